package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.history.History;
import app.byline.history.SqliteHistory;
import app.byline.history.SqliteRevisions;
import app.byline.post.Listeners;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/// Posts as rows of the library: one of `post` for each, and its revisions. Blocking; any thread but JavaFX's.
public final class SqlitePostStore implements PostStore {
    private final Database database;
    private final History history;
    private final PostSearch search;
    private final Clock clock;
    private final Listeners<Consumer<LibraryChange>> listeners = new Listeners<>();

    public SqlitePostStore(Database database, Clock clock) {
        this.database = database;
        this.history = new SqliteHistory(database);
        this.search = new SqlitePostSearch(database, clock);
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

    @Override
    public List<PostSummary> search(Shelf shelf, String words) {
        return search.page(shelf, SearchQuery.of(words), 0, Integer.MAX_VALUE).stream()
                .map(FoundPost::summary)
                .toList();
    }

    // ---- writing

    @Override
    public Post save(Post post) {
        return save(post, clock.instant(), true);
    }

    @Override
    public Post keep(Post post) {
        return save(post, clock.instant(), post.body().length() <= SqliteRevisions.LONG);
    }

    @Override
    public Post bring(Post post) {
        return save(post, post.modified(), true);
    }

    private Post save(Post post, Instant time, boolean all) {
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
            boolean otherWords = kept.isEmpty() || !sameWords(kept.get(), post);
            if (!all) {
                SqliteFollowUps.note(session, saved, otherWords);
            } else if (otherWords) {
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
            Post copy = copy(session, original, title, false);
            tell(session, new LibraryChange.Saved(copy.id()));
            return copy;
        });
    }

    /// Found by its words at once, or where it is one of many, later. Tells nobody.
    Post copy(Session session, Post original, String title, boolean many) {
        Instant now = clock.instant();
        Post copy = Post.begin(now)
                .withText(title, original.body())
                // Without its slug: two posts can't have one address.
                .withDetails(
                        Optional.empty(),
                        original.excerpt(),
                        original.categories(),
                        original.tags(),
                        original.release())
                .withExtras(original.extras())
                .saved(now, 1);
        write(session, copy, Optional.empty());
        index(session, copy, many);
        session.change(
                "insert into collected (post, collection) select ?, collection from collected where post = ?",
                copy.id().value(),
                original.id().value());
        return copy;
    }

    /// Keeps what the post says now as its next revision; its words at once, or where it is one of many, later. Tells
    /// nobody.
    void keep(Session session, Post post, Post before, boolean many) {
        Post saved = post.saved(clock.instant(), before.revision() + 1);
        write(session, saved, Optional.of(before));
        if (!sameWords(before, saved)) {
            index(session, saved, many);
        }
    }

    private static void index(Session session, Post post, boolean later) {
        if (later) {
            SqliteFollowUps.note(session, post, true);
        } else {
            index(session, post);
        }
    }

    private static void write(Session session, Post post, Optional<Post> before) {
        session.change(
                """
                insert into post (id, shelf, created, revision, modified, words, images, sort_title, due)
                values (?, 'POSTS', ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    created = excluded.created, revision = excluded.revision, modified = excluded.modified,
                    words = excluded.words, images = excluded.images, sort_title = excluded.sort_title,
                    due = excluded.due
                """,
                post.id().value(),
                post.created(),
                post.revision(),
                post.modified(),
                words(post.body()),
                images(post.body()),
                Folding.of(post.title()),
                due(post));
        SqliteRevisions.write(session, post, FirstLine.of(post.body()), before);
        if (before.isEmpty() || !sameLabels(before.get(), post)) {
            label(session, post);
        }
    }

    /// Notes all that lists and searches go by of a post whose rows came another way than by a save.
    public static void note(Session session, Post post) {
        session.change(
                """
                update post set modified = ?, words = ?, images = ?, sort_title = ?, due = ?,
                    published = (select min(time) from published where published.post = post.id and published.live = 1)
                where id = ?
                """,
                post.modified(),
                words(post.body()),
                images(post.body()),
                Folding.of(post.title()),
                due(post),
                post.id().value());
        label(session, post);
        index(session, post);
    }

    private static void label(Session session, Post post) {
        session.change(
                "delete from post_label where post = (select number from post where id = ?)",
                post.id().value());
        label(session, post, PostSearch.Label.TAG, post.tags());
        label(session, post, PostSearch.Label.CATEGORY, post.categories());
    }

    private static void label(Session session, Post post, PostSearch.Label kind, List<String> names) {
        for (String name : names) {
            session.change("""
                    insert or ignore into post_label (kind, folded, post, name)
                    select ?, ?, number, ? from post where id = ?
                    """, kind, Folding.of(name), name, post.id().value());
        }
    }

    private static Optional<Instant> due(Post post) {
        return post.release() instanceof Release.At(Instant time) ? Optional.of(time) : Optional.empty();
    }

    private static int words(String body) {
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < body.length(); at++) {
            boolean blank = Character.isWhitespace(body.charAt(at));
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }
        return words;
    }

    private static int images(String body) {
        int images = 0;
        for (int at = body.indexOf("!["); at >= 0; at = body.indexOf("![", at + 2)) {
            images++;
        }
        return images;
    }

    private static boolean sameLabels(Post kept, Post offered) {
        return kept.tags().equals(offered.tags()) && kept.categories().equals(offered.categories());
    }

    @Override
    public boolean followUp() {
        boolean more = database.write(session -> SqliteFollowUps.next(session) || SqliteFollowUps.mergeWords(session));
        if (!more) {
            database.rest();
        }
        return more;
    }

    /// Makes the post found by the words it has now; at the end of the transaction, since SQLite writes a part of the
    /// index for the words at hand whenever it notes a point to go back to, as most other statements make it do: a
    /// part for each of many posts.
    static void index(Session session, Post post) {
        session.beforeCommit(() -> number(session, post.id())
                .ifPresent(number -> session.change(
                        "insert or replace into post_words (rowid, title, body, tags) values (?, ?, ?, ?)",
                        number,
                        post.title(),
                        post.body(),
                        post.tags())));
    }

    private static Optional<Long> number(Session session, PostId id) {
        return session.find("select number from post where id = ?", row -> row.number("number"), id.value());
    }

    // ---- shelves

    @Override
    public Optional<Shelf> shelf(PostId id) {
        return database.read(session -> session.find(
                "select shelf from post where id = ?", row -> Shelf.valueOf(row.text("shelf")), id.value()));
    }

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
            if (delete(session, id)) {
                tell(session, new LibraryChange.Deleted(id));
            }
        });
    }

    /// Whether it was in the trash and is gone. Tells nobody.
    static boolean delete(Session session, PostId id) {
        Optional<Long> number = number(session, id);
        boolean gone = session.change("delete from post where id = ? and shelf = 'TRASH'", id.value()) > 0;
        if (gone) {
            session.beforeCommit(() -> session.change("delete from post_words where rowid = ?", number));
        }
        return gone;
    }

    @Override
    public void favourite(PostId id, boolean favourite) {
        database.change(session -> {
            if (session.change(
                            "update post set favourite = ?1 where id = ?2 and favourite <> ?1", favourite, id.value())
                    > 0) {
                tell(session, new LibraryChange.Marked(id));
            }
        });
    }

    // ---- changes

    @Override
    public Subscription onChange(Consumer<LibraryChange> listener) {
        return listeners.add(listener);
    }

    void tell(Session session, LibraryChange change) {
        // One by one, so that a fault in one listener doesn't keep the news from the next.
        listeners.each(listener -> session.afterCommit(() -> listener.accept(change)));
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
}
