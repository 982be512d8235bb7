package app.byline.ui.editor;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Wraps the lines of a text, unless one is so long that the area would hold up the window: for each row a line is
/// wrapped to, it looks at all of that line, again and again. An image pasted as text is one line of a million
/// characters; not wrapped it takes a moment. JavaFX's thread.
final class LineWrap {
    /// Some fifteen hundred words; a longer line is hardly a person's.
    static final int LONGEST = 10_000;

    private final CodeArea area;

    LineWrap(CodeArea area) {
        this.area = area;
        area.setWrapText(true);
    }

    /// The text has changed, and is not laid out yet.
    void changed(PlainTextChange change) {
        if (!area.isWrapText()) {
            area.setWrapText(area.getParagraphs().stream().noneMatch(line -> line.length() > LONGEST));
        } else if (isLong(change.getInserted()) || isLongAround(change.getPosition(), change.getInsertionEnd())) {
            area.setWrapText(false);
        }
    }

    /// Whether the line that holds one of these places has become long.
    private boolean isLongAround(int from, int to) {
        return length(from) > LONGEST || length(to) > LONGEST;
    }

    private int length(int place) {
        // Of several changes made at once, the first is told when all are made.
        int line = area.offsetToPosition(Math.min(place, area.getLength()), Bias.Forward)
                .getMajor();
        return area.getParagraphLength(line);
    }

    /// Whether a line of that text is too long to be wrapped. Any thread.
    static boolean isLong(String text) {
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            if (end - begin > LONGEST) {
                return true;
            }
            begin = end + 1;
        }
        return text.length() - begin > LONGEST;
    }
}
