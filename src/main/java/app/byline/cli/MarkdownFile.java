package app.byline.cli;

import app.byline.exchange.ImportException;
import app.byline.exchange.Source;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// A Markdown file named on the command line; `-` is standard input.
record MarkdownFile(Terminal terminal, Path file) {
    /// The post, kept with its images; the post it is already, where it has come before.
    Post post(Services services) {
        return placed(services).post();
    }

    /// The same, with the place of its text in the file.
    private Placed placed(Services services) {
        Optional<String> given =
                file.toString().equals("-") ? Optional.of(FileCommands.read(terminal, file)) : Optional.empty();
        try (Source source = given.isPresent()
                ? new MarkdownFiles(services.clock()).text(given.get(), Path.of(""))
                : services.formats().open(file)) {
            Post post = services.imports()
                    .one(source, file)
                    .post()
                    .flatMap(services.posts()::find)
                    .orElseThrow();
            return new Placed(post, body(given.orElseGet(this::bytes)).headLines());
        } catch (ImportException e) {
            throw new CliException(refusal(e));
        }
    }

    /// What the user named: a Markdown file, `-` for standard input, or a post of the library.
    static Post orPost(Terminal terminal, Services services, String what) {
        return orPlaced(terminal, services, what).post();
    }

    /// The same, with the place of its text in the file.
    static Placed orPlaced(Terminal terminal, Services services, String what) {
        boolean file = what.equals("-") || Files.isRegularFile(Path.of(what));
        return file
                ? new MarkdownFile(terminal, Path.of(what)).placed(services)
                : new Placed(Terminal.post(services, what), 0);
    }

    /// A post, and how many lines of its file stand before its text: none of one from the library.
    record Placed(Post post, int headLines) {}

    /// What is no text has no head, whatever it is read as.
    private String bytes() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CliException(Terminal.text(
                    "file.unread", file, String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)));
        }
    }

    /// In one sentence why something can't be imported.
    static String refusal(ImportException e) {
        String key = "file.import." + e.reason().name().toLowerCase(Locale.ROOT);
        return Terminal.text(key, e.file(), String.valueOf(e.getMessage())).strip();
    }

    /// A text, and what stands before it in its file; both with plain ends of lines.
    record Body(String head, String text) {
        int headLines() {
            return (int) head.lines().count();
        }
    }

    Body body() {
        return body(FileCommands.read(terminal, file));
    }

    Body body(String whole) {
        try {
            String lines = whole.replace("\r\n", "\n");
            String body =
                    new FrontMatter(ZoneId.of("UTC")).read(lines, Instant.EPOCH).body();
            String head = lines.endsWith(body) ? lines.substring(0, lines.length() - body.length()) : "";
            return new Body(head, body);
        } catch (FrontMatterException e) {
            throw new CliException(Terminal.text("file.import.head", file, String.valueOf(e.getMessage())));
        }
    }
}
