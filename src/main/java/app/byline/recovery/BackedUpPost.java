package app.byline.recovery;

import app.byline.post.PostId;
import java.time.Instant;

/// A post in a backup, and how it stands to the library as it is now.
public record BackedUpPost(PostId id, String title, Instant modified, boolean inTrash, Difference difference) {
    /// What the library has of it.
    public enum Difference {
        /// The same.
        NONE,
        /// Another text, title or detail.
        OTHER,
        /// Nothing: it was deleted, or is in the trash.
        MISSING
    }
}
