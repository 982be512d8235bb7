package app.byline.exchange;

import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which posts leave. Blocking; any thread but JavaFX's.
public final class Leaving {
    private static final int PAGE = 200;

    private Leaving() {}

    /// What that search finds, without the trash, in the order in which the posts were begun, as a book tells them.
    public static List<Post> found(PostStore posts, PostSearch search, SearchQuery query) {
        List<Post> found = new ArrayList<>();
        int count = search.count(Shelf.POSTS, query);
        for (int from = 0; from < count; from += PAGE) {
            search.page(Shelf.POSTS, query, from, PAGE).stream()
                    .flatMap(row -> posts.find(row.summary().id()).stream())
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Post::created)
                .thenComparing(post -> post.id().value()));
        return found;
    }
}
