package app.byline.cli;

import app.byline.exchange.ImportException;
import app.byline.exchange.Source;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// A Markdown file named on the command line; `-` is standard input.
record MarkdownFile(Terminal terminal, Path file) {
    /// The post, kept with its images; the post it is already, where it has come before.
    Post post(Services services) {
        try (Source source = source(services)) {
            return services.imports()
                    .one(source, file)
                    .post()
                    .flatMap(services.posts()::find)
                    .orElseThrow();
        } catch (ImportException e) {
            throw new CliException(refusal(e));
        }
    }

    private Source source(Services services) throws ImportException {
        return file.toString().equals("-")
                ? new MarkdownFiles(services.clock()).text(FileCommands.read(terminal, file), Path.of(""))
                : services.formats().open(file);
    }

    /// In one sentence why something can't be imported.
    static String refusal(ImportException e) {
        String key = "file.import." + e.reason().name().toLowerCase(Locale.ROOT);
        return Terminal.text(key, e.file(), String.valueOf(e.getMessage())).strip();
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
