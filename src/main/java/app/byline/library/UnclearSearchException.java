package app.byline.library;

import org.jspecify.annotations.Nullable;

/// Something can't be looked for as it was asked; nothing was changed. The message is the detail that there is: what is
/// wrong in an expression, or the title of the post that takes too long.
public final class UnclearSearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Reason {
        /// Nothing to look for.
        EMPTY,
        /// No regular expression.
        EXPRESSION,
        /// What shall stand instead names a group that the expression does not have.
        REPLACEMENT,
        /// The expression goes back and forth in a post without end.
        TOO_SLOW
    }

    private final Reason reason;

    UnclearSearchException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
