package app.byline.publish;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// A place to publish to. `home` is the address readers see (a folder's `file:` address for the local blog);
/// `settings` hold the endpoint and the user's name, never a secret.
public record Blog(BlogId id, String name, BlogKind kind, URI home, Map<String, String> settings) {
    public Blog {
        settings = Map.copyOf(settings);
    }

    /// The blog with one setting more, or another.
    public Blog with(String setting, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(setting, value);
        return new Blog(id, name, kind, home, all);
    }
}
