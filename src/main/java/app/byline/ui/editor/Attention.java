package app.byline.ui.editor;

import app.byline.markdown.Style;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Which part of the text the author attends to: the sentence or the paragraph with the caret; what stands around it
/// steps back. A key looks at the paragraph it changes and at nothing else. JavaFX's thread.
public final class Attention {
    /// What stands out.
    public enum To {
        ALL,
        PARAGRAPH,
        SENTENCE
    }

    private static final String DIMMED = "dimmed";
    /// Lines of a paragraph looked at in each direction: a longer one is no paragraph.
    private static final int MOST_LINES = 200;

    private final CodeArea area;
    private final Runnable changed;
    private final ObjectProperty<To> to = new SimpleObjectProperty<>(this, "to", To.ALL);
    private int from;
    private int end;

    /// `changed` is called when another part stands out.
    Attention(CodeArea area, Runnable changed) {
        this.area = area;
        this.changed = changed;
        to.addListener((_, _, _) -> look(true));
        area.caretPositionProperty().addListener((_, _, _) -> look(false));
    }

    public ObjectProperty<To> to() {
        return to;
    }

    /// What steps back, as marks from `begin` to before `finish`, by their starts.
    List<Style> between(int begin, int finish) {
        List<Style> around = new ArrayList<>();
        if (to.get() != To.ALL) {
            if (begin < from) {
                around.add(new Style(begin, Math.min(from, finish), DIMMED));
            }
            if (end < finish) {
                around.add(new Style(Math.max(end, begin), finish, DIMMED));
            }
        }
        return around;
    }

    private void look(boolean anew) {
        int before = from;
        int after = end;
        if (to.get() != To.ALL) {
            find();
        }
        if (anew || (to.get() != To.ALL && (before != from || after != end))) {
            changed.run();
        }
    }

    private void find() {
        int caret = Math.min(area.getCaretPosition(), area.getLength());
        int line = area.offsetToPosition(caret, Bias.Forward).getMajor();
        int first = line;
        while (first > 0 && line - first < MOST_LINES && !isBlank(line) && !isBlank(first - 1)) {
            first--;
        }
        int last = line;
        int lines = area.getParagraphs().size();
        while (last < lines - 1 && last - line < MOST_LINES && !isBlank(line) && !isBlank(last + 1)) {
            last++;
        }
        from = area.getAbsolutePosition(first, 0);
        end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        if (to.get() == To.SENTENCE && end - from <= LineWrap.LONGEST) {
            narrow(area.getText(from, end), caret - from);
        }
    }

    /// To the sentence of that paragraph in which the caret stands.
    private void narrow(String paragraph, int caret) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.getDefault());
        // A line's end is none of a sentence's.
        sentences.setText(paragraph.replace('\n', ' '));
        int begin = caret >= paragraph.length() ? sentences.last() : sentences.following(caret);
        int finish = begin == BreakIterator.DONE ? paragraph.length() : begin;
        int start = finish == 0 ? 0 : Math.max(0, sentences.previous());
        end = from + finish;
        from += start;
    }

    private boolean isBlank(int line) {
        return area.getParagraphLength(line) == 0 || area.getText(line).isBlank();
    }
}
