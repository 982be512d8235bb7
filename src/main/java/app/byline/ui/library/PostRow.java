package app.byline.ui.library;

import app.byline.library.PostSummary;
import app.byline.post.PostId;

/// One row of the list: a post and how it stands.
public record PostRow(PostSummary summary, PostState state) {
    public PostId id() {
        return summary.id();
    }
}
