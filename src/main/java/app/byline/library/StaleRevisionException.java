package app.byline.library;

import app.byline.post.PostId;

/// A save came from a copy older than the one kept; the kept one stands.
public final class StaleRevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleRevisionException(PostId id, long offered, long kept) {
        super("post %s: revision %d offered, %d kept".formatted(id, offered, kept));
    }
}
