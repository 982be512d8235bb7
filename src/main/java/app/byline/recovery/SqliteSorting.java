package app.byline.recovery;

import app.byline.database.Checksums;
import app.byline.database.Session;
import app.byline.database.raw.RawRow;
import app.byline.history.DamagedTextException;
import app.byline.history.SqliteRevisions;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.recovery.Recovered.Fate;
import app.byline.recovery.Recovered.Saved;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a whole library of rows that were found: each post gets the newest text that can be read, and what leads
/// nowhere goes. Part of the transaction whose session it is given.
final class SqliteSorting {
    /// One kind of row can lead to the next, but not far.
    private static final int ROUNDS = 10;

    private final Session session;
    private final Set<String> doubtful;
    private final Set<String> fromBackup;

    /// `torn` and `fromBackup` hold keys of revisions.
    SqliteSorting(Session session, Set<String> torn, Set<String> fromBackup) {
        this.session = session;
        this.doubtful = doubtful(session, torn);
        this.fromBackup = fromBackup;
    }

    /// The key of a row of `revision`.
    static String key(RawRow revision) {
        return revision.value(0) + " " + revision.value(1);
    }

    private record Unproven(String key, boolean unsummed) {}

    /// Keys of revisions that are not what was saved: their checksum says so, or they have none and were torn.
    static Set<String> doubtful(Session session, Set<String> torn) {
        return session
                .list("""
                        select post || ' ' || revision as key, checksum is null as unsummed from revision
                        where checksum is not
                        """ + Checksums.OF_REVISION, row -> new Unproven(row.text("key"), row.flag("unsummed")))
                .stream()
                .filter(row -> !row.unsummed() || torn.contains(row.key()))
                .map(Unproven::key)
                .collect(Collectors.toSet());
    }

    Recovered sort(Path file, boolean logLeftOut) {
        session.change("delete from packed where (post, revision) not in (select post, revision from revision)");
        session.change("""
                insert or ignore into post (id, shelf, created, revision)
                select post, 'POSTS', min(saved), max(revision) from revision
                where post not in (select id from post) group by post
                """);
        List<Saved> posts = new ArrayList<>();
        for (String id : session.list("select id from post order by number", row -> row.text("id"))) {
            posts.add(settle(id));
        }
        long found = revisions();
        dropUnreadable();
        mendReferences();
        sumAnew();
        session.change("insert or ignore into setting (key, value) values ('library.id', lower(hex(randomblob(16))))");
        long kept = revisions();
        return new Recovered(file, List.copyOf(posts), kept, found - kept, logLeftOut);
    }

    private long revisions() {
        return session.find("select count(*) as n from revision", row -> row.number("n"))
                .orElseThrow();
    }

    private record Candidate(long revision, boolean packed, String title) {}

    private Saved settle(String id) {
        long expected = session.find("select revision from post where id = ?", row -> row.number("revision"), id)
                .orElseThrow();
        List<Candidate> candidates = session.list(
                "select revision, packed, title from revision where post = ? order by revision desc",
                row -> new Candidate(row.number("revision"), row.flag("packed"), row.text("title")),
                id);
        for (Candidate candidate : candidates) {
            Optional<Post> newest = makeNewest(new PostId(id), candidate);
            if (newest.isPresent()) {
                SqlitePostStore.note(session, newest.get());
                return new Saved(id, newest.get().title(), fate(id, candidate, expected));
            }
        }
        session.change("delete from post where id = ?", id);
        return new Saved(
                id, candidates.stream().map(Candidate::title).findFirst().orElse(""), Fate.LOST);
    }

    private Fate fate(String id, Candidate chosen, long expected) {
        String key = id + " " + chosen.revision();
        if (fromBackup.contains(key)) {
            return Fate.FROM_BACKUP;
        }
        // The newest is never packed: one that is had a newer one.
        if (chosen.packed() || chosen.revision() < expected) {
            return Fate.OLDER;
        }
        return doubtful.contains(key) ? Fate.GAPS : Fate.WHOLE;
    }

    /// Empty when its text can't be read.
    private Optional<Post> makeNewest(PostId id, Candidate candidate) {
        try {
            String text = SqliteRevisions.text(session, id, candidate.revision());
            session.change(
                    "update revision set body = ?, packed = 0 where post = ? and revision = ?",
                    text,
                    id.value(),
                    candidate.revision());
            session.change("delete from packed where post = ? and revision = ?", id.value(), candidate.revision());
            session.change("update post set revision = ? where id = ?", candidate.revision(), id.value());
            return SqliteRevisions.newest(session, id);
        } catch (DamagedTextException | IllegalArgumentException e) {
            // An address or an id that no post can have counts as unread, too.
            session.change("delete from revision where post = ? and revision = ?", id.value(), candidate.revision());
            return Optional.empty();
        }
    }

    /// What stays, stays as it is. An older revision with a wrong letter in its title is kept: others are told against
    /// its text, which was proven when it was unpacked.
    private void sumAnew() {
        session.change(
                "update revision set checksum = %1$s where checksum is not %1$s".formatted(Checksums.OF_REVISION));
        session.change("update packed set checksum = %1$s where checksum is not %1$s".formatted(Checksums.OF_PACKED));
    }

    private record Key(String post, long revision) {}

    /// Newest first: what is told against a text that went goes after it.
    private void dropUnreadable() {
        List<Key> packed = session.list(
                "select post, revision from revision where packed = 1 order by post, revision desc",
                row -> new Key(row.text("post"), row.number("revision")));
        for (Key key : packed) {
            try {
                SqliteRevisions.text(session, new PostId(key.post()), key.revision());
            } catch (DamagedTextException e) {
                session.change("delete from packed where post = ? and revision = ?", key.post(), key.revision());
                session.change("delete from revision where post = ? and revision = ?", key.post(), key.revision());
            }
        }
    }

    /// Where a post stands on a blog must not be forgotten, or it would be published there a second time: what names a
    /// revision that is lost names the one before it.
    private void mendReferences() {
        for (String table : List.of("publication", "published", "publish_job")) {
            session.change("""
                    update or ignore %1$s set revision = coalesce(
                        (select max(revision) from revision
                         where revision.post = %1$s.post and revision.revision <= %1$s.revision),
                        (select min(revision) from revision where revision.post = %1$s.post))
                    where (post, revision) not in (select post, revision from revision)
                      and post in (select id from post)
                    """.formatted(table));
        }
        for (int round = 0; round < ROUNDS && dropOrphans(); round++) {
            // Until nothing leads nowhere.
        }
    }

    private record Orphan(String table, Optional<Long> rowid) {}

    private boolean dropOrphans() {
        List<Orphan> orphans = session.list(
                "select distinct \"table\" as of_table, rowid as row_number from pragma_foreign_key_check",
                row -> new Orphan(row.text("of_table"), row.findNumber("row_number")));
        for (Orphan orphan : orphans) {
            if (orphan.rowid().isPresent()) {
                session.change("delete from %s where rowid = ?".formatted(orphan.table()), orphan.rowid());
            } else {
                dropWithoutParent(orphan.table());
            }
        }
        return !orphans.isEmpty();
    }

    /// The rows of a table whose rows have no numbers.
    private void dropWithoutParent(String table) {
        session.list(
                        "select \"from\" as own, \"table\" as parent, \"to\" as key from pragma_foreign_key_list(?)",
                        row -> "delete from %1$s where %2$s not in (select %4$s from %3$s)"
                                .formatted(table, row.text("own"), row.text("parent"), row.text("key")),
                        table)
                .forEach(session::change);
    }
}
