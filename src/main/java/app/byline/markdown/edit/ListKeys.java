package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What Enter, Tab and a tick do in lists and quotes. Each answers nothing where it is about neither, so that the key
/// does what it always does.
public final class ListKeys {
    private ListKeys() {}

    /// Begins the next item or line of a quote; an empty item goes one list out, and the last of a list ends it.
    static Optional<TextEdit> enter(Chosen chosen) {
        Selected selected = chosen.selected();
        if (!selected.isEmpty()) {
            return Optional.empty();
        }
        ListShape shape = chosen.shape();
        int at = chosen.first();
        Line line = shape.lines().get(at);
        if (shape.isItem(at) && selected.caret() >= line.wordsStart()) {
            return Optional.of(line.words().isBlank() ? ended(selected, shape, at) : next(selected, shape, at));
        }
        boolean quote = !line.quote().isEmpty()
                && selected.caret() >= line.start() + line.quote().length();
        if (!quote || shape.isCode(at)) {
            return Optional.empty();
        }
        if (line.isBlank()) {
            return Optional.of(apart(shape, at, ""));
        }
        return Optional.of(inserted(selected, "\n" + line.quote() + line.indent()));
    }

    private static TextEdit inserted(Selected selected, String text) {
        int caret = selected.caret() + text.length();
        return new TextEdit(selected.caret(), selected.caret(), text, caret, caret);
    }

    private static TextEdit next(Selected selected, ListShape shape, int at) {
        Line line = shape.lines().get(at);
        String mark = line.isNumbered() ? next(line) : line.item();
        String begun = "\n" + line.quote() + line.indent() + mark + (line.box().isEmpty() ? "" : "[ ] ");
        int from = selected.caret();
        // Blanks that would begin the new item stay behind with the old one.
        int to = from;
        while (to < line.end() && selected.text().charAt(to) == ' ') {
            to++;
        }
        int caret = from + begun.length();
        Selected after = new TextEdit(from, to, begun, caret, caret).applied(selected);
        ListShape now = new ListShape(after.text());
        now.renumber(now.lineAt(caret));
        return TextEdit.between(selected, TextEdit.of(after, now.changes()).applied(after));
    }

    private static String next(Line line) {
        return (line.number() + 1) + line.item().substring(digits(line.item()));
    }

    private static int digits(String mark) {
        int end = 0;
        while (end < mark.length() && Character.isDigit(mark.charAt(end))) {
            end++;
        }
        return end;
    }

    private static TextEdit ended(Selected selected, ListShape shape, int at) {
        int parent = shape.parent(at);
        if (parent >= 0) {
            return outdented(selected, shape, List.of(at));
        }
        return apart(shape, at, shape.lines().get(at).quote());
    }

    /// That line emptied down to the quotes it stays in, with blank lines between it and its neighbours: words right
    /// below an item or a quote would still be part of it.
    private static TextEdit apart(ListShape shape, int at, String quote) {
        List<Line> lines = shape.lines();
        Line line = lines.get(at);
        String blank = quote.stripTrailing();
        String above = at > 0 && !lines.get(at - 1).isBlank() ? blank + "\n" : "";
        String below = at + 1 < lines.size() && !lines.get(at + 1).isBlank() ? "\n" + blank : "";
        int caret = line.start() + above.length() + quote.length();
        return new TextEdit(line.start(), line.end(), above + quote + below, caret, caret);
    }

    /// Puts the chosen items into the item before them; empty where there is none, or no list.
    static Optional<TextEdit> indent(Chosen chosen) {
        ListShape shape = chosen.shape();
        List<Integer> items = items(chosen);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        int into = shape.before(items.getFirst());
        if (into < 0) {
            return Optional.of(TextEdit.none(chosen.selected()));
        }
        for (int item : items) {
            if (shape.parent(item) == shape.parent(items.getFirst())) {
                shape.move(item, into);
            }
        }
        return Optional.of(TextEdit.of(chosen.selected(), shape.changes()));
    }

    /// Takes the chosen items out of the item they stand in; what followed them there stands in the last of them.
    static Optional<TextEdit> outdent(Chosen chosen) {
        List<Integer> items = items(chosen);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(outdented(chosen.selected(), chosen.shape(), items));
    }

    private static TextEdit outdented(Selected selected, ListShape shape, List<Integer> items) {
        int list = shape.parent(items.getFirst());
        if (list < 0) {
            return TextEdit.none(selected);
        }
        int last = items.getFirst();
        for (int item : items) {
            if (shape.parent(item) == list) {
                shape.move(item, shape.parent(list));
                last = item;
            }
        }
        for (int at = last + 1; at < shape.lines().size(); at++) {
            if (shape.isItem(at) && shape.parent(at) == list) {
                shape.move(at, last);
            }
        }
        return TextEdit.of(selected, shape.changes());
    }

    private static List<Integer> items(Chosen chosen) {
        List<Integer> items = new ArrayList<>();
        for (int at = chosen.first(); at <= chosen.last(); at++) {
            if (chosen.shape().isItem(at)) {
                items.add(at);
            }
        }
        return items;
    }

    /// Ticks the chosen tasks, or takes the ticks away where all have them; an item that is none becomes one.
    public static Optional<TextEdit> tick(Selected selected) {
        Chosen chosen = Chosen.of(selected);
        List<Line> items =
                items(chosen).stream().map(chosen.shape().lines()::get).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        boolean off = items.stream()
                .allMatch(line -> line.box().startsWith("[x]") || line.box().startsWith("[X]"));
        List<Change> changes = new ArrayList<>();
        for (Line line : items) {
            int begin = line.itemStart() + line.item().length();
            if (line.box().isEmpty()) {
                changes.add(Change.insertion(begin, "[ ] "));
            } else {
                changes.add(new Change(begin + 1, begin + 2, off ? " " : "x"));
            }
        }
        return Optional.of(TextEdit.of(selected, changes));
    }

    /// Ticks the task whose box stands at that place, or takes its tick away; nothing where no box does.
    public static Optional<TextEdit> tickAt(Selected selected, int place) {
        if (place < 0 || place >= selected.text().length()) {
            return Optional.empty();
        }
        int start = selected.lineStart(place);
        Line line = Line.of(start, selected.text().substring(start, selected.lineEnd(place)));
        int begin = line.itemStart() + line.item().length();
        if (line.box().isEmpty() || place < begin || place > begin + 2) {
            return Optional.empty();
        }
        String mark = line.box().charAt(1) == ' ' ? "x" : " ";
        return Optional.of(TextEdit.of(selected, List.of(new Change(begin + 1, begin + 2, mark))));
    }
}
