package app.byline.exchange;

import java.nio.file.Path;

/// Something that can't be taken into the library; nothing of it was kept. `reason` tells the edges what to say, the
/// message says in plain text what was found, and where in the file.
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why it can't be taken.
    public enum Reason {
        ABSENT,
        UNREADABLE,
        /// Bytes that are no text.
        NOT_TEXT,
        /// A head that is no front matter.
        HEAD,
        TOO_LARGE,
        /// A link or a name that leads out of the folder.
        OUTSIDE,
        /// Not what its name says it is, or broken.
        MALFORMED,
        /// It would unfold to more than a disk holds.
        BOMB,
        /// No format that Byline reads.
        UNKNOWN,
        /// Nothing in it that could be a post.
        NO_POSTS
    }

    private final Reason reason;
    private final transient Path file;

    public ImportException(Reason reason, Path file, String detail) {
        super(detail);
        this.reason = reason;
        this.file = file;
    }

    public ImportException(Reason reason, Path file, Exception cause) {
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
