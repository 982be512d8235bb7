package app.byline.publish;

import app.byline.post.PostId;
import java.net.URI;
import java.time.Instant;

/// A post on a blog: which revision of ours stands there, since when, and where.
public record Publication(
        PostId post,
        BlogId blog,
        RemoteId remote,
        URI link,
        Version version,
        long revision,
        boolean live,
        Instant time) {}
