package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.sql.SQLException;

/// Tells what an SQLite result code means for the author.
final class SqliteFailure {
    // Primary result codes, https://www.sqlite.org/rescode.html; the extended ones carry them in their low byte.
    /// A statement that can't be: of a program's own, or of a broken schema.
    static final int ERROR = 1;

    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOTADB = 26;

    private SqliteFailure() {}

    static DatabaseException of(SQLException failure) {
        return new DatabaseException(reason(failure.getErrorCode()), String.valueOf(failure.getMessage()), failure);
    }

    private static Reason reason(int code) {
        return switch (code & 0xff) {
            case FULL -> Reason.DISK_FULL;
            case READONLY, PERM -> Reason.READ_ONLY;
            case BUSY, LOCKED -> Reason.LOCKED;
            case CORRUPT -> Reason.DAMAGED;
            case NOTADB -> Reason.NOT_A_LIBRARY;
            default -> Reason.FAILED;
        };
    }
}
