package app.byline.sync;

import app.byline.database.Database;
import app.byline.history.History;
import app.byline.history.SqliteHistory;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.library.UnsavedCopies;
import app.byline.media.MediaStore;
import app.byline.media.SqliteMediaStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.sync.git.Clone;
import app.byline.sync.git.GitRemote;
import app.byline.sync.git.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A computer with a library, which meets others in a remote.
final class Computer implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    final Database database;
    final PostStore posts;
    final History history;
    final Autosave autosave;
    final MediaStore media;
    final Counterparts counterparts;
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();
    private final Path folder;
    private final Path remote;

    Computer(Path folder, Path remote) {
        this.folder = folder;
        this.remote = remote;
        Path library = folder.resolve("library.byline");
        database = Database.open(library);
        posts = new SqlitePostStore(database, CLOCK);
        history = new SqliteHistory(database);
        autosave = new Autosave(posts, new UnsavedCopies(library, folder, ZoneOffset.UTC), timer);
        media = new SqliteMediaStore(database, CLOCK);
        counterparts = new SqliteCounterparts(database);
    }

    Library library() {
        return new Library(
                posts, history, autosave, media, counterparts, new Library.RevisionNames("Here", "Elsewhere"));
    }

    Account sync() throws Exception {
        return sync(outside -> outside);
    }

    /// One round, the other side as `change` has it.
    Account sync(UnaryOperator<Outside> change) throws Exception {
        Mirror mirror = counterparts.addRemote(remote.toString(), "");
        try (Outside outside = change.apply(outside(mirror))) {
            return new Reconciliation(mirror, library(), outside).run();
        }
    }

    private GitRemote outside(Mirror mirror) throws IOException, SyncException {
        Clone clone =
                Clone.open(folder.resolve("library-sync"), Remote.of(remote.toString(), "", Optional.empty()), CLOCK);
        return new GitRemote(clone, media, CLOCK, mirror.sent());
    }

    Post write(String title, String body) {
        return posts.save(Post.begin(Instant.now()).withText(title, body));
    }

    Post rewrite(PostId id, UnaryOperator<String> change) {
        Post now = posts.find(id).orElseThrow();
        return posts.save(now.withText(now.title(), change.apply(now.body())));
    }

    String text(PostId id) {
        return posts.find(id).orElseThrow().body();
    }

    /// What the posts on that shelf say.
    Map<PostId, Post> all(Shelf shelf) {
        Map<PostId, Post> all = new LinkedHashMap<>();
        posts.search(shelf, "").forEach(found -> {
            Post post = posts.find(found.id()).orElseThrow();
            all.put(found.id(), post.saved(Instant.EPOCH, 0));
        });
        return all;
    }

    @Override
    public void close() {
        timer.close();
        database.close();
    }
}
