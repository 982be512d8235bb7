package app.byline.ui.editor;

import org.fxmisc.richtext.model.PlainTextChange;
import org.reactfx.Subscription;

/// A passage of a text that is followed while its author writes on, until somebody changes it. JavaFX's thread.
final class KeptPassage {
    private final WritingArea area;
    private final String words;
    private final Subscription changes;
    private int from;
    private boolean changed;

    /// The characters from `from` to before `to`.
    KeptPassage(WritingArea area, int from, int to) {
        this.area = area;
        this.from = from;
        words = area.getText(from, to);
        changes = area.writtenChanges().subscribe(this::follow);
    }

    /// What grows at its edges is not of it.
    private void follow(PlainTextChange change) {
        if (change.getRemovalEnd() <= from) {
            from += change.getInserted().length() - change.getRemoved().length();
        } else if (change.getPosition() < to()) {
            changed = true;
            leave();
        }
    }

    int from() {
        return from;
    }

    int to() {
        return from + words.length();
    }

    /// Whether it stands as it was.
    boolean isUntouched() {
        return !changed && to() <= area.getLength() && area.getText(from, to()).equals(words);
    }

    /// Follows it no longer.
    void leave() {
        changes.unsubscribe();
    }
}
