package app.byline.sync;

/// Posts can't be brought into step now; nothing is lost, and all of it is tried again. The message says why in one
/// sentence; `reason` tells the window what to say.
public final class SyncException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// The other side can't be reached.
        OFFLINE,
        /// It wants another user, password or key.
        CREDENTIALS,
        /// It took the posts from this computer not in.
        REFUSED,
        /// All posts at once are gone there, which nobody does on purpose.
        EMPTIED,
        /// Others change it faster than this computer can follow.
        BUSY,
        /// Another Byline is at it.
        IN_USE,
        /// An address Byline does not go to.
        ADDRESS,
        FAILED
    }

    private final Reason reason;

    public SyncException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SyncException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
