package app.byline.history;

import org.jspecify.annotations.Nullable;

/// The text of an old revision can't be read from its bytes.
public final class DamagedTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedTextException(String message, @Nullable Throwable cause) {
        super("damaged text: " + message, cause);
    }
}
