package app.byline.history;

import app.byline.post.PostId;
import java.time.Instant;
import java.util.Optional;

/// One state of a post that is kept: when it was saved, its title then, and what its author calls it.
public record Revision(PostId post, long number, Instant saved, String title, Optional<String> name) {}
