package app.byline.publish;

import java.util.Locale;

/// As what new posts are sent to a WordPress. Those that are there keep the manner they have.
public enum PostManner {
    BLOCKS,
    /// For authors who open their posts in the editor of the time before blocks.
    HTML;

    private static final String SETTING = "manner";

    /// What is kept with that blog; blocks where nothing is.
    public static PostManner of(Blog blog) {
        return HTML.word().equals(blog.settings().get(SETTING)) ? HTML : BLOCKS;
    }

    /// The blog with this kept.
    public Blog in(Blog blog) {
        return blog.with(SETTING, word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
