package app.byline.post;

import java.util.Optional;

/// The address by which one post names another of the same library: `post:` and its id. See
/// docs/decisions/0030-links-to-posts-by-id.md.
public final class PostAddress {
    /// Before the colon.
    public static final String SCHEME = "post";

    private PostAddress() {}

    public static String of(PostId post) {
        return SCHEME + ":" + post.value();
    }

    /// The post that is named, where the address is one of a post.
    public static Optional<PostId> read(String address) {
        if (!address.startsWith(SCHEME + ":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PostId(address.substring(SCHEME.length() + 1)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
