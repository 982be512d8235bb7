package app.byline.publish;

import java.net.URI;
import java.util.Map;

/// A place to publish to. `home` is the address readers see (a folder's `file:` address for the local blog);
/// `settings` hold the endpoint and the user's name, never a secret.
public record Blog(BlogId id, String name, BlogKind kind, URI home, Map<String, String> settings) {
    public Blog {
        settings = Map.copyOf(settings);
    }
}
