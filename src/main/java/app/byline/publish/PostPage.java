package app.byline.publish;

import java.net.URI;

/// A post as the blog shows it to readers, and what of that page is the post.
///
/// @param html the whole page
/// @param title the post's title as text
/// @param content the post's content as HTML, as it stands in the page
public record PostPage(URI address, String html, String title, String content) {}
