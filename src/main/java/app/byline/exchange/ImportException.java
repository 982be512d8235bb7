package app.byline.exchange;

import java.nio.file.Path;

/// A file that can't be taken into the library; nothing of it was kept. `reason` tells the edges what to say, the
/// message says in plain text what the system or the parser found.
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why: no such file, one that can't be read, one that is no text, or a head that is no front matter.
    public enum Reason {
        ABSENT,
        UNREADABLE,
        NOT_TEXT,
        HEAD
    }

    private final Reason reason;
    private final transient Path file;

    ImportException(Reason reason, Path file, Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    /// The file itself, or the image beside it that could not be read.
    public Path file() {
        return file;
    }
}
