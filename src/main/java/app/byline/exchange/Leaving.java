package app.byline.exchange;

import app.byline.library.PostCollections;
import app.byline.library.PostOrder;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.post.Filed;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which posts leave; each says in its head in which collection it lies. Blocking; any thread but JavaFX's.
public final class Leaving {
    private static final int PAGE = 200;

    private final PostStore posts;
    private final PostSearch search;
    private final PostCollections collections;

    public Leaving(PostStore posts, PostSearch search, PostCollections collections) {
        this.posts = posts;
        this.search = search;
        this.collections = collections;
    }

    /// What that search finds, without the trash, in the order in which the posts were begun, as a book tells them.
    public List<Post> found(SearchQuery query) {
        return these(search.ids(Shelf.POSTS, query, PostOrder.FITTING));
    }

    /// These, in the same order.
    public List<Post> these(Collection<PostId> wanted) {
        List<PostId> all = List.copyOf(wanted);
        List<Post> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            List<PostId> some = all.subList(from, Math.min(all.size(), from + PAGE));
            Map<PostId, String> lying = collections.of(some);
            some.stream()
                    .flatMap(id -> posts.find(id).stream())
                    .map(post -> new Filed(post, Optional.ofNullable(lying.get(post.id()))).written())
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Post::created)
                .thenComparing(post -> post.id().value()));
        return found;
    }
}
