package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.post.Particulars;
import app.byline.post.Post;
import java.net.URI;
import java.util.Map;

/// Exactly what will be sent: one saved revision of a post, its marker, and where its media and
/// the posts it links to are on the blog (address in the text to address on the blog). Later typing cannot leak in.
///
/// @param numbers of images in the blog's media library, by their addresses there
/// @param standing the text as blog and library had it when they were last the same
/// @param seen what was said of the post then, beside its text
public record Outgoing(
        Post post,
        Marker marker,
        Map<String, URI> addresses,
        Map<String, String> numbers,
        Bitext standing,
        Particulars seen) {
    public Outgoing {
        addresses = Map.copyOf(addresses);
        numbers = Map.copyOf(numbers);
    }

    /// Of a post whose text the blog never had.
    public Outgoing(Post post, Marker marker, Map<String, URI> addresses) {
        this(post, marker, addresses, Map.of(), Bitext.EMPTY, Particulars.NONE);
    }
}
