package app.byline.endtoend;

import app.byline.platform.ThisProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A process that is to end in the middle of what it does, and what it said until then: `key LENGTH MILLISECONDS` for
/// each key, `saved LENGTH` for each acknowledged save.
///
/// @param said what it prints
public record Doomed(Process process, Path said) {
    private static final Pattern TIMED = Pattern.compile("(\\d+) (\\d{13})");

    /// Starts that program; its errors go into a file beside `said`.
    public static Doomed start(Path said, Map<String, String> environment, Class<?> program, String... arguments)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ThisProgram.command(
                        program.getName(),
                        List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        arguments))
                .redirectOutput(said.toFile())
                .redirectError(said.resolveSibling("errors").toFile());
        builder.environment().putAll(environment);
        return new Doomed(builder.start(), said);
    }

    /// Starts that program with windows that no screen shows, in that home; what it says goes into a file there.
    static Doomed startUnseen(Path home, String said, Class<?> program, String... arguments) throws IOException {
        String options = String.join(
                " ",
                "--module-path",
                System.getProperty("byline.test.javafx"),
                "--add-modules javafx.controls,javafx.web",
                "--enable-native-access=javafx.graphics,javafx.web,javafx.media",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw");
        return start(
                home.resolve(said),
                Map.of("BYLINE_HOME", home.toString(), "JDK_JAVA_OPTIONS", options),
                program,
                arguments);
    }

    /// Waits until it has said that, or is gone.
    public void await(String word) throws IOException {
        while (process.isAlive() && !Files.readString(said).contains(word)) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    /// Kills it, and answers what it said.
    public List<String> kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        return Files.readAllLines(said);
    }

    /// Asks it to end, as a system that shuts down does, and answers what it said.
    public List<String> end() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        return Files.readAllLines(said);
    }

    /// The largest number said behind that word.
    public static int last(List<String> lines, String word) {
        return behind(lines, word)
                .filter(number -> number.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /// The same of those that were said until then.
    public static int until(List<String> lines, String word, long time) {
        return behind(lines, word)
                .map(TIMED::matcher)
                .filter(said -> said.matches() && Long.parseLong(said.group(2)) <= time)
                .mapToInt(said -> Integer.parseInt(said.group(1)))
                .max()
                .orElse(0);
    }

    private static Stream<String> behind(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length()));
    }
}
