package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Opens a copy of a library that was not closed, with the log it left, before SQLite may write that log into the
/// library itself: a log that is another library's would go over it page by page.
final class Rehearsal {
    private static final Logger LOG = System.getLogger(Rehearsal.class.getName());

    private Rehearsal() {}

    /// What SQLite keeps beside a file: the log of a library on a local disk, the journal of one on a network drive.
    static final List<String> LOGS = List.of("-wal", "-journal");

    /// @throws DatabaseException when file and log together are no whole library, or not the one that the file was
    static void of(Path library) {
        LOGS.forEach(log -> of(library, log));
    }

    private static void of(Path library, String kind) {
        Path log = beside(library, kind);
        try {
            if (!Files.exists(log) || Files.size(log) == 0) {
                return;
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't read " + log, e);
        }
        mustNotBeInUse(library);
        try (Scratch scratch = Scratch.beside(library)) {
            Path copy = scratch.copy(library);
            Optional<String> alone = libraryId(copy);
            Files.copy(log, beside(copy, kind));
            Optional<String> together = whole(copy);
            if (alone.isPresent() && !alone.equals(together)) {
                throw new DatabaseException(Reason.DAMAGED, log + " belongs to another library");
            }
        } catch (IOException e) {
            // No room for a copy: what was opened without one for years is opened without one again.
            LOG.log(Level.WARNING, "not rehearsed: " + library, e);
        }
    }

    /// What another program is writing to is no log that was left.
    private static void mustNotBeInUse(Path library) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:file:" + library.toUri().getRawPath() + "?mode=ro")) {
            Session session = new Session(connection);
            // Else it would leave a file of its own behind.
            session.script("pragma locking_mode = exclusive");
            session.list("select name from sqlite_schema limit 1", row -> row.text("name"));
        } catch (SQLException | DatabaseException e) {
            DatabaseException failure = e instanceof SQLException sql ? SqliteFailure.of(sql) : (DatabaseException) e;
            if (failure.reason() == Reason.LOCKED) {
                throw failure;
            }
        }
    }

    static Path beside(Path library, String log) {
        return library.resolveSibling(library.getFileName() + log);
    }

    private static Optional<String> whole(Path copy) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            Session session = new Session(connection);
            session.script("pragma locking_mode = exclusive");
            Connecting.mustBeWhole(session);
            return libraryId(session);
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    /// Empty where the file alone can't be read, which it need not when it was being written to.
    private static Optional<String> libraryId(Path copy) {
        try (Connection connection = Connecting.toLook(copy)) {
            return libraryId(new Session(connection));
        } catch (SQLException | DatabaseException e) {
            LOG.log(Level.DEBUG, "without its log it can't be read", e);
            return Optional.empty();
        }
    }

    private static Optional<String> libraryId(Session session) {
        boolean kept = session.find("select 1 as yes from sqlite_schema where name = 'setting'", row -> row.flag("yes"))
                .isPresent();
        return kept
                ? session.find("select value from setting where key = 'library.id'", row -> row.text("value"))
                : Optional.empty();
    }
}
