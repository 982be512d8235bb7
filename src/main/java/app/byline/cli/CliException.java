package app.byline.cli;

/// A command can't be done; the message is the one sentence that goes to standard error.
final class CliException extends RuntimeException {
    /// The exit code of a post that was changed here and on its blog, and waits for its author.
    static final int CHANGED_ON_BOTH_SIDES = 3;

    private static final long serialVersionUID = 1L;

    private final int status;

    CliException(String message) {
        this(message, 1);
    }

    /// `status` is the exit code.
    CliException(String message, int status) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
