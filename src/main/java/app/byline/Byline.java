package app.byline;

import app.byline.cli.CommandLineApp;
import app.byline.cli.Terminal;
import app.byline.grammar.EngineFolder;
import app.byline.platform.Folders;
import app.byline.platform.SingleInstance;
import app.byline.ui.drawing.DiagramProcess;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The program's entry: with no command the window, else the command line, which loads no window toolkit.
public final class Byline {
    private Byline() {}

    public static void main(String[] arguments) throws IOException {
        Folders folders = Folders.ofThisSystem();
        Optional<WindowStart> window = WindowStart.of(List.of(arguments), folders.library());
        if (window.isPresent()) {
            open(window.get(), folders);
        } else if (arguments.length == 1 && arguments[0].equals(DiagramProcess.ARGUMENT)) {
            DiagramProcess.run();
        } else if (arguments.length == 2 && arguments[0].equals(EngineFolder.ARGUMENT)) {
            EngineFolder.run(Path.of(arguments[1]));
        } else {
            System.exit(CommandLineApp.run(
                    new Terminal(
                            System.in,
                            utf8(FileDescriptor.out),
                            utf8(FileDescriptor.err),
                            library -> Wiring.open(library, folders),
                            folders.library()),
                    arguments));
        }
    }

    /// Posts have accents and emoji whatever the terminal's locale says.
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    private static void open(WindowStart window, Folders folders) throws IOException {
        Optional<SingleInstance> first = SingleInstance.take(window.library(), folders.state(), window.files());
        if (first.isPresent()) {
            try (SingleInstance instance = first.get()) {
                BylineApp.open(window.library(), window.files(), instance);
            }
        }
    }
}
