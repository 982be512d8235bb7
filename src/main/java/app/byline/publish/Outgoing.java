package app.byline.publish;

import app.byline.post.Post;
import java.net.URI;
import java.util.Map;

/// Exactly what will be sent: one saved revision of a post, its marker, and where its media are on the blog (address
/// in the text to address on the blog). Later typing cannot leak in.
public record Outgoing(Post post, Marker marker, Map<String, URI> media) {
    public Outgoing {
        media = Map.copyOf(media);
    }
}
