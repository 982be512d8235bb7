package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Moves, repeats, joins and deletes lines. An item goes with all that stands in it, a block past a block, and any
/// other line past a line; numbers of lists follow.
final class LineMoves {
    private static final Pattern BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*(?:>[ \\t]?)*[ \\t]*");

    private final Selected selected;
    private final ListShape shape;
    private final Lines chosen;

    /// From line `first` to line `last`, both in.
    private record Lines(int first, int last) {}

    LineMoves(Selected selected) {
        this.selected = selected;
        Chosen lines = Chosen.of(selected);
        shape = lines.shape();
        chosen = shape.isItem(lines.first())
                ? new Lines(lines.first(), Math.max(lines.last(), endOf(lines.first())))
                : new Lines(lines.first(), lines.last());
    }

    TextEdit up() {
        return before().map(other -> exchanged(other, chosen, true)).orElseGet(() -> TextEdit.none(selected));
    }

    TextEdit down() {
        return after().map(other -> exchanged(chosen, other, false)).orElseGet(() -> TextEdit.none(selected));
    }

    TextEdit duplicated() {
        String copy = text(chosen);
        boolean block = isBlock() && !shape.isItem(chosen.first());
        String apart = block && !copy.isBlank() ? "\n\n" : "\n";
        int shift = copy.length() + apart.length();
        int end = end(chosen.last());
        Selected after = new Selected(
                selected.text().substring(0, end)
                        + apart
                        + copy
                        + selected.text().substring(end),
                selected.anchor() + shift,
                selected.caret() + shift);
        return numbered(after);
    }

    TextEdit deleted() {
        int from = start(chosen.first());
        int to = Math.min(selected.text().length(), end(chosen.last()) + 1);
        if (to == selected.text().length() && from > 0 && end(chosen.last()) == to) {
            from--;
        }
        String text = selected.text().substring(0, from) + selected.text().substring(to);
        int column = Math.min(selected.from() - start(chosen.first()), Math.max(0, lineEnd(text, from) - from));
        int caret = Math.min(text.length(), from + Math.max(0, column));
        return numbered(new Selected(text, caret, caret));
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /// Blanks and marks of quotes at the seams become one blank.
    static TextEdit joined(Selected selected) {
        int first = selected.lineStart(selected.from());
        int last = selected.lineEnd(selected.to());
        if (selected.text().indexOf('\n', first) >= last) {
            last = selected.lineEnd(Math.min(selected.text().length(), last + 1));
        }
        List<Change> changes = BREAK.matcher(selected.text())
                .region(first, last)
                .results()
                .map(seam -> new Change(seam.start(), seam.end(), " "))
                .toList();
        return TextEdit.of(selected, changes);
    }

    /// What the chosen lines go past.
    private Optional<Lines> before() {
        int above = chosen.first() - 1;
        if (shape.isItem(chosen.first())) {
            int item = shape.before(chosen.first());
            return item < 0 ? Optional.empty() : Optional.of(new Lines(item, endOf(item)));
        }
        if (above < 0) {
            return Optional.empty();
        }
        if (!isBlock()) {
            return Optional.of(new Lines(above, above));
        }
        int last = above;
        while (last >= 0 && shape.lines().get(last).isBlank()) {
            last--;
        }
        int first = last;
        while (first > 0 && !shape.lines().get(first - 1).isBlank()) {
            first--;
        }
        return last < 0 ? Optional.empty() : Optional.of(new Lines(first, last));
    }

    private Optional<Lines> after() {
        int below = chosen.last() + 1;
        if (shape.isItem(chosen.first())) {
            while (below < size() && shape.lines().get(below).isBlank()) {
                below++;
            }
            boolean next = below < size() && shape.isItem(below) && shape.before(below) == lastItem();
            return next ? Optional.of(new Lines(below, endOf(below))) : Optional.empty();
        }
        if (below >= size()) {
            return Optional.empty();
        }
        if (!isBlock()) {
            return Optional.of(new Lines(below, below));
        }
        int first = below;
        while (first < size() && shape.lines().get(first).isBlank()) {
            first++;
        }
        int last = first;
        while (last + 1 < size() && !shape.lines().get(last + 1).isBlank()) {
            last++;
        }
        return first >= size() ? Optional.empty() : Optional.of(new Lines(first, last));
    }

    /// The last of the chosen items that is no part of another.
    private int lastItem() {
        int list = shape.parent(chosen.first());
        for (int at = chosen.last(); at > chosen.first(); at--) {
            if (shape.isItem(at) && shape.parent(at) == list) {
                return at;
            }
        }
        return chosen.first();
    }

    /// Whether the chosen lines are words with blank lines around them.
    private boolean isBlock() {
        return !shape.lines().get(chosen.first()).isBlank()
                && !shape.isCode(chosen.first())
                && (chosen.first() == 0 || shape.lines().get(chosen.first() - 1).isBlank())
                && (chosen.last() + 1 >= size()
                        || shape.lines().get(chosen.last() + 1).isBlank());
    }

    /// The last line that stands in an item, without blank lines behind.
    private int endOf(int item) {
        int last = item;
        for (int at = item + 1; at < size(); at++) {
            if (shape.lines().get(at).isBlank()) {
                continue;
            }
            int owner = at;
            while (owner > item) {
                owner = shape.parent(owner);
            }
            if (owner != item) {
                break;
            }
            last = at;
        }
        return last;
    }

    private TextEdit exchanged(Lines upper, Lines lower, boolean up) {
        String gap = selected.text().substring(end(upper.last()), start(lower.first()));
        String above = text(upper);
        String below = text(lower);
        String text = selected.text().substring(0, start(upper.first()))
                + below
                + gap
                + above
                + selected.text().substring(end(lower.last()));
        int shift = up ? start(upper.first()) - start(lower.first()) : below.length() + gap.length();
        return numbered(new Selected(
                text,
                Math.clamp(selected.anchor() + shift, 0, text.length()),
                Math.clamp(selected.caret() + shift, 0, text.length())));
    }

    /// Sets the numbers right of the list that the caret stands in then.
    private TextEdit numbered(Selected after) {
        ListShape now = new ListShape(after.text());
        int line = now.lineAt(after.from());
        if (!now.isItem(line)) {
            return TextEdit.between(selected, after);
        }
        if (shape.isItem(chosen.first())) {
            firstNumber().ifPresent(number -> now.begin(line, number));
        }
        now.renumber(line);
        return TextEdit.between(selected, TextEdit.of(after, now.changes()).applied(after));
    }

    /// The number with which the list of the chosen items begins.
    private Optional<Integer> firstNumber() {
        int first = chosen.first();
        while (shape.before(first) >= 0) {
            first = shape.before(first);
        }
        Line line = shape.lines().get(first);
        return line.isNumbered() ? Optional.of(line.number()) : Optional.empty();
    }

    private int size() {
        return shape.lines().size();
    }

    private String text(Lines lines) {
        return selected.text().substring(start(lines.first()), end(lines.last()));
    }

    private int start(int line) {
        return shape.lines().get(line).start();
    }

    private int end(int line) {
        return shape.lines().get(line).end();
    }
}
