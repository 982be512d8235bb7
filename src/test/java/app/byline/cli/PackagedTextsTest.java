package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What the package says about the command line beside the program itself: its man page, and the starter that chooses
/// between the window's cache and the command line's.
class PackagedTextsTest {
    private static final Path LINUX = Path.of("packaging/linux");
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version", "--json", "--library");

    @Test
    void theManPageHasEachCommandWithItsOptionsAndNoOther() throws IOException {
        Map<String, Set<String>> commands = new TreeMap<>();
        program().getSubcommands().forEach((name, command) -> collect(name, command, commands));
        assertThat(described(section("COMMANDS"))).isEqualTo(commands);
    }

    @Test
    void theManPageHasTheOptionsOfEveryCommandInOnePlace() throws IOException {
        assertThat(options(section("OPTIONS"))).isEqualTo(EVERYWHERE);
    }

    @Test
    void theStarterKnowsEachCommand() throws IOException {
        String words = Files.readAllLines(LINUX.resolve("byline")).stream()
                .filter(line -> line.endsWith("--version)"))
                .collect(Collectors.joining());
        Set<String> known =
                new TreeSet<>(Arrays.asList(words.strip().replace(")", "").split(" \\| ")));
        Set<String> expected = new TreeSet<>(program().getSubcommands().keySet());
        expected.addAll(Set.of("help", "-h", "--help", "-V", "--version"));
        assertThat(known).isEqualTo(expected);
    }

    private static void collect(String name, CommandLine command, Map<String, Set<String>> into) {
        if (command.getSubcommands().isEmpty()) {
            Set<String> own = command.getCommandSpec().options().stream()
                    .map(option -> option.longestName())
                    .filter(option -> !EVERYWHERE.contains(option))
                    .collect(Collectors.toCollection(TreeSet::new));
            into.put(name, own);
        }
        command.getSubcommands().forEach((sub, below) -> collect(name + " " + sub, below, into));
    }

    /// Command → its options, as the page's headings have them.
    private static Map<String, Set<String>> described(String section) {
        return Stream.of(section.split("\n\\.TP\n"))
                .skip(1)
                .map(paragraph -> plain(paragraph.lines().findFirst().orElseThrow()))
                .collect(Collectors.toMap(
                        PackagedTextsTest::command, PackagedTextsTest::options, (a, _) -> a, TreeMap::new));
    }

    private static String command(String heading) {
        return Arrays.stream(heading.split(" "))
                .takeWhile(word -> word.matches("[a-z]+"))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> options(String text) {
        return Pattern.compile("--[a-z-]+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String name) throws IOException {
        String page =
                Files.readString(LINUX.resolve("byline.1")).replace("\\\n", "").replace("\\-", "-");
        String after = page.split("\n\\.SH " + name + "\n", 2)[1];
        return "\n" + after.split("\n\\.SH ", 2)[0];
    }

    private static String plain(String line) {
        return line.replaceAll("\\\\f.", "").replaceFirst("^\\.B ", "");
    }

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return CommandLineApp.line(new Terminal(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                _ -> {
                    throw new AssertionError("no library is needed to look at the commands");
                },
                Path.of("none")));
    }
}
