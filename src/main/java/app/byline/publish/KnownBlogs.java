package app.byline.publish;

import app.byline.post.PostId;
import java.util.Set;

/// What blogs have said of themselves, and which of their addresses are known to be taken. Blocking; any thread but
/// JavaFX's.
public interface KnownBlogs {
    /// As it said when it was last asked; [BlogFacts#NONE] before that.
    BlogFacts facts(BlogId blog);

    void save(BlogId blog, BlogFacts facts);

    /// The names in the addresses of all posts of the library on that blog but this one.
    Set<String> slugs(BlogId blog, PostId but);
}
