package app.byline.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How to start this program again, in a process of its own. Any thread.
public final class ThisProgram {
    private ThisProgram() {}

    /// The command line that runs the program with these arguments. `options` are for the Java machine, where the
    /// program was started by one and not by a launcher that has its own.
    public static List<String> command(String mainClass, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        Optional<String> launcher = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        if (launcher.isPresent()) {
            command.add(launcher.get());
        } else {
            command.add(java().toString());
            command.addAll(options);
            Optional.ofNullable(System.getProperty("jdk.module.path")).ifPresent(modules -> {
                command.add("--module-path");
                command.add(modules);
            });
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        }
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static Path java() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        Path windows = folder.resolve("java.exe");
        return Files.exists(windows) ? windows : folder.resolve("java");
    }
}
