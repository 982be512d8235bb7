package app.byline;

import app.byline.database.Database;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.library.Settings;
import app.byline.library.SqlitePostStore;
import app.byline.library.SqliteSettings;
import app.byline.library.UnsavedCopies;
import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.Export;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.MarkdownPipeline;
import app.byline.media.MediaStore;
import app.byline.media.SqliteMediaStore;
import app.byline.platform.Folders;
import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient;
import app.byline.publish.Blogs;
import app.byline.publish.Outbox;
import app.byline.publish.OutboxWorker;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.SqliteOutbox;
import app.byline.publish.site.SiteClient;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/// Every service of one library, made here in order and closed in reverse. Window and command line are given what they
/// need from it; it knows no window toolkit.
public final class Wiring implements AutoCloseable {
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Database database;
    private final PostStore posts;
    private final Settings settings;
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();
    private final Autosave autosave;
    private final MediaStore media;
    private final Blogs blogs;
    private final SqliteOutbox outbox;
    private final OutboxWorker worker;
    private final BackgroundPipeline pipeline = new BackgroundPipeline();

    private Wiring(Path library, Folders folders) {
        database = Database.open(library);
        posts = new SqlitePostStore(database, clock);
        settings = new SqliteSettings(database);
        autosave = new Autosave(posts, new UnsavedCopies(library, folders.state(), clock.getZone()), timer);
        media = new SqliteMediaStore(database, clock);
        blogs = new SqliteBlogs(database, folders.documents().resolve("Byline"), Messages.text("blog.local"));
        outbox = new SqliteOutbox(database, clock);
        worker = new OutboxWorker(outbox, blogs, this::client, posts, media, clock);
    }

    /// Opens the library at that path, made when there is none. Blocking.
    ///
    /// @throws app.byline.database.DatabaseException when it can't be used; nothing of it was changed then
    public static Wiring open(Path library, Folders folders) {
        return new Wiring(library, folders);
    }

    private BlogClient client(Blog blog) throws SecretsException {
        return switch (blog.kind()) {
            case SITE -> new SiteClient(blog, export(), clock, Locale.getDefault(), clock.getZone());
            case WORDPRESS ->
                throw new SecretsException(SecretsException.Reason.ABSENT, "no password for " + blog.name());
        };
    }

    private static Export export() {
        return new HtmlExport();
    }

    public Clock clock() {
        return clock;
    }

    public PostStore posts() {
        return posts;
    }

    public Settings settings() {
        return settings;
    }

    public Autosave autosave() {
        return autosave;
    }

    public MediaStore media() {
        return media;
    }

    public Blogs blogs() {
        return blogs;
    }

    public Outbox outbox() {
        return outbox;
    }

    public MarkdownPipeline pipeline() {
        return pipeline;
    }

    /// Begins to send what waits in the outbox.
    public void startSending() {
        worker.start();
    }

    @Override
    public void close() {
        worker.close();
        pipeline.close();
        timer.close();
        database.close();
    }
}
