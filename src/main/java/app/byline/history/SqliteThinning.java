package app.byline.history;

import app.byline.database.Session;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps old revisions small and few. Each is told against the next newer one that is kept, so that packing at a save
/// needs nothing but the two texts at hand; every so often one is told as a whole, so that no text is far away. See
/// docs/decisions/0014-revisions-packed.md.
final class SqliteThinning {
    /// How many texts may be told one against the other.
    static final int DEPTH = 20;
    /// Thinning looks at all of a post's revisions, so it waits for so many saves, or for a pause.
    private static final int SAVES = 20;

    private static final Duration PAUSE = Duration.ofMinutes(30);

    private SqliteThinning() {}

    /// What a revision says.
    private record Told(long revision, String body) {
        static Told by(Post post) {
            return new Told(post.revision(), post.body());
        }
    }

    /// The post was saved as `now`; `before` has been the newest until then.
    static void packAndThinOut(Session session, Post before, Post now) {
        boolean far = deltas(session, now.id()) >= DEPTH;
        pack(session, now.id(), Told.by(before), far ? Optional.empty() : Optional.of(Told.by(now)));
        if (now.body().length() > SqliteRevisions.LONG) {
            return;
        }
        boolean pause = before.modified().plus(PAUSE).isBefore(now.modified());
        if (pause || now.revision() % SAVES == 0) {
            packOlder(session, now);
            thinOut(session, now.id(), now.modified(), Integer.MAX_VALUE);
        }
    }

    // ---- packing

    /// How many texts stand between the newest and the next that is told as a whole.
    private static long deltas(Session session, PostId id) {
        return session.find("""
                        select count(*) as deltas from packed where post = ?1 and revision >
                            (select coalesce(max(revision), 0) from packed where post = ?1 and base is null)
                        """, row -> row.number("deltas"), id.value()).orElseThrow();
    }

    /// Tells it against the newer where there is one and that is shorter.
    private static void pack(Session session, PostId id, Told told, Optional<Told> newer) {
        Optional<byte[]> delta = newer.map(base -> PackedText.against(base.body(), told.body()));
        // A whole text takes a third of its length; it is only tried where the difference is not clearly less.
        boolean tell =
                delta.filter(bytes -> bytes.length < told.body().length() / 8).isPresent();
        byte[] whole = tell ? new byte[0] : PackedText.whole(told.body());
        tell |= delta.filter(bytes -> bytes.length < whole.length).isPresent();
        session.change(
                """
                insert or replace into packed (post, revision, base, content, checksum)
                values (?1, ?2, ?3, ?4, checksum(?1, ?2, ?3, ?4))
                """,
                id.value(),
                told.revision(),
                tell ? newer.map(Told::revision) : Optional.empty(),
                tell ? delta.orElseThrow() : whole);
        session.change(
                "update revision set packed = 1, body = '' where post = ? and revision = ?",
                id.value(),
                told.revision());
        SqliteRevisions.sum(session, id, told.revision());
    }

    /// Those that a Byline has written which did not pack.
    private static void packOlder(Session session, Post post) {
        session.list(
                        "select revision, body from revision where post = ? and packed = 0 and revision < ?",
                        row -> new Told(row.number("revision"), row.text("body")),
                        post.id().value(),
                        post.revision())
                .forEach(older -> pack(session, post.id(), older, Optional.empty()));
    }

    // ---- thinning out

    private static final String ALL = """
            select revision.revision, revision.saved, revision.packed = 1 and packed.base is null as whole,
                   revision.name is not null
                   or exists (select 1 from publication where publication.post = ?1
                                and publication.revision = revision.revision)
                   or exists (select 1 from published where published.post = ?1
                                and published.revision = revision.revision)
                   or exists (select 1 from publish_job where publish_job.post = ?1
                                and publish_job.revision = revision.revision)
                   or exists (select 1 from counterpart where counterpart.post = ?1
                                and revision.revision in (counterpart.revision, counterpart.sent_revision)) as held
            from revision left join packed on packed.post = revision.post and packed.revision = revision.revision
            where revision.post = ?1
            order by revision.revision desc
            """;

    /// `lost` says that what it is told against goes.
    private record Old(Retention.Kept kept, boolean whole, boolean lost) {
        long number() {
            return kept.number();
        }
    }

    /// Lets at most so many go, and tells whether there may be more.
    static boolean thinOut(Session session, PostId id, Instant now, int most) {
        List<Old> all = session.list(
                ALL,
                row -> new Old(
                        new Retention.Kept(row.number("revision"), row.time("saved"), row.flag("held")),
                        row.flag("whole"),
                        false),
                id.value());
        List<Long> superfluous = Retention.superfluous(
                        all.stream().map(Old::kept).toList(), now)
                .stream()
                .limit(most)
                .toList();
        if (!superfluous.isEmpty()) {
            repack(session, id, staying(all, Set.copyOf(superfluous)));
        }
        // Oldest first: none may go before what is told against it.
        superfluous
                .reversed()
                .forEach(revision ->
                        session.change("delete from revision where post = ? and revision = ?", id.value(), revision));
        return superfluous.size() == most;
    }

    private static List<Old> staying(List<Old> newestFirst, Set<Long> gone) {
        List<Old> staying = new ArrayList<>();
        boolean lost = false;
        for (Old old : newestFirst) {
            if (gone.contains(old.number())) {
                lost = true;
            } else {
                staying.add(new Old(old.kept(), old.whole(), lost));
                lost = false;
            }
        }
        return staying;
    }

    /// Tells each anew whose newer neighbour goes; lets no chain grow longer than it may, and joins two short ones.
    private static void repack(Session session, PostId id, List<Old> newestFirst) {
        int depth = 0;
        for (int index = 1; index < newestFirst.size(); index++) {
            Old old = newestFirst.get(index);
            boolean joins = old.whole() && depth + 1 + deltasBelow(newestFirst, index) <= DEPTH;
            boolean whole = depth == DEPTH || (old.whole() && !joins);
            if (joins || (!whole && old.lost())) {
                long above = newestFirst.get(index - 1).number();
                pack(session, id, told(session, id, old.number()), Optional.of(told(session, id, above)));
            } else if (whole && !old.whole()) {
                pack(session, id, told(session, id, old.number()), Optional.empty());
            }
            depth = whole ? 0 : depth + 1;
        }
    }

    private static int deltasBelow(List<Old> newestFirst, int index) {
        int below = index + 1;
        while (below < newestFirst.size() && !newestFirst.get(below).whole()) {
            below++;
        }
        return below - index - 1;
    }

    private static Told told(Session session, PostId id, long revision) {
        return new Told(revision, SqliteRevisions.text(session, id, revision));
    }
}
