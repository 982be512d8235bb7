package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// From a library file to a connection on which everything that SQLite can promise is switched on.
final class Connecting {
    // Long enough for a backup program's look at the file, short enough to tell the author soon.
    private static final int BUSY_MILLIS = 2_000;
    /// After so many pages in the log a save writes them into the file, and takes many times as long. Enough for a few
    /// minutes of typing without a rest, in which [Database#rest] does it.
    static final int LOG_PAGES = 16_000;
    /// Of the file in memory at most: what a search of a large library reads again and again.
    private static final int CACHE_KIB = 32 * 1024;

    private Connecting() {}

    static Connection to(LibraryFile file, Migrations migrations, Storage storage) {
        try {
            return open(file, migrations, storage);
        } catch (DatabaseException e) {
            // Its header has been looked at: it is a library, and what SQLite makes nothing of in it is broken.
            if (e.reason() == Reason.NOT_A_LIBRARY || isNonsense(e)) {
                throw new DatabaseException(Reason.DAMAGED, file.path() + " makes no sense", e);
            }
            throw e;
        }
    }

    /// To a file that nobody writes to, its log left alone.
    static Connection toLook(Path file) {
        try {
            return connect("file:" + file.toUri().getRawPath() + "?immutable=1");
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    private static Connection connect(String file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            Checksums.teach(connection);
            return connection;
        } catch (Throwable failure) {
            connection.close();
            throw failure;
        }
    }

    /// Whether SQLite makes nothing of the library's own plan.
    static boolean isNonsense(DatabaseException failure) {
        return failure.reason() == Reason.FAILED
                && failure.getCause() instanceof SQLException sql
                && (sql.getErrorCode() & 0xff) == SqliteFailure.ERROR;
    }

    private static Connection open(LibraryFile file, Migrations migrations, Storage storage) {
        try {
            Connection connection = connect(file.path().toString());
            try {
                ready(new Session(connection), file, migrations, storage);
                return connection;
            } catch (Throwable failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    private static void ready(Session session, LibraryFile file, Migrations migrations, Storage storage) {
        session.script("pragma busy_timeout = " + BUSY_MILLIS);
        // The system drops this lock when a process dies, so it can't be left behind.
        session.script("pragma locking_mode = exclusive");
        session.script("pragma foreign_keys = on");
        session.script("pragma synchronous = full");
        // On macOS fsync alone leaves words in the drive's cache. No meaning elsewhere.
        session.script("pragma fullfsync = on");
        session.script("pragma checkpoint_fullfsync = on");
        session.script("pragma wal_autocheckpoint = " + LOG_PAGES);
        session.script("pragma cache_size = -" + CACHE_KIB);
        // No drafts in the system's folder for temporary files.
        session.script("pragma temp_store = memory");
        session.script("pragma trusted_schema = off");
        if (isEmpty(session)) {
            // Before WAL, so that the id is in the file itself and not in its log.
            session.script("pragma application_id = " + LibraryFile.APPLICATION_ID);
        }
        if (storage == Storage.NETWORK) {
            mustUseAJournal(session);
        } else {
            mustUseALog(session);
        }
        if (Migrations.version(session) < migrations.newest()) {
            // A migration reads and writes all of it; a whole file has time to be looked at later.
            mustBeWhole(session);
        }
        migrations.run(session, file.path());
    }

    private static boolean isEmpty(Session session) {
        return session.find("select page_count from pragma_page_count", row -> row.number("page_count"))
                .orElseThrow()
                .equals(0L);
    }

    private static void mustUseALog(Session session) {
        String mode = session.find("pragma journal_mode = wal", row -> row.text("journal_mode"))
                .orElseThrow();
        if (!mode.equals("wal")) {
            throw new DatabaseException(Reason.FAILED, "the file system gives no write-ahead log, only " + mode);
        }
    }

    private static void mustUseAJournal(Session session) {
        String mode = session.find("pragma journal_mode = delete", row -> row.text("journal_mode"))
                .orElseThrow();
        if (!mode.equals("delete")) {
            throw new DatabaseException(Reason.FAILED, "the library can’t leave its write-ahead log: " + mode);
        }
        // The folder as well: a transaction is over when its journal is gone.
        session.script("pragma synchronous = extra");
    }

    static void mustBeWhole(Session session) {
        List<String> faults = session.list("pragma quick_check(10)", row -> row.text("quick_check"));
        if (!faults.equals(List.of("ok"))) {
            throw new DatabaseException(Reason.DAMAGED, String.join("; ", faults));
        }
    }
}
