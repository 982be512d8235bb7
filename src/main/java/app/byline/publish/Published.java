package app.byline.publish;

import java.net.URI;
import java.time.Instant;

/// That a blog once took a post, as which revision of ours, and where it stood. `live` is false for a draft there.
public record Published(BlogId blog, String blogName, long revision, URI link, boolean live, Instant time) {}
