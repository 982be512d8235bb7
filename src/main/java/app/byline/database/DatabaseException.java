package app.byline.database;

import java.util.Locale;

/// The library file can't be used now, and what was asked has not happened. `reason` tells an edge what to say.
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why the file can't be used.
    public enum Reason {
        /// The file is something else: not SQLite, or another program's.
        NOT_A_LIBRARY,
        /// A newer Byline has written it.
        NEWER,
        DISK_FULL,
        /// File or folder may not be written.
        READ_ONLY,
        /// Another program has it open.
        LOCKED,
        /// Its content is broken.
        DAMAGED,
        /// It was moved, deleted or replaced while it was open.
        MISSING,
        FAILED
    }

    private final Reason reason;

    public DatabaseException(Reason reason, String message) {
        super(text(reason, message));
        this.reason = reason;
    }

    public DatabaseException(Reason reason, String message, Throwable cause) {
        super(text(reason, message), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String text(Reason reason, String message) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + message;
    }
}
