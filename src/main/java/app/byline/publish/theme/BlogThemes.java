package app.byline.publish.theme;

import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.ThemeSource;
import java.util.Optional;

/// The looks of blogs, kept in the library. Blocking; any thread but JavaFX's.
public interface BlogThemes {
    /// As last taken.
    Optional<BlogTheme> find(BlogId blog);

    /// Looks at the blog and keeps what it looks like; what was kept before stays where that fails.
    Taking take(Blog blog);

    /// What came of it.
    sealed interface Taking {
        record Taken(BlogTheme theme) implements Taking {}

        record NotTaken(ThemeSource.Reason reason, String detail) implements Taking {}
    }
}
