package app.byline.publish.theme;

import java.time.Instant;

/// How a blog shows a post: one of its pages without the post, complete in itself. It asks for nothing, runs nothing,
/// and marks the places of title and content with the attribute [#PLACE].
///
/// @param page the whole page as HTML; pictures and fonts are `data:` addresses in it
/// @param taken when the blog looked so
public record BlogTheme(String page, Instant taken) {
    /// On the elements that hold the post's [#TITLE] and [#CONTENT].
    public static final String PLACE = "data-byline";

    public static final String TITLE = "title";
    public static final String CONTENT = "content";

    /// Whatever the page was before, it is harmless now. Not on JavaFX's thread: it is read for that.
    public BlogTheme {
        page = Inert.page(page);
    }
}
