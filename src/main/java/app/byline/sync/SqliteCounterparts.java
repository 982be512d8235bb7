package app.byline.sync;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Mirrors and counterparts as rows of the library. Blocking; any thread but JavaFX's.
public final class SqliteCounterparts implements Counterparts {
    private final Database database;

    public SqliteCounterparts(Database database) {
        this.database = database;
    }

    // ---- mirrors

    private static final String MIRROR = "select number, kind, address, user, sent, collection from mirror ";

    @Override
    public List<Mirror> mirrors() {
        return database.read(session -> session.list(MIRROR + "order by number", SqliteCounterparts::mirror));
    }

    @Override
    public Mirror addRemote(String address, String user) {
        return add(Mirror.Kind.GIT, address, user, Optional.empty());
    }

    @Override
    public Mirror addFolder(String path, long collection) {
        return add(Mirror.Kind.FOLDER, path, "", Optional.of(collection));
    }

    private Mirror add(Mirror.Kind kind, String address, String user, Optional<Long> collection) {
        return database.write(session -> {
            session.change("""
                    insert into mirror (kind, address, user, collection) values (?, ?, ?, ?)
                    on conflict (kind, address) do update set user = excluded.user, collection = excluded.collection
                    """, kind, address, user, collection);
            return session.find(MIRROR + "where kind = ? and address = ?", SqliteCounterparts::mirror, kind, address)
                    .orElseThrow();
        });
    }

    @Override
    public void remove(Mirror mirror) {
        database.change(session -> session.change("delete from mirror where number = ?", mirror.number()));
    }

    @Override
    public void send(Mirror mirror, Optional<String> what) {
        database.change(
                session -> session.change("update mirror set sent = ? where number = ?", what, mirror.number()));
    }

    private static Mirror mirror(Row row) {
        return new Mirror(
                row.number("number"),
                Mirror.Kind.valueOf(row.text("kind")),
                row.text("address"),
                row.text("user"),
                row.findText("sent"),
                row.findNumber("collection"));
    }

    // ---- counterparts

    @Override
    public List<Counterpart> of(Mirror mirror) {
        return database.read(session -> session.list("""
                select path, post, revision, digest, sent_revision, sent_digest from counterpart where mirror = ?
                order by path
                """, SqliteCounterparts::counterpart, mirror.number()));
    }

    @Override
    public void file(Mirror mirror, PostId post) {
        mirror.collection()
                .ifPresent(collection -> database.change(session -> session.change(
                        "insert or ignore into collected (post, collection) values (?, ?)", post.value(), collection)));
    }

    @Override
    public void put(Mirror mirror, Counterpart counterpart) {
        database.change(session -> {
            // One that was moved leaves its old path.
            session.change(
                    "delete from counterpart where mirror = ? and post = ? and path <> ?",
                    mirror.number(),
                    counterpart.post().value(),
                    counterpart.path());
            session.change(
                    """
                    insert or replace into counterpart
                        (mirror, path, post, revision, digest, sent_revision, sent_digest)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    mirror.number(),
                    counterpart.path(),
                    counterpart.post().value(),
                    counterpart.revision(),
                    counterpart.digest(),
                    counterpart.sent().map(Counterpart.Sent::revision),
                    counterpart.sent().flatMap(Counterpart.Sent::digest));
        });
    }

    @Override
    public void remove(Mirror mirror, Counterpart counterpart) {
        database.change(session -> session.change(
                "delete from counterpart where mirror = ? and path = ?", mirror.number(), counterpart.path()));
    }

    @Override
    public void overlaps(PostId post, long revision) {
        database.change(session -> session.change(
                "insert or replace into overlap (post, revision) values (?, ?)", post.value(), revision));
    }

    private static Counterpart counterpart(Row row) {
        return new Counterpart(
                row.text("path"),
                new PostId(row.text("post")),
                row.number("revision"),
                row.findText("digest"),
                row.findNumber("sent_revision")
                        .map(revision -> new Counterpart.Sent(revision, row.findText("sent_digest"))));
    }

    // ---- the library

    @Override
    public Map<PostId, Standing> standing(Mirror mirror) {
        Map<PostId, Standing> standing = new LinkedHashMap<>();
        database.read(session -> session.list(
                """
                select id, shelf, revision, ?1 = 'GIT' or exists (
                    select 1 from collected where collected.post = post.id and collected.collection = ?2) as belongs
                from post order by number
                """,
                row -> standing.put(
                        new PostId(row.text("id")),
                        new Standing(Shelf.valueOf(row.text("shelf")), row.number("revision"), row.flag("belongs"))),
                mirror.kind(),
                mirror.collection()));
        return standing;
    }

    @Override
    public <T> T together(Supplier<T> changes) {
        return database.write(_ -> changes.get());
    }
}
