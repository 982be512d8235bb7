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

    /// A text without its head, and how many lines that had.
    record Body(String text, int headLines) {}

    Body body() {
        try {
            String whole = FileCommands.read(terminal, file);
            String body =
                    new FrontMatter(ZoneId.of("UTC")).read(whole, Instant.EPOCH).body();
            String head = whole.endsWith(body) ? whole.substring(0, whole.length() - body.length()) : "";
            return new Body(body, (int) head.lines().count());
        } catch (FrontMatterException e) {
            throw new CliException(Terminal.text("file.import.head", file, String.valueOf(e.getMessage())));
        }
    }
}
