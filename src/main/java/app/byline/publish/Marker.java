package app.byline.publish;

import app.byline.post.PostId;

/// What lets a post be found on a blog again when the reply to its creation was lost: made of the local identity, the
/// same for every try.
public record Marker(String value) {
    public static Marker of(PostId post) {
        return new Marker("byline-" + post.value());
    }
}
