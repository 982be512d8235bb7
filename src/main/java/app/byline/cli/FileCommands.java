package app.byline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads the texts that commands are given.
final class FileCommands {
    private FileCommands() {}

    /// The text of a file or of standard input.
    static String read(Terminal terminal, Path file) {
        try {
            return file.toString().equals("-")
                    ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CliException(Terminal.text("file.none", file));
        } catch (IOException e) {
            throw new CliException(Terminal.text(
                    "file.unread", file, String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)));
        }
    }
}
