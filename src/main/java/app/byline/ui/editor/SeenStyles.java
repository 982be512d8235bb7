package app.byline.ui.editor;

import app.byline.markdown.Style;
import app.byline.markdown.Styles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;

/// Gives a text area's lines their styles, where they can be seen: what a key costs does not grow with the post. Lines
/// that have their styles already are left alone, for the area makes the nodes of each line anew that is styled.
/// JavaFX's thread.
final class SeenStyles {
    /// Lines styled above and below what is seen, so that a turn of the wheel finds them done.
    private static final int MARGIN = 40;
    /// Each run is a node: more of them than this on a few lines is no text of a person, and stays plain.
    private static final int MOST_RUNS = 10_000;

    private final CodeArea area;
    /// What was shown last, and of which lines: it need not be looked at again.
    private @Nullable Styles shown;
    private int shownFirst;
    private int shownLast;
    private final List<Marked> marks = new ArrayList<>();

    SeenStyles(CodeArea area) {
        this.area = area;
    }

    /// What is marked of the text beside its own styles, as what was found in it.
    interface Marked {
        /// The marks of which a character lies from `from` to before `to`, by their starts.
        List<Style> between(int from, int to);
    }

    /// Other marks count from the next time on.
    void remark() {
        shown = null;
    }

    /// Shows these marks, too.
    void mark(Marked marked) {
        marks.add(marked);
    }

    /// Where a line begins that is so far above what is seen, or the first.
    int seenFrom(int lines) {
        int top = area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
        return area.getAbsolutePosition(Math.max(0, top - lines), 0);
    }

    /// Where a line ends that is so far below what is seen, or the last.
    int seenTo(int lines) {
        int foot = area.getVisibleParagraphs().isEmpty() ? 0 : area.lastVisibleParToAllParIndex();
        int last = Math.min(area.getParagraphs().size() - 1, foot + lines);
        return area.getAbsolutePosition(last, area.getParagraphLength(last));
    }

    /// Brings the lines around what is seen to these styles, which are those of the area's text, and to the marks.
    void show(Styles styles) {
        int seen = area.getVisibleParagraphs().size();
        int top = seen == 0 ? 0 : area.firstVisibleParToAllParIndex();
        int foot = seen == 0 ? 0 : area.lastVisibleParToAllParIndex();
        int end = area.getParagraphs().size() - 1;
        if (styles.equals(shown)
                && Math.max(0, top - MARGIN / 2) >= shownFirst
                && Math.min(end, foot + MARGIN / 2) <= shownLast) {
            return;
        }
        int first = Math.max(0, top - MARGIN);
        int last = Math.min(end, foot + MARGIN);
        shown = styles;
        shownFirst = first;
        shownLast = last;
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        StyleSpans<Collection<String>> wanted =
                StyleRuns.between(both(styles.between(from, to), marked(from, to)), from, to);
        if (wanted.getSpanCount() <= MOST_RUNS) {
            style(first, last, from, wanted);
        }
    }

    private List<Style> marked(int from, int to) {
        return marks.stream()
                .flatMap(marked -> marked.between(from, to).stream())
                .toList();
    }

    private static List<Style> both(List<Style> styles, List<Style> marks) {
        return marks.isEmpty()
                ? styles
                : Stream.concat(styles.stream(), marks.stream())
                        .sorted(Comparator.comparingInt(Style::start))
                        .toList();
    }

    /// `wanted` begins at `from`, where the line `first` does.
    private void style(int first, int last, int from, StyleSpans<Collection<String>> wanted) {
        int begin = from;
        int line = first;
        while (line <= last && isStyled(line, begin - from, wanted)) {
            begin += area.getParagraphLength(line++) + 1;
        }
        if (line > last) {
            return;
        }
        int end = from + wanted.length();
        int lastLine = last;
        while (lastLine > line && isStyled(lastLine, end - area.getParagraphLength(lastLine) - from, wanted)) {
            end -= area.getParagraphLength(lastLine--) + 1;
        }
        area.setStyleSpans(begin, wanted.subView(begin - from, end - from));
    }

    private boolean isStyled(int line, int begin, StyleSpans<Collection<String>> wanted) {
        int length = area.getParagraphLength(line);
        return length == 0
                || wanted.subView(begin, begin + length)
                        .equals(area.getParagraph(line).getStyleSpans());
    }
}
