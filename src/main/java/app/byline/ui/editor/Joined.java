package app.byline.ui.editor;

import app.byline.history.TextDiff;
import app.byline.library.Drift;
import app.byline.post.Post;
import java.util.List;

/// The open post together with a change that came from elsewhere, and what of its text is to be changed for that.
record Joined(Post post, List<TextDiff.Change> changes) {
    static Joined of(Drift drift, Post typed) {
        Post post = drift.joined(typed);
        return new Joined(post, TextDiff.between(typed.body(), post.body()));
    }

    /// Where a caret in the text as it was belongs now: before the same character.
    int caret(int before) {
        int shift = 0;
        for (TextDiff.Change change : changes) {
            if (change.to() <= before) {
                shift = change.newTo() - change.to();
            } else if (change.from() < before) {
                return change.newTo();
            }
        }
        return before + shift;
    }
}
