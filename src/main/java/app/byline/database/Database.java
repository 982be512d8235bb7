package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One library's SQLite file and its one thread, `byline-database`. Safe from any thread; each call waits for the disk.
/// While it is open no other program can open the same file. What `write` returned from is on disk, also after a power
/// cut. See docs/decisions/0006-one-sqlite-file.md.
public final class Database implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Database.class.getName());

    private final Path library;
    private final LibraryFile file;
    private final Connection connection;
    private final Session session;
    private final DatabaseThread thread;
    private final Snapshot snapshot;
    private final Storage storage;
    private boolean inTransaction;
    private boolean logIsHeld;
    private volatile @Nullable Reason frozen;

    private Database(
            Path library,
            LibraryFile file,
            Connection connection,
            Session session,
            DatabaseThread thread,
            Snapshot snapshot,
            Storage storage) {
        this.snapshot = snapshot;
        this.storage = storage;
        this.library = library;
        this.file = file;
        this.connection = connection;
        this.session = session;
        this.thread = thread;
    }

    /// Opens the library at that path, makes it when there is none, and brings its schema up to date.
    ///
    /// @throws DatabaseException when it can't be used; then nothing of it was changed
    public static Database open(Path path) {
        return open(path, Storage.of(path));
    }

    /// The same on storage of that kind, whatever it looks like.
    public static Database open(Path path, Storage storage) {
        return open(path.toAbsolutePath().normalize(), path, Migrations.ofThisProgram(), storage);
    }

    /// Opens a copy of a library that may not be written to, made in that folder, with its schema brought up to date as
    /// far as this program knows it. The library itself is read as a file, and never by SQLite.
    ///
    /// @throws DatabaseException when the copy can't be made or read
    public static Database openCopy(Path path, Path folder) {
        try {
            Path copy = folder.resolve(path.getFileName());
            Files.copy(path, copy);
            for (String log : Rehearsal.LOGS) {
                if (Files.exists(Rehearsal.beside(path, log))) {
                    Files.copy(Rehearsal.beside(path, log), Rehearsal.beside(copy, log));
                }
            }
            if (!copy.toFile().setWritable(true)) {
                throw new IOException("can't write " + copy);
            }
            return openInstead(path, copy);
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "no copy of " + path, e);
        }
    }

    /// Opens a copy in the place of that library, whose images it shows.
    public static Database openInstead(Path library, Path copy) {
        return open(
                library.toAbsolutePath().normalize(),
                copy,
                Migrations.ofThisProgram().orNewer(),
                Storage.of(copy));
    }

    /// Opens a whole library of any schema to be looked at, with nothing made beside it and nothing brought up to date:
    /// for backups, which no program has open.
    static Database look(Path backup) {
        DatabaseThread thread = new DatabaseThread();
        try {
            return thread.call(() -> {
                Snapshot snapshot = Snapshot.of(backup);
                try {
                    Connection connection = Connecting.toLook(backup);
                    LibraryFile file = new LibraryFile(backup, null);
                    Database database = new Database(
                            backup, file, connection, new Session(connection), thread, snapshot, Storage.LOCAL);
                    database.freeze(Reason.READ_ONLY);
                    return database;
                } catch (Throwable failure) {
                    snapshot.close();
                    throw failure;
                }
            });
        } catch (Throwable failure) {
            thread.close(() -> {});
            throw failure;
        }
    }

    static Database open(Path path, Migrations migrations) {
        return open(path.toAbsolutePath().normalize(), path, migrations, Storage.of(path));
    }

    private static Database open(Path library, Path path, Migrations migrations, Storage storage) {
        DatabaseThread thread = new DatabaseThread();
        try {
            return thread.call(() -> {
                LibraryFile file = LibraryFile.prepare(path);
                Rehearsal.of(file.path());
                Snapshot snapshot = Snapshot.of(file.path());
                try {
                    Connection connection = Connecting.to(file, migrations, storage);
                    return new Database(library, file, connection, new Session(connection), thread, snapshot, storage);
                } catch (Throwable failure) {
                    snapshot.close();
                    throw failure;
                }
            });
        } catch (Throwable failure) {
            thread.close(() -> {});
            throw failure;
        }
    }

    /// The library; where a copy is open in its place, still the library.
    public Path file() {
        return library;
    }

    /// What it lies on.
    public Storage storage() {
        return storage;
    }

    /// From now on nothing is written: each `write` fails for that reason, and reading goes on.
    public void freeze(Reason reason) {
        frozen = reason;
    }

    /// Runs tasks on the database's thread, for callers that must not wait.
    public Executor executor() {
        return thread;
    }

    /// Asks. Sees all that was written before.
    public <T> T read(Function<Session, T> work) {
        return thread.call(() -> work.apply(session));
    }

    /// Changes in one transaction: all on disk at return, or nothing at an exception. Inside another `write` it is part
    /// of that one.
    public <T> T write(Function<Session, T> work) {
        return thread.call(() -> {
            if (inTransaction) {
                return work.apply(session);
            }
            T result = committed(work);
            session.takeAfterCommit().forEach(Database::tell);
            return result;
        });
    }

    /// Like `write`, with nothing to give back.
    public void change(Consumer<Session> work) {
        write(open -> {
            work.accept(open);
            return true;
        });
    }

    /// Brings what is in the log into the file itself, so that a later save need not. For a moment in which nobody
    /// waits.
    public void rest() {
        read(session -> {
            if (!logIsHeld) {
                session.script("pragma wal_checkpoint(passive)");
            }
            return true;
        });
    }

    /// Writes the library as it is now into a file that is not there yet. Others wait only until the log is empty: what
    /// is written meanwhile goes to the log, so that the file itself stands still while it is copied. On a network
    /// drive there is no log, and they wait for all of it.
    ///
    /// @throws DatabaseException when it can't be written, or the library is closed meanwhile
    public void snapshot(Path to) {
        if (storage == Storage.NETWORK) {
            read(_ -> {
                snapshot.take(() -> {}, () -> {}, to);
                return true;
            });
        } else {
            snapshot.take(this::holdLog, this::releaseLog, to);
        }
    }

    private void holdLog() {
        read(session -> {
            session.script("pragma wal_autocheckpoint = 0");
            boolean busy = session.find("pragma wal_checkpoint(truncate)", row -> row.flag("busy"))
                    .orElse(true);
            if (busy) {
                releaseLog();
                throw new DatabaseException(Reason.LOCKED, "the log of " + library + " is in use");
            }
            logIsHeld = true;
            return true;
        });
    }

    private void releaseLog() {
        read(session -> {
            session.script("pragma wal_autocheckpoint = " + Connecting.LOG_PAGES);
            logIsHeld = false;
            return true;
        });
    }

    /// Reads the whole file and tells each fault in it, a hundred at most; none of a whole library. Takes as long as
    /// reading takes, and everything else waits for it.
    public List<String> check() {
        return read(session -> {
            try {
                List<String> faults = new ArrayList<>(
                        session.list("pragma integrity_check(100)", row -> row.text("integrity_check")));
                faults.remove("ok");
                faults.addAll(session.list(
                        "pragma foreign_key_check",
                        row -> "a row of %s names one of %s that is not there"
                                .formatted(row.text("table"), row.text("parent"))));
                faults.addAll(Checksums.faults(session));
                return faults;
            } catch (DatabaseException e) {
                if (e.reason() == Reason.DAMAGED || Connecting.isNonsense(e)) {
                    return List.of(String.valueOf(e.getMessage()));
                }
                throw e;
            }
        });
    }

    /// Whether it was closed, so that what is asked fails. Any thread.
    public boolean isClosed() {
        return snapshot.isStopped();
    }

    /// Ends the thread after what waits on it, and leaves one whole file behind. Closing twice does nothing more.
    @Override
    public void close() {
        snapshot.stop();
        thread.close(() -> {
            try {
                connection.close();
                snapshot.close();
            } catch (SQLException e) {
                // All is in the log beside the file, and the next open takes it from there.
                LOG.log(Level.WARNING, "closing " + file.path(), e);
            }
        });
    }

    private <T> T committed(Function<Session, T> work) {
        Reason no = frozen;
        if (no != null) {
            throw new DatabaseException(no, file.path() + " is only read");
        }
        file.mustBeThere();
        inTransaction = true;
        try {
            return Transaction.run(session, () -> {
                T result = work.apply(session);
                session.endWork();
                return result;
            });
        } catch (Throwable failure) {
            session.forget();
            throw failure;
        } finally {
            inTransaction = false;
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            // The change stands; a listener's fault must not look like a failed save.
            LOG.log(Level.ERROR, "a listener to the library failed", e);
        }
    }
}
