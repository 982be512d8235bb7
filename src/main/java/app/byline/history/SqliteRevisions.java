package app.byline.history;

import app.byline.database.Checksums;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.time.Instant;
import java.util.Optional;

/// Revisions as rows of the library: the newest of a post with its whole text, older ones packed. Each method is part
/// of the transaction whose session it is given. See docs/decisions/0014-revisions-packed.md.
public final class SqliteRevisions {
    /// Characters above which a text is long: what a save of it need not do at once is left for later.
    public static final int LONG = 256 * 1024;

    private SqliteRevisions() {}

    // ---- reading

    private static final String POST = """
            select post.id, post.created, revision.saved, revision.revision, revision.title, revision.slug,
                   revision.excerpt, revision.categories, revision.tags, revision.release, revision.release_at,
                   revision.extras, revision.body, revision.packed
            from post join revision on revision.post = post.id
            """;

    /// The post as it is.
    public static Optional<Post> newest(Session session, PostId id) {
        return session.find(
                POST + "where post.id = ? and revision.revision = post.revision", SqliteRevisions::post, id.value());
    }

    /// The post as it was at that revision.
    static Optional<Post> at(Session session, PostId id, long revision) {
        return session.find(
                        POST + "where post.id = ? and revision.revision = ?",
                        row -> new Stored(post(row), row.flag("packed")),
                        id.value(),
                        revision)
                .map(stored -> stored.packed()
                        ? stored.post().withText(stored.post().title(), text(session, id, revision))
                        : stored.post());
    }

    private record Stored(Post post, boolean packed) {}

    /// What an older revision said. What it is told against may be told against another, up to [SqliteThinning#DEPTH]
    /// of them.
    ///
    /// @throws DamagedTextException when its bytes, or those of one it is told against, say nothing
    public static String text(Session session, PostId id, long revision) {
        Optional<String> unpacked = session.find(
                "select body from revision where post = ? and revision = ? and packed = 0",
                row -> row.text("body"),
                id.value(),
                revision);
        if (unpacked.isPresent()) {
            return unpacked.get();
        }
        return session.find(
                        "select base, content from packed where post = ? and revision = ?",
                        row -> unpacked(session, id, revision, row),
                        id.value(),
                        revision)
                .orElseThrow(() -> new DamagedTextException("revision " + revision + " has none", null));
    }

    private static String unpacked(Session session, PostId id, long revision, Row row) {
        // A base is newer; a damaged row must not lead in a circle.
        Optional<Long> base = row.findNumber("base").filter(newer -> newer > revision);
        return base.isPresent()
                ? PackedText.against(text(session, id, base.get()), row.bytes("content"))
                : PackedText.whole(row.bytes("content"));
    }

    // ---- writing

    /// Keeps the post's newest state as that revision, packs the one before, and now and then thins out older ones, of
    /// a long text only with [#thinOut].
    /// `before` is the newest until now. The row of the post itself is there already.
    public static void write(Session session, Post post, String firstLine, Optional<Post> before) {
        session.change(
                """
                insert into revision (post, revision, saved, title, first_line, slug, excerpt, categories, tags,
                                      release, release_at, extras, body, packed, checksum)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0,
                        checksum(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0))
                """,
                post.id().value(),
                post.revision(),
                post.modified(),
                post.title(),
                firstLine,
                post.slug().map(Slug::value),
                post.excerpt(),
                post.categories(),
                post.tags(),
                releaseName(post.release()),
                releaseTime(post.release()),
                post.extras(),
                post.body());
        before.ifPresent(older -> SqliteThinning.packAndThinOut(session, older, post));
    }

    /// Lets one older revision of a long text go that is too many; tells whether there may be more of them.
    public static boolean thinOut(Session session, Post post) {
        return SqliteThinning.thinOut(session, post.id(), post.modified(), 1);
    }

    /// Names that revision where it has no name yet; whether it did.
    public static boolean nameUnnamed(Session session, PostId id, long revision, String name) {
        String sql = "update revision set name = ? where post = ? and revision = ? and name is null";
        return session.change(sql, name, id.value(), revision) > 0;
    }

    /// Takes that name from it, if it has it still.
    public static void unname(Session session, PostId id, long revision, String name) {
        session.change(
                "update revision set name = null where post = ? and revision = ? and name = ?",
                id.value(),
                revision,
                name);
    }

    /// Tells the row's checksum anew, after it was changed on purpose.
    public static void sum(Session session, PostId id, long revision) {
        session.change(
                "update revision set checksum = " + Checksums.OF_REVISION + " where post = ? and revision = ?",
                id.value(),
                revision);
    }

    // ---- rows and records

    private static Post post(Row row) {
        return new Post(
                new PostId(row.text("id")),
                row.text("title"),
                row.text("body"),
                row.findText("slug").map(Slug::new),
                row.text("excerpt"),
                row.lines("categories"),
                row.lines("tags"),
                release(row),
                row.text("extras"),
                row.time("created"),
                row.time("saved"),
                row.number("revision"));
    }

    private static Release release(Row row) {
        return switch (row.text("release")) {
            case "DRAFT" -> new Release.AsDraft();
            case "AT" -> new Release.At(row.time("release_at"));
            default -> new Release.Now();
        };
    }

    private static String releaseName(Release release) {
        return switch (release) {
            case Release.AsDraft _ -> "DRAFT";
            case Release.Now _ -> "NOW";
            case Release.At _ -> "AT";
        };
    }

    private static Optional<Instant> releaseTime(Release release) {
        return release instanceof Release.At(Instant time) ? Optional.of(time) : Optional.empty();
    }
}
