package app.byline.recovery;

import app.byline.database.Backup;
import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.database.Scratch;
import app.byline.database.Storage;
import app.byline.library.PostStore;
import app.byline.library.UnsavedCopies;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is done for a library while it is open: it is looked at, backed up, and repaired where it must be. Blocking,
/// and for long; any thread but JavaFX's and the database's.
public final class LibraryCare {
    private static final Logger LOG = System.getLogger(LibraryCare.class.getName());
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Database database;
    private final Backups backups;
    private final UnsavedCopies copies;
    private final PostStore posts;
    private final Optional<OnlyRead> onlyRead;
    private final Clock clock;
    private final Path scratch;
    private boolean lookedAt;
    private volatile boolean changed;

    /// `scratch` is a folder for what is thrown away again.
    public LibraryCare(
            Database database,
            Backups backups,
            UnsavedCopies copies,
            PostStore posts,
            Optional<OnlyRead> onlyRead,
            Clock clock,
            Path scratch) {
        this.database = database;
        this.backups = backups;
        this.copies = copies;
        this.posts = posts;
        this.onlyRead = onlyRead;
        this.clock = clock;
        this.scratch = scratch;
        posts.onChange(_ -> changed = true);
    }

    /// How the library is.
    public enum Health {
        WELL,
        /// It has faults, and is not written to any more.
        DAMAGED,
        /// It has none that is known, and no backup could be made.
        NOT_BACKED_UP
    }

    /// Why the library is only read, where it is.
    public Optional<Reason> onlyRead() {
        return onlyRead.map(OnlyRead::reason);
    }

    /// What the library lies on.
    public Storage storage() {
        return database.storage();
    }

    public Backups backups() {
        return backups;
    }

    /// One round: a backup when something has changed since the last and that is an hour old, and a look at the whole
    /// library once in a run.
    public synchronized Health round() {
        if (onlyRead.isPresent()) {
            return Health.WELL;
        }
        try {
            if (backupIsDue()) {
                changed = false;
                backups.make();
                lookedAt = true;
            } else if (!lookedAt) {
                lookedAt = true;
                if (!backups.faults().isEmpty()) {
                    return damaged();
                }
            }
            return Health.WELL;
        } catch (DatabaseException e) {
            // Nobody waits for a backup when the library is closed; the next to open it makes one.
            LOG.log(database.isClosed() ? Level.DEBUG : Level.WARNING, "no backup was made", e);
            changed = true;
            return e.reason() == Reason.DAMAGED ? damaged() : Health.NOT_BACKED_UP;
        }
    }

    private Health damaged() {
        database.freeze(Reason.DAMAGED);
        return Health.DAMAGED;
    }

    private boolean backupIsDue() {
        Instant now = clock.instant();
        Optional<Instant> last = backups.list().stream()
                .filter(backup -> backup.kind() == BackupEntry.Kind.REGULAR && backup.posts() >= 0)
                .map(BackupEntry::time)
                .findFirst();
        boolean other = changed
                || last.isEmpty()
                || Instant.ofEpochMilli(database.file().toFile().lastModified()).isAfter(last.get());
        return other && last.map(time -> time.plus(BETWEEN).isBefore(now)).orElse(true);
    }

    /// Builds a new library beside the damaged one, which is only read.
    ///
    /// @throws DatabaseException when there is no room for it
    public Recovered repair() {
        Path library = database.file();
        String time =
                BackupFiles.name(clock.instant(), BackupEntry.Kind.REGULAR).replace(".byline", "");
        Path target = Backup.beside(library, "repaired-" + time);
        if (onlyRead.isPresent()) {
            return SqliteRecovery.build(library, target);
        }
        try (Scratch there = Scratch.in(scratch)) {
            Path snapshot = there.folder().resolve("damaged.byline");
            database.snapshot(snapshot);
            return SqliteRecovery.build(snapshot, target, BackupFiles.of(library));
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no room for a repair of " + library, e);
        }
    }

    /// Files with texts that an earlier run could not put into the library.
    public List<Path> unsaved() {
        return onlyRead.isPresent() ? List.of() : copies.left();
    }

    /// Takes those texts into the library, each as the next revision of its post, and returns how many it took. What
    /// can't be taken stays where it is.
    public int takeBack() {
        return copies.takeBack(posts);
    }
}
