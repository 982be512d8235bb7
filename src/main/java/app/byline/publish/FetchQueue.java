package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What is still to be fetched from blogs, on disk, so that an end of the program only interrupts it. Blocking; any
/// thread but JavaFX's.
final class FetchQueue {
    /// What stands for all posts of a kind: its page says from where on they are still to be listed.
    static final String ALL = "all:";

    private final Database database;

    FetchQueue(Database database) {
        this.database = database;
    }

    /// One to be fetched, or all of a kind.
    record Wanted(long number, BlogId blog, String remote, String title, int page) {}

    /// One that could not be fetched, and why: the name of an [Outcome.Reason].
    record Failed(BlogId blog, RemoteId remote, String title, String why) {}

    void add(BlogId blog, Collection<RemoteEntry> entries) {
        database.change(session -> entries.forEach(
                entry -> session.change("""
                insert into fetch (blog, remote, title) values (?, ?, ?)
                on conflict (blog, remote) do update set problem = null
                """, blog.value(), entry.id().value(), entry.title())));
    }

    void addAll(BlogId blog) {
        database.change(session -> {
            for (RemotePost.Kind kind : RemotePost.Kind.values()) {
                session.change(
                        "insert into fetch (blog, remote, title, page) values (?, ?, '', 1)"
                                + " on conflict (blog, remote) do nothing",
                        blog.value(),
                        ALL + kind);
            }
        });
    }

    /// Lists go first: then it is known how many there are.
    Optional<Wanted> next() {
        return database.read(session -> session.find(
                "select * from fetch where problem is null order by page = 0, number limit 1", FetchQueue::wanted));
    }

    long waiting() {
        return database.read(session -> session.find(
                        "select count(*) as many from fetch where problem is null and page = 0",
                        row -> row.number("many")))
                .orElse(0L);
    }

    List<Failed> failed() {
        return database.read(session -> session.list(
                "select * from fetch where problem is not null order by number",
                row -> new Failed(
                        new BlogId(row.text("blog")),
                        new RemoteId(row.text("remote")),
                        row.text("title"),
                        row.text("problem"))));
    }

    void listed(Wanted all, List<RemoteEntry> entries, boolean more) {
        database.change(session -> {
            entries.forEach(entry -> session.change(
                    "insert into fetch (blog, remote, title) values (?, ?, ?) on conflict (blog, remote) do nothing",
                    all.blog().value(),
                    entry.id().value(),
                    entry.title()));
            session.change(
                    more ? "update fetch set page = page + 1 where number = ?" : "delete from fetch where number = ?",
                    all.number());
        });
    }

    void done(Wanted wanted) {
        database.change(session -> session.change("delete from fetch where number = ?", wanted.number()));
    }

    void failed(Wanted wanted, String why) {
        database.change(
                session -> session.change("update fetch set problem = ? where number = ?", why, wanted.number()));
    }

    /// Nothing is wanted any more.
    void clear() {
        database.change(session -> session.change("delete from fetch"));
    }

    /// What failed is wanted again.
    void again() {
        database.change(session -> session.change("update fetch set problem = null"));
    }

    private static Wanted wanted(Row row) {
        return new Wanted(
                row.number("number"), new BlogId(row.text("blog")), row.text("remote"), row.text("title"), (int)
                        row.number("page"));
    }
}
