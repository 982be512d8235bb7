package app.byline.post;

/// The head of a Markdown file can't be understood; the message says why, in one sentence with the line.
public final class FrontMatterException extends Exception {
    private static final long serialVersionUID = 1L;

    FrontMatterException(String message) {
        super(message);
    }

    public FrontMatterException(String message, Throwable cause) {
        super(message, cause);
    }
}
