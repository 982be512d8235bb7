package app.byline.markdown.edit;

import java.util.ArrayList;
import java.util.List;

/// What is done at several carets of a text at once. Where two would change the same characters, as a heading's caret
/// and another one in its line, the first is enough. Pure; any thread.
public final class ManyEdits {
    private final List<TextEdit> edits = new ArrayList<>();
    private int leading;

    /// The edits are of one text, in the order of their carets; the caret of the one numbered `leading` is the one that
    /// stays when the others go.
    public ManyEdits(List<TextEdit> all, int leading) {
        for (int i = 0; i < all.size(); i++) {
            if (edits.isEmpty() || isBehind(all.get(i), edits.getLast())) {
                edits.add(all.get(i));
            }
            if (i == leading) {
                this.leading = edits.size() - 1;
            }
        }
    }

    /// Whether it begins where the one before has ended, and is not at the very same place.
    private static boolean isBehind(TextEdit edit, TextEdit before) {
        return edit.from() > before.to() || (edit.from() == before.to() && edit.to() > before.from());
    }

    /// Those that are done, in order.
    public List<TextEdit> edits() {
        return edits;
    }

    /// What is selected when all are done, in order.
    public List<Stretch> after() {
        List<Stretch> after = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : edits) {
            after.add(new Stretch(edit.anchor(), edit.caret()).moved(shift));
            shift += edit.growth();
        }
        return after;
    }

    /// Which of them has the caret that stays.
    public int leading() {
        return leading;
    }
}
