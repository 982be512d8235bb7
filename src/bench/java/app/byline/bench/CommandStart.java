package app.byline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long a short command takes from the start of its process to its end: `byline --version` from the class path and,
/// where the package is installed, from the package, against a Java program that does nothing. Argument: how many runs.
final class CommandStart {
    private static final Path INSTALLED = Path.of("/usr/bin/byline");

    private CommandStart() {}

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Samples baseline = new Samples("java -version", "ms");
        Samples classPath = new Samples("byline --version, class path", "ms");
        Samples installed = new Samples("byline --version, package", "ms");
        for (int run = 0; run < runs; run++) {
            time(baseline, List.of(java.toString(), "-version"));
            time(
                    classPath,
                    List.of(
                            java.toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "app.byline.Byline",
                            "--version"));
            if (Files.isExecutable(INSTALLED)) {
                time(installed, List.of(INSTALLED.toString(), "--version"));
            }
        }
        List<String> lines = new ArrayList<>(List.of(Samples.head(), baseline.row(baseline), classPath.row(baseline)));
        if (Files.isExecutable(INSTALLED)) {
            lines.add(installed.row(baseline));
        }
        lines.forEach(System.out::println);
    }

    private static void time(Samples samples, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        samples.addSince(start);
        if (exit != 0) {
            throw new IOException("exit code " + exit + ": " + command);
        }
    }
}
