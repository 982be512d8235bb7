package app.byline.cli;

/// A command can't be done; the message is the one sentence that goes to standard error.
final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message);
    }
}
