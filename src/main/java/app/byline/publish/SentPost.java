package app.byline.publish;

import app.byline.post.PostId;
import java.time.Instant;
import java.util.Optional;

/// A post that a blog took, with the title it had then. `isThere` tells whether readers see it now, or will
/// once it is `due`, where its author set a time.
public record SentPost(PostId post, String title, Published published, boolean isThere, Optional<Instant> due) {}
