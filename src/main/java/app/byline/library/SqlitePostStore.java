package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.history.History;
import app.byline.history.SqliteHistory;
import app.byline.history.SqliteRevisions;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Posts as rows of the library: one of `post` for each, and its revisions. Blocking; any thread but JavaFX's.
public final class SqlitePostStore implements PostStore {
    private final Database database;
    private final History history;
    private final Clock clock;
    private final List<Consumer<LibraryChange>> listeners = new CopyOnWriteArrayList<>();

    public SqlitePostStore(Database database, Clock clock) {
        this.database = database;
        this.history = new SqliteHistory(database);
        this.clock = clock;
    }

    // ---- reading

    @Override
    public Optional<Post> find(PostId id) {
        return database.read(session -> SqliteRevisions.newest(session, id));
    }

    @Override
    public Optional<Post> atRevision(PostId id, long revision) {
        return history.at(id, revision);
    }

    private static final String LIST = """
            select post.id, revision.title, revision.first_line, revision.saved, revision.revision
            from post join revision on revision.post = post.id and revision.revision = post.revision
            where post.shelf = ? %s
            order by revision.saved desc, post.number desc
            """;

    private static final String WITH_WORDS =
            "and post.number in (select rowid from post_words where post_words match ?)";

    @Override
    public List<PostSummary> search(Shelf shelf, String words) {
        String query = SearchWords.query(words);
        return database.read(session -> query.isEmpty()
                ? session.list(LIST.formatted(""), SqlitePostStore::summary, shelf)
                : session.list(LIST.formatted(WITH_WORDS), SqlitePostStore::summary, shelf, query));
    }

    // ---- writing

    @Override
    public Post save(Post post) {
        return save(post, clock.instant());
    }

    @Override
    public Post bring(Post post) {
        return save(post, post.modified());
    }

    private Post save(Post post, Instant time) {
        return database.write(session -> {
            Optional<Post> kept = SqliteRevisions.newest(session, post.id());
            if (kept.isPresent() && sameContent(kept.get(), post)) {
                return kept.get();
            }
            long newest = kept.map(Post::revision).orElse(0L);
            if (post.revision() != newest) {
                throw new StaleRevisionException(post.id(), post.revision(), newest);
            }
            Post saved = post.saved(time, newest + 1);
            write(session, saved, kept);
            if (kept.isEmpty() || !sameWords(kept.get(), post)) {
                index(session, saved);
            }
            tell(session, new LibraryChange.Saved(saved.id()));
            return saved;
        });
    }

    @Override
    public Post duplicate(PostId id, String title) {
        return database.write(session -> {
            Post original =
                    SqliteRevisions.newest(session, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
            Post copy = Post.begin(clock.instant())
                    .withText(title, original.body())
                    // Without its slug: two posts can't have one address.
                    .withDetails(
                            Optional.empty(),
                            original.excerpt(),
                            original.categories(),
                            original.tags(),
                            original.release())
                    .withExtras(original.extras());
            return save(copy);
        });
    }

    private static void write(Session session, Post post, Optional<Post> before) {
        session.change("""
                insert into post (id, shelf, created, revision) values (?, 'POSTS', ?, ?)
                on conflict (id) do update set created = excluded.created, revision = excluded.revision
                """, post.id().value(), post.created(), post.revision());
        SqliteRevisions.write(session, post, FirstLine.of(post.body()), before);
    }

    private static void index(Session session, Post post) {
        session.change("""
                insert or replace into post_words (rowid, title, body, tags)
                select number, ?, ?, ? from post where id = ?
                """, post.title(), post.body(), post.tags(), post.id().value());
    }

    // ---- shelves

    @Override
    public void trash(PostId id) {
        move(id, Shelf.POSTS, Shelf.TRASH, new LibraryChange.Trashed(id));
    }

    @Override
    public void restore(PostId id) {
        move(id, Shelf.TRASH, Shelf.POSTS, new LibraryChange.Restored(id));
    }

    private void move(PostId id, Shelf from, Shelf to, LibraryChange change) {
        database.change(session -> {
            if (session.change("update post set shelf = ? where id = ? and shelf = ?", to, id.value(), from) > 0) {
                tell(session, change);
            }
        });
    }

    @Override
    public void delete(PostId id) {
        database.change(session -> {
            session.change(
                    "delete from post_words where rowid = (select number from post where id = ? and shelf = 'TRASH')",
                    id.value());
            if (session.change("delete from post where id = ? and shelf = 'TRASH'", id.value()) > 0) {
                tell(session, new LibraryChange.Deleted(id));
            }
        });
    }

    // ---- changes

    @Override
    public Subscription onChange(Consumer<LibraryChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Session session, LibraryChange change) {
        // One by one, so that a fault in one listener doesn't keep the news from the next.
        listeners.forEach(listener -> session.afterCommit(() -> listener.accept(change)));
    }

    // ---- rows and records

    private static boolean sameContent(Post kept, Post offered) {
        return offered.saved(kept.modified(), kept.revision()).equals(kept);
    }

    private static boolean sameWords(Post kept, Post offered) {
        return kept.title().equals(offered.title())
                && kept.body().equals(offered.body())
                && kept.tags().equals(offered.tags());
    }

    private static PostSummary summary(Row row) {
        return new PostSummary(
                new PostId(row.text("id")),
                row.text("title"),
                row.text("first_line"),
                row.time("saved"),
                row.number("revision"));
    }
}
