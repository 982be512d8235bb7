package app.byline.cli;

import app.byline.platform.AtomicFile;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands between posts and files.
final class FileCommands {
    private FileCommands() {}

    @Command(name = "export", description = "Write a post to a Markdown file.", mixinStandardHelpOptions = true)
    static final class Export implements Runnable {
        private final Terminal terminal;

        @Mixin
        private final Options options = new Options();

        @Parameters(index = "0", paramLabel = "POST", description = "The beginning of the post’s id.")
        private String id = "";

        @Parameters(
                index = "1",
                paramLabel = "FILE",
                description = "The file to write; its images go to media beside it.")
        private Path file = Path.of("-");

        @Option(names = "--overwrite", description = "Replace a file that is there.")
        private boolean overwrite;

        Export(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            terminal.withLibrary(options, services -> {
                Post post = Terminal.post(services, id);
                if (Files.exists(file) && !overwrite) {
                    throw new CliException(Terminal.text("file.there", file));
                }
                try {
                    for (var asset : services.media().namedIn(post.body())) {
                        Path image = file.toAbsolutePath().resolveSibling(asset.address());
                        AtomicFile.write(
                                image, Files.readAllBytes(services.media().file(asset)));
                    }
                    AtomicFile.write(file, new FrontMatter(services.clock().getZone()).write(post));
                } catch (IOException e) {
                    throw new CliException(Terminal.text("file.unwritten", file, String.valueOf(e.getMessage())));
                }
                terminal.say(options, file.toString(), Map.of("file", file.toString()));
            });
        }
    }

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
