package app.byline.publish;

import java.net.URI;

/// A post as it stands on a blog. `digest` is of the content as the blog answered it, so that a version that moved
/// without a change of content is no conflict; `live` tells whether readers see it.
public record Remote(RemoteId id, URI link, Version version, String digest, boolean live) {}
