package app.byline.ui.editor;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Nested styles as the runs side by side that the text area wants.
final class StyleRuns {
    private StyleRuns() {}

    /// The runs of the characters from `from` to `to`; each character has the classes of all styles around it, outer
    /// first. `styles` are in the order of their starts.
    static StyleSpans<Collection<String>> between(List<Style> styles, int from, int to) {
        StyleSpansBuilder<Collection<String>> runs = new StyleSpansBuilder<>();
        List<Style> open = new ArrayList<>();
        PriorityQueue<Style> byEnd = new PriorityQueue<>(Comparator.comparingInt(Style::end));
        int at = from;
        for (Style style : styles) {
            if (style.start() >= to) {
                break;
            }
            if (style.end() <= from) {
                continue;
            }
            at = closeUntil(runs, open, byEnd, at, Math.max(style.start(), from));
            open.add(style);
            byEnd.add(style);
        }
        at = closeUntil(runs, open, byEnd, at, to);
        runs.add(classes(open), Math.max(0, to - at));
        return runs.create();
    }

    private static int closeUntil(
            StyleSpansBuilder<Collection<String>> runs,
            List<Style> open,
            PriorityQueue<Style> byEnd,
            int from,
            int to) {
        int at = from;
        for (Style next = byEnd.peek(); next != null && next.end() <= to; next = byEnd.peek()) {
            if (next.end() > at) {
                runs.add(classes(open), next.end() - at);
                at = next.end();
            }
            open.remove(byEnd.remove());
        }
        if (to > at) {
            runs.add(classes(open), to - at);
        }
        return Math.max(at, to);
    }

    private static List<String> classes(List<Style> open) {
        if (open.size() < 2) {
            return open.isEmpty() ? List.of() : List.of(open.getFirst().styleClass());
        }
        List<String> classes = new ArrayList<>(open.size());
        for (Style style : open) {
            if (!classes.contains(style.styleClass())) {
                classes.add(style.styleClass());
            }
        }
        return classes;
    }
}
