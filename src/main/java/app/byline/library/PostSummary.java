package app.byline.library;

import app.byline.post.PostId;
import java.time.Instant;
import java.util.Optional;

/// One row of the library's list. `firstLine` is plain text of at most 160 characters; `revision` is the newest saved;
/// `due` is when its author lets readers see it, where a time was set.
public record PostSummary(
        PostId id, String title, String firstLine, Instant modified, long revision, Optional<Instant> due) {}
