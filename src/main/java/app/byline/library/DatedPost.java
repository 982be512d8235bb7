package app.byline.library;

import app.byline.post.PostId;
import java.time.Instant;

/// A post on the day to which it belongs.
public record DatedPost(PostId id, String title, Standing standing, Instant time) {
    /// Why it belongs to that day.
    public enum Standing {
        /// It was changed last on it, and no reader has seen it.
        DRAFT,
        /// It is to be released on it.
        SCHEDULED,
        /// Readers first saw it on it.
        PUBLISHED
    }
}
