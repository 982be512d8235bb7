package app.byline.publish;

import app.byline.library.PostStore;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.post.Post;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// Where what a post names is on a blog, as far as that is known: images that were sent there, posts it links to.
/// Blocking on the disk.
final class BlogAddresses {
    private final SqliteOutbox outbox;
    private final MediaStore media;
    private final LinkedPosts linked;

    BlogAddresses(SqliteOutbox outbox, PostStore posts, MediaStore media) {
        this.outbox = outbox;
        this.media = media;
        this.linked = new LinkedPosts(posts, outbox);
    }

    /// By the addresses that the text has for them.
    Map<String, URI> of(Post post, BlogId blog) {
        Map<String, URI> addresses = new HashMap<>(linked.addresses(post, blog));
        for (Asset asset : media.namedIn(post.body())) {
            outbox.files().where(asset, blog).ifPresent(there -> addresses.put(asset.address(), there));
        }
        return addresses;
    }

    /// Of its images that are in the blog's media library, the numbers by their addresses there.
    Map<String, String> numbers(Post post, BlogId blog) {
        return outbox.files().numbers(post, blog);
    }
}
