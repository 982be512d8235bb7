package app.byline.library;

import app.byline.post.PostId;
import java.time.Instant;

/// One row of the library's list. `firstLine` is plain text of at most 160 characters; `revision` is the newest saved.
public record PostSummary(PostId id, String title, String firstLine, Instant modified, long revision) {}
