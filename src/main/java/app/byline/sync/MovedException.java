package app.byline.sync;

/// The other side has changed since it was looked at: look again.
public final class MovedException extends Exception {
    private static final long serialVersionUID = 1L;

    public MovedException(String message) {
        super(message);
    }
}
