package app.byline.ui.history;

import app.byline.post.Post;
import java.util.List;

/// A revision beside the text as it is now.
record Comparison(Post then, Post now, List<Passage> passages) {
    static Comparison of(Post then, Post now) {
        return new Comparison(then, now, Passage.of(then.body(), now.body()));
    }

    boolean sameTitle() {
        return then.title().equals(now.title());
    }
}
