package app.byline.ui;

import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Blogs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Blogs in memory, the local one first.
public final class FakeBlogs implements Blogs {
    public static final Blog LOCAL =
            new Blog(BlogId.LOCAL, "My local blog", BlogKind.SITE, URI.create("file:///tmp/Byline/"), Map.of());

    private final List<Blog> blogs = new ArrayList<>(List.of(LOCAL));
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private BlogId preferred = BlogId.LOCAL;

    @Override
    public synchronized List<Blog> list() {
        return List.copyOf(blogs);
    }

    @Override
    public synchronized Optional<Blog> find(BlogId id) {
        return blogs.stream().filter(blog -> blog.id().equals(id)).findFirst();
    }

    @Override
    public synchronized void save(Blog blog) {
        blogs.removeIf(old -> old.id().equals(blog.id()));
        blogs.add(blog);
        tell();
    }

    @Override
    public synchronized void remove(BlogId id) {
        blogs.removeIf(old -> old.id().equals(id));
        tell();
    }

    @Override
    public synchronized Blog preferred() {
        return find(preferred).orElse(LOCAL);
    }

    @Override
    public synchronized void prefer(BlogId id) {
        preferred = id;
        tell();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
