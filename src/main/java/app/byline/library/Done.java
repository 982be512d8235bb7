package app.byline.library;

import app.byline.post.PostId;
import java.util.List;

/// What became of a deed: how many posts it changed, and the way back. Safe from any thread.
public final class Done {
    private final int posts;
    private final List<SqliteDeeds.Part> parts;

    Done(int posts, List<SqliteDeeds.Part> parts) {
        this.posts = posts;
        this.parts = List.copyOf(parts);
    }

    /// How many posts are other than before.
    public int posts() {
        return posts;
    }

    /// Whether that post is among them.
    public boolean changed(PostId post) {
        return parts.stream().anyMatch(part -> part.posts().contains(post));
    }

    List<SqliteDeeds.Part> parts() {
        return parts;
    }
}
