package app.byline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program that is measured from outside. `command` and `environment` start it in a folder of its own, `home`, where
/// it finds what it left there; `left` and `right` bound the columns of the screen in which its text field lies once
/// its window has the common size.
record Contestant(
        String name,
        ByHome<List<String>> command,
        ByHome<Map<String, String>> environment,
        int left,
        int right,
        Preparation preparation) {
    /// The text that a contestant is to show, in its folder.
    static final String TEXT = "welcome.md";

    /// What makes a program show [#TEXT] at its next start.
    interface Preparation {
        void in(Path home) throws IOException, InterruptedException;
    }

    /// Something that depends on where the program may keep its things.
    interface ByHome<T> {
        T in(Path home);
    }

    /// This Java, the class path of this build.
    static Contestant bylineFromClassPath() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                System.getProperty("byline.javafx", ""),
                "--add-modules",
                "javafx.controls,javafx.web",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web,javafx.media",
                "-cp",
                System.getProperty("java.class.path"),
                "app.byline.Byline"));
        return new Contestant(
                "Byline, class path",
                _ -> List.copyOf(command),
                home -> Map.of("BYLINE_HOME", home.toString()),
                290,
                740,
                home -> takeIn(command, home));
    }

    static Contestant bylineInstalled(Path program) {
        return new Contestant(
                "Byline, package",
                _ -> List.of(program.toString()),
                home -> Map.of("BYLINE_HOME", home.toString()),
                290,
                740,
                home -> takeIn(List.of(program.toString()), home));
    }

    /// Puts the text into a new library.
    private static void takeIn(List<String> byline, Path home) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(byline);
        command.addAll(List.of("import", home.resolve(TEXT).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        home.resolveSibling(home.getFileName() + ".import").toFile());
        builder.environment().put("BYLINE_HOME", home.toString());
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IOException("byline import: " + exit);
        }
    }

    /// Debian's, with the same text in a file. Its browser engine's sandbox refuses to run for root.
    static Contestant ghostwriter() {
        return new Contestant(
                "ghostwriter",
                home -> List.of("ghostwriter", home.resolve(TEXT).toString()),
                home -> Map.of("HOME", home.toString(), "QTWEBENGINE_DISABLE_SANDBOX", "1"),
                180,
                620,
                _ -> {});
    }

    /// CodeMirror 5 in a page of Chromium, out of `modules`: its Markdown mode, lines wrapped, no preview.
    static Contestant codeMirror(Path modules) {
        return new Contestant(
                "CodeMirror in Chromium, no preview",
                home -> List.of(
                        "chromium",
                        "--no-sandbox",
                        "--no-first-run",
                        "--user-data-dir=" + home.resolve("chromium"),
                        "--app=" + home.resolve("page.html").toUri()),
                home -> Map.of("HOME", home.toString()),
                30,
                1200,
                home -> CodeMirrorPage.write(home, modules));
    }

    /// Starts the program. What it says goes to a file beside its folder.
    Process start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.in(home))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile());
        builder.environment().putAll(environment.in(home));
        return builder.start();
    }

    boolean isInstalled() {
        Path program = Path.of(command.in(Path.of("/")).getFirst());
        return program.isAbsolute()
                ? Files.isExecutable(program)
                : Files.isExecutable(Path.of("/usr/bin").resolve(program));
    }
}
