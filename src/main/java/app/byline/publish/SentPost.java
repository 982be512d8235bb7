package app.byline.publish;

import app.byline.post.PostId;

/// A post that a blog took, with the title it had then. `isThere` tells whether readers see it now.
public record SentPost(PostId post, String title, Published published, boolean isThere) {}
