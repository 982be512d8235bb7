package app.byline.ui.library;

import app.byline.library.FoundPost;
import app.byline.library.PostSummary;
import app.byline.library.SearchContext;
import app.byline.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row of the list: a post and how it stands.
public record PostRow(FoundPost found, PostState state) {
    /// Stands where a post is still to be read.
    static final PostRow UNREAD = new PostRow(
            new FoundPost(
                    new PostSummary(PostId.create(), "", "", Instant.EPOCH, 0, Optional.empty()),
                    false,
                    new SearchContext("", List.of())),
            PostState.DRAFT);

    public PostId id() {
        return summary().id();
    }

    public PostSummary summary() {
        return found.summary();
    }
}
