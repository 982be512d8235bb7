package app.byline.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A post in a list of those that stand on a blog; see [RemotePost].
public record RemoteEntry(
        RemoteId id,
        RemotePost.Kind kind,
        RemotePost.Status status,
        String title,
        URI link,
        Optional<Instant> published,
        Instant modified) {}
