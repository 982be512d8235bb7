package app.byline.publish;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.history.SqliteHistory;
import app.byline.library.Autosave;
import app.byline.library.SqlitePostStore;
import app.byline.library.UnsavedCopies;
import app.byline.media.SqliteMediaStore;
import app.byline.media.web.WebImages;
import app.byline.media.web.WebRules;
import app.byline.post.Post;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A library with a blog far away, and an outbox that runs when it is told to.
final class Office implements AutoCloseable {
    static final BlogId BLOG = new BlogId("far-away");
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ServerMerge.Names NAMES =
            new ServerMerge.Names(blog -> "Before " + blog, blog -> "As " + blog + " had it");

    final SqlitePostStore posts;
    final SqliteMediaStore media;
    final SqliteOutbox outbox;
    final SqliteBlogs blogs;
    final SqliteHistory history;
    final Autosave autosave;
    final ServerMerge merge;
    /// How the blog is reached.
    BlogClients clients;

    /// What the author wants of images.
    WebRules rules = WebRules.USUAL;

    private final WebImages images = new WebImages(() -> rules);
    private final Database database;
    private final FakeClock clock;
    private final ServerMerge.Parts parts;
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();

    Office(Path folder, FakeClock clock, FakeBlog blog) {
        this.clock = clock;
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        media = new SqliteMediaStore(database, clock);
        outbox = new SqliteOutbox(database, clock);
        history = new SqliteHistory(database);
        autosave =
                new Autosave(posts, new UnsavedCopies(folder.resolve("library.byline"), folder, ZoneOffset.UTC), timer);
        blogs = new SqliteBlogs(database, folder.resolve("site"), "Local");
        blogs.save(new Blog(BLOG, "My blog", BlogKind.WORDPRESS, URI.create("https://blog.example/"), Map.of()));
        clients = _ -> blog;
        parts = new ServerMerge.Parts(blogs, to -> clients.open(to), posts, media, history, autosave);
        merge = new ServerMerge(outbox, parts, UnaryOperator.identity(), NAMES);
    }

    MediaCatalogue catalogue() {
        return new MediaCatalogue(database);
    }

    ServerMedia serverMedia() {
        return new ServerMedia(database, clients);
    }

    Post write(String body) {
        return posts.save(Post.begin(clock.instant()).withText("T", body));
    }

    JobId publish(Post post) {
        return outbox.publish(post.id(), post.revision(), BLOG);
    }

    /// Runs what is due now.
    void settle() {
        settle(_ -> {});
    }

    /// The same; `watched` is given what tells how far images are.
    void settle(Consumer<UploadWatch> watched) {
        try (OutboxWorker worker = new OutboxWorker(outbox, parts, _ -> images, merge, PATIENCE, clock)) {
            watched.accept(worker.uploads());
            worker.runDue();
        }
    }

    @Override
    public void close() {
        timer.close();
        database.close();
    }
}
