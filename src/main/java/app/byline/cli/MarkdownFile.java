package app.byline.cli;

import app.byline.exchange.ImportException;
import app.byline.exchange.MarkdownImport;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// A Markdown file named on the command line; `-` is standard input.
record MarkdownFile(Terminal terminal, Path file) {
    /// The post, not yet kept, with its images in the library.
    Post post(Services services) {
        MarkdownImport arriving = new MarkdownImport(services.media(), services.clock());
        try {
            return file.toString().equals("-")
                    ? arriving.post(FileCommands.read(terminal, file), file)
                    : arriving.post(file);
        } catch (ImportException e) {
            String key = "file.import." + e.reason().name().toLowerCase(Locale.ROOT);
            throw new CliException(Terminal.text(key, e.file(), String.valueOf(e.getMessage())));
        }
    }

    /// Its text without its head.
    String body() {
        try {
            return new FrontMatter(ZoneId.of("UTC"))
                    .read(FileCommands.read(terminal, file), Instant.EPOCH)
                    .body();
        } catch (FrontMatterException e) {
            throw new CliException(Terminal.text("file.import.head", file, String.valueOf(e.getMessage())));
        }
    }
}
