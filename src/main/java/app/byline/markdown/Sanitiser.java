package app.byline.markdown;

import app.byline.markdown.sanitiser.AllowList;
import app.byline.markdown.sanitiser.Marks;
import app.byline.markdown.sanitiser.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a block safe for the preview. Remembers the last rendering, so that a keystroke cleans one block. One thread.
final class Sanitiser {
    private final Marks marks = new Marks();
    private final AllowList allowed = new AllowList(Profile.PREVIEW, marks);
    private Map<String, String> last = new HashMap<>();
    private Map<String, String> current = new HashMap<>();

    String clean(String html) {
        String known = last.get(html);
        String clean = known == null ? allowed.clean(html) : known;
        current.put(html, clean);
        return clean;
    }

    /// A gap that HTML may be given to be parted at.
    String gap() {
        return marks.gap();
    }

    /// What is safe before, between and after the gaps.
    List<String> pieces(String html) {
        return marks.pieces(clean(html));
    }

    /// Ends one rendering: what it did not show is forgotten.
    void turn() {
        Map<String, String> empty = last;
        empty.clear();
        last = current;
        current = empty;
    }
}
