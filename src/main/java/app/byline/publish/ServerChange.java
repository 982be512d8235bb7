package app.byline.publish;

import app.byline.merge.MergeSheet;
import app.byline.post.Post;

/// A post that was changed on its blog since it was last sent there or brought together: what both sides were made of,
/// what is here, and what is there. `theirs` is the blog's post in the author's manner of writing; `seen` is the
/// version that it was read at.
public record ServerChange(BlogId blog, Post base, Post mine, Post theirs, Version seen) {
    /// It laid out for its author.
    public MergeSheet sheet() {
        return MergeSheet.of(base, mine, theirs);
    }
}
