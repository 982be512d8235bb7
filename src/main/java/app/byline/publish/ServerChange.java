package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.merge.MergeSheet;
import app.byline.post.Post;

/// A post that was changed on its blog since it was last sent there or brought together: what both sides were made of,
/// what is here, and what is there. `theirs` is the blog's post in the author's manner of writing; `seen` is the
/// version that it was read at, `text` its text there beside that one.
public record ServerChange(BlogId blog, Post base, Post mine, Post theirs, Version seen, Bitext text) {
    /// On a blog that takes texts as one.
    public ServerChange(BlogId blog, Post base, Post mine, Post theirs, Version seen) {
        this(blog, base, mine, theirs, seen, Bitext.EMPTY);
    }

    /// It laid out for its author.
    public MergeSheet sheet() {
        return MergeSheet.of(base, mine, theirs);
    }
}
