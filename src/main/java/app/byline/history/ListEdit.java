package app.byline.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// Items `[from, to)` of an older list that stand as `[newFrom, newTo)` in a newer one; what lies between two edits is
/// the same in both.
public record ListEdit(int from, int to, int newFrom, int newTo) {
    /// Above this many comparisons two lists are taken as wholly different rather than making anyone wait.
    private static final long MOST = 4_000_000;

    /// In order.
    public static <T> List<ListEdit> between(List<T> older, List<T> newer) {
        int most = Math.min(older.size(), newer.size());
        int head = 0;
        while (head < most && older.get(head).equals(newer.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && older.get(older.size() - 1 - tail).equals(newer.get(newer.size() - 1 - tail))) {
            tail++;
        }
        return inside(older.subList(head, older.size() - tail), newer.subList(head, newer.size() - tail), head);
    }

    private static <T> List<ListEdit> inside(List<T> older, List<T> newer, int head) {
        if (older.isEmpty() && newer.isEmpty()) {
            return List.of();
        }
        if (older.isEmpty() || newer.isEmpty() || (long) older.size() * newer.size() > MOST) {
            return List.of(new ListEdit(head, head + older.size(), head, head + newer.size()));
        }
        List<ListEdit> edits = new ArrayList<>();
        for (AbstractDelta<T> delta : DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<T>(), null)
                .getDeltas()) {
            ListEdit edit = of(delta, head);
            // In linear space what was replaced comes as an addition and a removal side by side.
            if (!edits.isEmpty() && edits.getLast().touches(edit)) {
                ListEdit last = edits.removeLast();
                edit = new ListEdit(last.from(), edit.to(), last.newFrom(), edit.newTo());
            }
            edits.add(edit);
        }
        return edits;
    }

    private boolean touches(ListEdit next) {
        return to == next.from() && newTo == next.newFrom();
    }

    private static ListEdit of(AbstractDelta<?> delta, int head) {
        int from = head + delta.getSource().getPosition();
        int newFrom = head + delta.getTarget().getPosition();
        return new ListEdit(
                from,
                from + delta.getSource().size(),
                newFrom,
                newFrom + delta.getTarget().size());
    }
}
