package app.byline.ui.history;

import app.byline.history.TextDiff;
import app.byline.history.TextDiff.Change;
import java.util.ArrayList;
import java.util.List;

/// A place where an older text and the text now differ, with a few words around it. Characters `[from, to)` of the text
/// now would become `before`, were it brought back.
record Passage(int from, int to, String before, List<Part> parts) {
    /// How many characters are shown before and after.
    private static final int AROUND = 60;

    /// A stretch of what is shown.
    record Part(Kind kind, String text) {}

    enum Kind {
        SAME,
        GONE,
        NEW
    }

    /// Changes that stand close together are one passage.
    static List<Passage> of(String then, String now) {
        List<Passage> passages = new ArrayList<>();
        List<Change> near = new ArrayList<>();
        for (Change change : TextDiff.between(then, now)) {
            if (!near.isEmpty() && change.newFrom() - near.getLast().newTo() > AROUND) {
                passages.add(of(then, now, near));
                near.clear();
            }
            near.add(change);
        }
        if (!near.isEmpty()) {
            passages.add(of(then, now, near));
        }
        return passages;
    }

    private static Passage of(String then, String now, List<Change> changes) {
        Change first = changes.getFirst();
        Change last = changes.getLast();
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.SAME, lead(now, first.newFrom()));
        int at = first.newFrom();
        for (Change change : changes) {
            add(parts, Kind.SAME, now.substring(at, change.newFrom()));
            add(parts, Kind.GONE, then.substring(change.from(), change.to()));
            add(parts, Kind.NEW, now.substring(change.newFrom(), change.newTo()));
            at = change.newTo();
        }
        add(parts, Kind.SAME, trail(now, last.newTo()));
        return new Passage(first.newFrom(), last.newTo(), then.substring(first.from(), last.to()), List.copyOf(parts));
    }

    private static void add(List<Part> parts, Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    private static String lead(String text, int end) {
        int line = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        if (end - line <= AROUND) {
            return text.substring(Math.min(line, end), end);
        }
        int space = text.indexOf(' ', end - AROUND);
        return "… " + text.substring(space < 0 || space >= end ? end - AROUND : space + 1, end);
    }

    private static String trail(String text, int start) {
        int newline = text.indexOf('\n', start);
        int line = newline < 0 ? text.length() : newline;
        if (line - start <= AROUND) {
            return text.substring(start, line);
        }
        int space = text.lastIndexOf(' ', start + AROUND);
        return text.substring(start, space <= start ? start + AROUND : space) + " …";
    }
}
