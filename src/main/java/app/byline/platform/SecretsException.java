package app.byline.platform;

/// The place where secrets are kept can't be used now; `reason` tells the window what to say.
public final class SecretsException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why: no keychain on this system and no passphrase for the file, a keychain that is locked, a passphrase that
    /// does not fit, nothing kept under that name, or another failure.
    public enum Reason {
        ABSENT,
        LOCKED,
        WRONG_PASSPHRASE,
        NOTHING_KEPT,
        FAILED
    }

    private final Reason reason;

    public SecretsException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SecretsException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
