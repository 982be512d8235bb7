package app.byline.markdown.edit;

import java.util.Comparator;
import java.util.List;

/// What a command does to a text: which characters give way to which, and what is selected then. One step of undo.
public record TextEdit(int from, int to, String replacement, int anchor, int caret) {
    /// These characters in the place of those from `from` to before `to`.
    record Change(int from, int to, String text) {
        static Change insertion(int at, String text) {
            return new Change(at, at, text);
        }

        static Change deletion(int from, int to) {
            return new Change(from, to, "");
        }
    }

    /// Changes nothing of this.
    static TextEdit none(Selected selected) {
        return new TextEdit(selected.from(), selected.from(), "", selected.anchor(), selected.caret());
    }

    /// Only selects other characters.
    static TextEdit select(int from, int to) {
        return new TextEdit(from, from, "", from, to);
    }

    /// All of these changes at once; none meets another. The same words are selected then: what is inserted where the
    /// selection begins comes before it, what is inserted where it ends behind it.
    static TextEdit of(Selected selected, List<Change> changes) {
        if (changes.isEmpty()) {
            return none(selected);
        }
        // Sorting is stable: of insertions at one place the first given comes first.
        List<Change> inOrder =
                changes.stream().sorted(Comparator.comparingInt(Change::from)).toList();
        int begin = inOrder.getFirst().from();
        int end = inOrder.stream().mapToInt(Change::to).max().orElse(begin);
        StringBuilder text = new StringBuilder();
        int at = begin;
        for (Change change : inOrder) {
            text.append(selected.text(), at, change.from()).append(change.text());
            at = change.to();
        }
        text.append(selected.text(), at, end);
        int from = moved(selected.from(), inOrder, true);
        int to = selected.isEmpty() ? from : Math.max(from, moved(selected.to(), inOrder, false));
        boolean forward = selected.anchor() <= selected.caret();
        return new TextEdit(begin, end, text.toString(), forward ? from : to, forward ? to : from);
    }

    /// What makes the one of the other, and no more than differs.
    static TextEdit between(Selected before, Selected after) {
        String old = before.text();
        String now = after.text();
        int shorter = Math.min(old.length(), now.length());
        int head = 0;
        while (head < shorter && old.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return new TextEdit(
                head, old.length() - tail, now.substring(head, now.length() - tail), after.anchor(), after.caret());
    }

    /// The text as this leaves it, with what is selected then.
    public Selected applied(Selected before) {
        String text =
                before.text().substring(0, from) + replacement + before.text().substring(to);
        return new Selected(text, anchor, caret);
    }

    private static int moved(int place, List<Change> changes, boolean behindInsertions) {
        int shift = 0;
        for (Change change : changes) {
            boolean before = change.from() < change.to()
                    ? change.to() <= place
                    : change.from() < place || (change.from() == place && behindInsertions);
            if (before) {
                shift += change.text().length() - (change.to() - change.from());
            } else if (change.from() < place) {
                return change.from() + shift + change.text().length();
            }
        }
        return place + shift;
    }

    /// The same so many characters on: of a passage's edit that of the text.
    public TextEdit moved(int by) {
        return new TextEdit(from + by, to + by, replacement, anchor + by, caret + by);
    }

    /// How many characters longer the text is then.
    public int growth() {
        return replacement.length() - (to - from);
    }

    /// Where a place of the text is behind this; within what gave way, where that began.
    public int shifted(int place) {
        return place <= from ? place : place >= to ? place + growth() : from;
    }

    /// Whether the text stays as it is.
    public boolean changesNothing() {
        return from == to && replacement.isEmpty();
    }
}
