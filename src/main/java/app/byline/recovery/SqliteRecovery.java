package app.byline.recovery;

import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.database.Session;
import app.byline.database.raw.Pages;
import app.byline.database.raw.RawRow;
import app.byline.database.raw.RawTables;
import app.byline.database.raw.RawTables.Place;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a new library out of all that can be read of a damaged one, row by row, past SQLite; what is missing then is
/// looked for in backups. The damaged file, its log and the backups are read and nothing else. Blocking; any thread.
/// See docs/decisions/0027-recovery-reads-pages.md.
public final class SqliteRecovery {
    private static final Logger LOG = System.getLogger(SqliteRecovery.class.getName());
    /// By these rows a post can be told; they are taken from a backup only for posts that need it.
    private static final Set<String> OF_POSTS = Set.of("post", "revision", "packed", "publication", "published");
    /// What a backup may fill up, since it changes seldom and other rows need it.
    private static final Set<String> OF_ALL = Set.of("blog", "asset", "upload", "setting");

    private final Session session;
    private final SqliteFilling filling;
    private final Set<String> torn = new HashSet<>();
    private final Set<String> fromBackup = new HashSet<>();

    private SqliteRecovery(Session session) {
        this.session = session;
        this.filling = new SqliteFilling(session);
    }

    /// Makes the library at `target`, where no file may be. `backups` are whole libraries, the best first.
    ///
    /// @throws DatabaseException when a disk fails or is full; what was begun at `target` is gone then
    public static Recovered build(Path damaged, Path target, List<Path> backups) {
        if (Files.exists(target)) {
            throw new DatabaseException(Reason.FAILED, target + " is there already");
        }
        try (Database made = Database.open(target)) {
            boolean foreign = Survey.logIsAnothers(damaged);
            Recovered recovered = made.write(session -> {
                SqliteRecovery recovery = new SqliteRecovery(session);
                session.change("pragma defer_foreign_keys = on");
                session.change("delete from setting");
                recovery.fill(damaged, !foreign);
                Set<String> doubtful = SqliteSorting.doubtful(session, recovery.torn);
                backups.forEach(backup -> recovery.fillUp(backup, doubtful));
                return new SqliteSorting(session, recovery.torn, recovery.fromBackup).sort(target, foreign);
            });
            List<String> faults = made.check();
            if (!faults.isEmpty()) {
                throw new DatabaseException(Reason.FAILED, "the new library is not whole: " + faults.getFirst());
            }
            return recovered;
        } catch (RuntimeException failure) {
            remove(target, failure);
            throw failure;
        }
    }

    /// The same with all backups that lie beside the damaged one.
    public static Recovered build(Path damaged, Path target) {
        return build(damaged, target, BackupFiles.of(damaged));
    }

    // ---- rows

    private void fill(Path damaged, boolean withLog) {
        Set<String> lacking = new HashSet<>();
        boolean[] asked = new boolean[1];
        read(damaged, withLog, (place, table, row) -> {
            if (place == Place.FREE) {
                if (!asked[0]) {
                    asked[0] = true;
                    lacking.addAll(withoutNewest());
                }
                // What was given up may be deleted on purpose: it only fills what is known to be missing.
                if ((table.equals("revision") || table.equals("packed")) && lacking.contains(postOf(table, row))) {
                    put(table, row);
                }
            } else {
                put(table, row);
            }
        });
    }

    private void fillUp(Path backup, Set<String> doubtful) {
        Set<String> known = new HashSet<>(session.list("select id from post", row -> row.text("id")));
        known.removeAll(withoutNewest());
        try {
            if (!Survey.sameLibrary(backup, libraryId())) {
                return;
            }
            read(backup, true, (place, table, row) -> {
                if (place == Place.TABLE && table.equals("revision") && doubtful.contains(SqliteSorting.key(row))) {
                    filling.mend(row);
                }
                boolean needed = OF_POSTS.contains(table) && !known.contains(postOf(table, row));
                if (place == Place.TABLE && (needed || OF_ALL.contains(table)) && filling.put(table, row)) {
                    if (table.equals("revision")) {
                        fromBackup.add(SqliteSorting.key(row));
                    }
                }
            });
        } catch (DatabaseException e) {
            LOG.log(Level.WARNING, "a backup can't be read", e);
        }
    }

    private Optional<String> libraryId() {
        return session.find("select value from setting where key = 'library.id'", row -> row.text("value"));
    }

    private void put(String table, RawRow row) {
        if (filling.put(table, row) && row.torn() && table.equals("revision")) {
            torn.add(SqliteSorting.key(row));
        }
    }

    private static void read(Path library, boolean withLog, RawTables.Reader reader) {
        try (Pages pages = Pages.of(library, withLog)) {
            RawTables.read(pages, (place, table, row) -> {
                // A broken plan may name the wrong table.
                String known = !table.isEmpty() && Shapes.fits(table, row)
                        ? table
                        : Shapes.tableOf(row).orElse("");
                reader.row(place, known, row);
            });
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't read " + library, e);
        }
    }

    /// Posts whose newest text is missing, or of which there is only that text and no post.
    private Set<String> withoutNewest() {
        return new HashSet<>(session.list("""
                select post.id from post
                left join revision on revision.post = post.id and revision.revision = post.revision
                where revision.revision is null or revision.packed = 1
                """, row -> row.text("id")));
    }

    private static @Nullable Object postOf(String table, RawRow row) {
        return row.value(table.equals("post") || table.equals("published") ? 1 : 0);
    }

    private static void remove(Path target, Throwable failure) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
