package app.byline.ui;

import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.ThemeSource;
import app.byline.publish.theme.BlogTheme;
import app.byline.publish.theme.BlogThemes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The looks of blogs in memory; a blog can't be reached until a test says how it looks.
public final class FakeBlogThemes implements BlogThemes {
    private final Map<BlogId, BlogTheme> kept = new ConcurrentHashMap<>();
    private final Map<BlogId, String> pages = new ConcurrentHashMap<>();

    /// The blog looks so from now on.
    public void looks(BlogId blog, String page) {
        pages.put(blog, page);
    }

    @Override
    public Optional<BlogTheme> find(BlogId blog) {
        return Optional.ofNullable(kept.get(blog));
    }

    @Override
    public Taking take(Blog blog) {
        String page = pages.get(blog.id());
        if (page == null) {
            return new Taking.NotTaken(ThemeSource.Reason.UNREACHABLE, "blog.example can't be reached");
        }
        kept.put(blog.id(), new BlogTheme(page, Instant.EPOCH));
        return new Taking.Taken(kept.get(blog.id()));
    }
}
