package app.byline.media;

import java.io.IOException;

/// A file is larger than the library keeps; nothing was kept of it.
public final class MediaTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public MediaTooLargeException(String name, long limit) {
        super("%s is larger than %d bytes".formatted(name, limit));
        this.limit = limit;
    }

    /// In bytes.
    public long limit() {
        return limit;
    }
}
