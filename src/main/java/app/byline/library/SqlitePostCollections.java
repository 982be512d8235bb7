package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.post.Listeners;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collections as rows of the library. Blocking; any thread but JavaFX's.
public final class SqlitePostCollections implements PostCollections {
    private static final String COLLECTION = """
            select collection.number, collection.name,
                   (select count(*) from collected join post on post.id = collected.post and post.shelf = 'POSTS'
                    where collected.collection = collection.number) as posts
            from collection
            """;

    private final Database database;
    private final Listeners<Runnable> listeners = new Listeners<>();

    public SqlitePostCollections(Database database) {
        this.database = database;
    }

    // ---- reading

    @Override
    public List<PostCollection> all() {
        return database.read(
                session -> session.list(COLLECTION + "order by folded", SqlitePostCollections::collection));
    }

    @Override
    public Optional<PostCollection> named(String name) {
        return database.read(session -> named(session, name));
    }

    private static Optional<PostCollection> named(Session session, String name) {
        return session.find(COLLECTION + "where folded = ?", SqlitePostCollections::collection, Folding.of(name));
    }

    @Override
    public Map<PostId, String> of(Collection<PostId> posts) {
        return database.read(session -> {
            Map<PostId, String> names = new HashMap<>();
            posts.forEach(post ->
                    session.find("""
                            select collection.name from collected
                            join collection on collection.number = collected.collection where collected.post = ?
                            """, row -> row.text("name"), post.value()).ifPresent(name -> names.put(post, name)));
            return names;
        });
    }

    private static PostCollection collection(Row row) {
        return new PostCollection(row.number("number"), row.text("name"), (int) row.number("posts"));
    }

    // ---- changing

    @Override
    public PostCollection create(String name) {
        return database.write(session -> {
            long number = make(session, name);
            tell(session);
            return session.find(COLLECTION + "where number = ?", SqlitePostCollections::collection, number)
                    .orElseThrow();
        });
    }

    private static long make(Session session, String name) {
        String line = oneLine(name);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a collection has a name");
        }
        session.change("insert or ignore into collection (name, folded) values (?, ?)", line, Folding.of(line));
        return session.find(
                        "select number from collection where folded = ?", row -> row.number("number"), Folding.of(line))
                .orElseThrow();
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    /// Files a post in the collection of that name, which is made where there is none. Part of that transaction.
    public static void file(Session session, PostId post, String name) {
        if (!name.isBlank()) {
            file(session, post, make(session, name));
        }
    }

    static void file(Session session, PostId post, long collection) {
        session.change("""
                insert into collected (post, collection) select post.id, collection.number from post, collection
                where post.id = ? and collection.number = ?
                on conflict (post) do update set collection = excluded.collection
                """, post.value(), collection);
    }

    @Override
    public boolean rename(long number, String name) {
        String line = oneLine(name);
        return !line.isEmpty()
                && database.write(session -> {
                    boolean free = session.find(
                                    "select 1 as taken from collection where folded = ? and number <> ?",
                                    row -> row.flag("taken"),
                                    Folding.of(line),
                                    number)
                            .isEmpty();
                    if (free) {
                        session.change(
                                "update collection set name = ?, folded = ? where number = ?",
                                line,
                                Folding.of(line),
                                number);
                        tell(session);
                    }
                    return free;
                });
    }

    @Override
    public Optional<Removed> remove(long number) {
        return database.write(session -> {
            Optional<Removed> removed = session.find(
                            COLLECTION + "where number = ?", SqlitePostCollections::collection, number)
                    .map(collection -> new Removed(
                            collection,
                            session.list(
                                    "select post from collected where collection = ?",
                                    row -> new PostId(row.text("post")),
                                    number)));
            session.change("delete from collection where number = ?", number);
            tell(session);
            return removed;
        });
    }

    @Override
    public void putBack(Removed removed) {
        database.change(session -> {
            long number = make(session, removed.collection().name());
            removed.posts()
                    .forEach(post -> session.change(
                            "insert or ignore into collected (post, collection) select id, ? from post where id = ?",
                            number,
                            post.value()));
            tell(session);
        });
    }

    // ---- changes

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void tell(Session session) {
        listeners.each(session::afterCommit);
    }
}
