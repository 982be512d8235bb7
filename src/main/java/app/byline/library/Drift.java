package app.byline.library;

import app.byline.merge.PostMerge;
import app.byline.post.Post;
import java.util.Optional;

/// A post was changed beside its author's typing: `known` is what its shown text goes out from, `kept` what the
/// library has instead.
public record Drift(Post known, Post kept) {
    /// Whether that was typed on the text as it was before the change.
    boolean concerns(Post typed) {
        return typed.revision() < kept.revision();
    }

    /// What was typed, together with the change; to be saved as the next revision. Takes as long as a merge.
    public Post joined(Post typed) {
        Post joined = PostMerge.of(Optional.of(known), typed, kept).post();
        return joined.saved(joined.modified(), kept.revision());
    }
}
