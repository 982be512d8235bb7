package app.byline.exchange;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.library.PostStore;
import app.byline.library.SqlitePostCollections;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The memory of imports as rows of the library. Blocking; any thread but JavaFX's. See
/// docs/decisions/0019-imports-are-remembered.md.
public final class SqliteImportLog implements ImportLog {
    /// Posts taken back in one transaction: few enough that a save in between does not wait.
    private static final int AT_ONCE = 50;

    private final Database database;
    private final PostStore posts;
    private final Clock clock;

    public SqliteImportLog(Database database, PostStore posts, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.clock = clock;
    }

    private static final String KNOWN = """
            select imported.post, imported.digest, post.revision > imported.revision as edited,
                   post.shelf = 'TRASH' as trashed
            from imported join post on post.id = imported.post
            """;

    @Override
    public Optional<Known> find(String source, String item) {
        return database.read(session -> session.find(
                KNOWN + "where imported.source = ? and imported.item = ?", SqliteImportLog::known, source, item));
    }

    @Override
    public List<Known> withDigest(String digest) {
        return database.read(
                session -> session.list(KNOWN + "where imported.digest = ?", SqliteImportLog::known, digest));
    }

    private static Known known(Row row) {
        return new Known(new PostId(row.text("post")), row.text("digest"), row.flag("edited"), row.flag("trashed"));
    }

    @Override
    public long begin(String name) {
        return database.write(
                session -> session.insert("insert into import_run (time, name) values (?, ?)", clock.instant(), name));
    }

    @Override
    public List<Post> keep(long run, List<Entry> entries) {
        return database.write(session -> {
            List<Post> kept = new ArrayList<>();
            for (Entry entry : entries) {
                Post post = posts.bring(entry.post());
                remember(session, run, entry, post);
                if (entry.post().revision() == 0) {
                    entry.collection().ifPresent(name -> SqlitePostCollections.file(session, post.id(), name));
                }
                kept.add(post);
            }
            return kept;
        });
    }

    private static void remember(Session session, long run, Entry entry, Post kept) {
        Optional<Long> before = entry.post().revision() == 0
                ? Optional.empty()
                : Optional.of(entry.post().revision());
        session.change(
                """
                insert into imported (post, run, source, item, digest, revision, before)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (post) do update set run = excluded.run, source = excluded.source, item = excluded.item,
                    digest = excluded.digest, revision = excluded.revision, before = excluded.before
                """, kept.id().value(), run, entry.source(), entry.item(), entry.digest(), kept.revision(), before);
    }

    @Override
    public Optional<Run> last() {
        return database.read(session ->
                session.find("""
                select import_run.number, import_run.name, count(*) as posts
                from import_run join imported on imported.run = import_run.number
                group by import_run.number order by import_run.number desc limit 1
                """, row -> new Run(row.number("number"), row.text("name"), (int) row.number("posts"))));
    }

    private record Brought(PostId post, Optional<Long> before, boolean edited, boolean onABlog) {}

    private static final String BROUGHT = """
            select imported.post, imported.before, post.revision > imported.revision as edited,
                   exists (select 1 from publication where publication.post = imported.post)
                   or exists (select 1 from publish_job where publish_job.post = imported.post) as on_a_blog
            from imported join post on post.id = imported.post
            where imported.run = ? limit ?
            """;

    @Override
    public Undone undo(long run) {
        Undone all = new Undone(0, 0, 0);
        while (true) {
            List<Brought> some = database.read(session -> session.list(
                    BROUGHT,
                    row -> new Brought(
                            new PostId(row.text("post")),
                            row.findNumber("before"),
                            row.flag("edited"),
                            row.flag("on_a_blog")),
                    run,
                    AT_ONCE));
            if (some.isEmpty()) {
                return all;
            }
            Undone part = database.write(session -> undo(session, some));
            all = new Undone(
                    all.removed() + part.removed(), all.restored() + part.restored(), all.trashed() + part.trashed());
        }
    }

    private Undone undo(Session session, List<Brought> some) {
        int removed = 0;
        int restored = 0;
        int trashed = 0;
        for (Brought one : some) {
            session.change("delete from imported where post = ?", one.post().value());
            boolean untouched = !one.edited() && !one.onABlog();
            if (one.before().isPresent()) {
                restored += untouched && restore(one.post(), one.before().get()) ? 1 : 0;
            } else {
                posts.trash(one.post());
                if (untouched) {
                    posts.delete(one.post());
                    removed++;
                } else {
                    trashed++;
                }
            }
        }
        return new Undone(removed, restored, trashed);
    }

    private boolean restore(PostId id, long revision) {
        Optional<Post> before = posts.atRevision(id, revision);
        Optional<Post> now = posts.find(id);
        if (before.isEmpty() || now.isEmpty()) {
            return false;
        }
        posts.bring(before.get().saved(before.get().modified(), now.get().revision()));
        return true;
    }
}
