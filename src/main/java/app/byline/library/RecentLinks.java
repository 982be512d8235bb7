package app.byline.library;

import app.byline.markdown.MarkdownText;
import app.byline.markdown.MarkdownText.WrittenLink;
import app.byline.post.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Addresses of the web that the posts changed last lead to: what an author links to again. Blocking; any thread but
/// JavaFX's.
public final class RecentLinks {
    private static final int POSTS = 30;
    /// In characters: a text much longer than a post is not read for it.
    private static final int LONGEST = 100_000;

    private final PostSearch search;
    private final PostStore posts;

    public RecentLinks(PostSearch search, PostStore posts) {
        this.search = search;
        this.posts = posts;
    }

    /// At most so many, each address once, those of the post changed last first.
    public List<WrittenLink> find(int most) {
        Map<String, WrittenLink> found = new LinkedHashMap<>();
        search.page(Shelf.POSTS, SearchQuery.EVERYTHING, 0, POSTS).stream()
                .map(post -> posts.find(post.summary().id()))
                .flatMap(Optional::stream)
                .map(Post::body)
                .filter(body -> body.length() <= LONGEST && body.contains(":"))
                .flatMap(body -> MarkdownText.links(body).stream())
                .filter(link -> link.address().matches("(?i)(?:https?://|mailto:).+"))
                .takeWhile(_ -> found.size() < most)
                .forEach(link -> found.merge(
                        link.address(), link, (one, other) -> one.words().isBlank() ? other : one));
        return List.copyOf(found.values());
    }
}
