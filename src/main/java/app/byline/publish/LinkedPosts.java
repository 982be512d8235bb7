package app.byline.publish;

import app.byline.library.PostStore;
import app.byline.markdown.PostLinks;
import app.byline.post.Post;
import app.byline.post.PostAddress;
import app.byline.post.PostId;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The posts that a post links to, as the readers of a blog find them. Blocking; any thread but JavaFX's. See
/// docs/decisions/0030-links-to-posts-by-id.md.
public final class LinkedPosts {
    private final PostStore posts;
    private final Outbox outbox;

    public LinkedPosts(PostStore posts, Outbox outbox) {
        this.posts = posts;
        this.outbox = outbox;
    }

    /// A post that no reader finds there, so that the link to it is published as its words alone. Empty where this
    /// library has no such post.
    public record Missing(Optional<PostId> post, String title) {}

    /// Where the linked posts are on the blog, by the addresses that the text has for them.
    Map<String, URI> addresses(Post post, BlogId blog) {
        Map<String, URI> addresses = new HashMap<>();
        PostLinks.in(post.body())
                .keySet()
                .forEach(address -> live(address, blog).ifPresent(there -> addresses.put(address, there.link())));
        return addresses;
    }

    /// Those that readers of the blog don't find, each once, in the order of the text.
    public List<Missing> missing(Post post, BlogId blog) {
        return PostLinks.in(post.body()).entrySet().stream()
                .filter(link -> live(link.getKey(), blog).isEmpty())
                .map(link -> missing(link.getKey(), link.getValue()))
                .toList();
    }

    private Missing missing(String address, String words) {
        Optional<Post> target = PostAddress.read(address).flatMap(posts::find);
        return new Missing(
                target.map(Post::id),
                target.map(Post::title).filter(title -> !title.isBlank()).orElse(words));
    }

    private Optional<Publication> live(String address, BlogId blog) {
        return PostAddress.read(address)
                .flatMap(target -> outbox.publication(target, blog))
                .filter(Publication::live);
    }
}
