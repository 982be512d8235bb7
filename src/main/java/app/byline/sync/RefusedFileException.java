package app.byline.sync;

/// A file there is no post that can be taken; it is left as it is. The message says why, in one sentence.
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedFileException(String message) {
        super(message);
    }
}
