package app.byline.publish;

import app.byline.post.Subscription;
import java.util.List;
import java.util.Optional;

/// The blogs this library publishes to; the built-in local blog is always the first. Blocking; any thread but JavaFX's.
public interface Blogs {
    List<Blog> list();

    Optional<Blog> find(BlogId id);

    void save(Blog blog);

    void remove(BlogId id);

    /// The blog the Publish button names.
    Blog preferred();

    void prefer(BlogId id);

    Subscription onChange(Runnable listener);
}
