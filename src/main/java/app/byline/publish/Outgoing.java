package app.byline.publish;

import app.byline.post.Post;
import java.net.URI;
import java.util.Map;

/// Exactly what will be sent: one saved revision of a post, its marker, and where its media and
/// the posts it links to are on the blog (address in the text to address on the blog). Later typing cannot leak in.
public record Outgoing(Post post, Marker marker, Map<String, URI> addresses) {
    public Outgoing {
        addresses = Map.copyOf(addresses);
    }
}
