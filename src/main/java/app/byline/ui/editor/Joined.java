package app.byline.ui.editor;

import app.byline.history.TextDiff;
import app.byline.library.Drift;
import app.byline.post.Post;
import java.util.List;
import org.fxmisc.richtext.CodeArea;

/// The open post together with a change that came from elsewhere, and what of its text is to be changed for that.
record Joined(Post post, List<TextDiff.Change> changes) {
    static Joined of(Drift drift, Post typed) {
        Post post = drift.joined(typed);
        return new Joined(post, TextDiff.between(typed.body(), post.body()));
    }

    /// Changes what that area shows; caret and selection stay with their words. JavaFX's thread.
    void into(CodeArea area) {
        int anchor = caret(area.getAnchor());
        int caret = caret(area.getCaretPosition());
        area.getUndoManager().preventMerge();
        for (TextDiff.Change change : changes.reversed()) {
            area.replaceText(change.from(), change.to(), post.body().substring(change.newFrom(), change.newTo()));
        }
        area.getUndoManager().preventMerge();
        area.selectRange(anchor, caret);
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
