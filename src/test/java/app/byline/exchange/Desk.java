package app.byline.exchange;

import app.byline.database.Database;
import app.byline.exchange.archive.Archive;
import app.byline.exchange.evernote.EvernoteExport;
import app.byline.exchange.files.HtmlFile;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.exchange.ghost.GhostExport;
import app.byline.exchange.word.WordDocument;
import app.byline.exchange.wordpress.WordPressExport;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.markdown.html.HtmlImport;
import app.byline.media.SqliteMediaStore;
import app.byline.post.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// A library in a folder, with all that imports and exports need.
public final class Desk implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    /// The smallest PNG there is.
    public static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final Database database;
    public final SqlitePostStore posts;
    public final SqliteMediaStore media;
    public final Import imports;
    public final Formats formats;

    public Desk(Path folder) {
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        media = new SqliteMediaStore(database, clock);
        imports = new Import(posts, media, new SqliteImportLog(database, posts, clock), clock);
        UnaryOperator<String> markdown = html -> new HtmlImport().markdown(PlainHtml.of(html));
        formats = new Formats(List.of(
                new WordDocument(clock, markdown),
                new WordPressExport(clock, markdown),
                new GhostExport(clock, markdown),
                new EvernoteExport(clock, markdown),
                new HtmlFile(clock, markdown),
                new Archive(() -> new Formats(List.of(
                        new WordPressExport(clock, markdown),
                        new GhostExport(clock, markdown),
                        new MarkdownFiles(clock)))),
                new MarkdownFiles(clock)));
    }

    public ImportAccount bring(Path path) throws ImportException {
        try (Source source = formats.open(path)) {
            return imports.run(source, _ -> true, Watch.PATIENT);
        }
    }

    public ImportAccount preview(Path path) throws ImportException {
        try (Source source = formats.open(path)) {
            return imports.preview(source, Watch.PATIENT);
        }
    }

    /// Every post, by title.
    public List<Post> all() {
        return posts.search(Shelf.POSTS, "").stream()
                .map(summary -> posts.find(summary.id()).orElseThrow())
                .sorted(Comparator.comparing(Post::title).thenComparing(Post::body))
                .toList();
    }

    public Post only() {
        if (all().size() != 1) {
            throw new AssertionError("not one post: " + all());
        }
        return all().getFirst();
    }

    /// Writes a file, with its folders.
    public static Path file(Path file, String text) {
        return file(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path file(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
