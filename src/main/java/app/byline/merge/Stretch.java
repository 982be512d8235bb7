package app.byline.merge;

import app.byline.history.ListEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A stretch of three lists, of which the second and the third were made of the first: either the same in all, or
/// changed in at least one of them. Source: Khanna, Kunal and Pierce, A Formal Investigation of Diff3 (2007).
record Stretch(List<String> base, List<String> mine, List<String> theirs) {
    /// All stretches in order. Changes that touch each other are in one.
    static List<Stretch> of(List<String> base, List<String> mine, List<String> theirs) {
        return new Sweep(base, mine, theirs).stretches();
    }

    boolean isSame() {
        return base.equals(mine) && base.equals(theirs);
    }

    /// Whether all three have as many, so that each stands for the one in the same place.
    boolean isInStep() {
        return base.size() == mine.size() && base.size() == theirs.size();
    }

    /// One stretch for each place.
    List<Stretch> pairs() {
        return IntStream.range(0, base.size())
                .mapToObj(at -> new Stretch(List.of(base.get(at)), List.of(mine.get(at)), List.of(theirs.get(at))))
                .toList();
    }

    private static final class Sweep {
        private final List<String> base;
        private final Side mine;
        private final Side theirs;
        private final List<Stretch> found = new ArrayList<>();
        private int done;

        Sweep(List<String> base, List<String> mine, List<String> theirs) {
            this.base = base;
            this.mine = new Side(base, mine);
            this.theirs = new Side(base, theirs);
        }

        List<Stretch> stretches() {
            while (mine.isLeft() || theirs.isLeft()) {
                int from = Math.min(mine.from(), theirs.from());
                take(from);
                int to = from;
                boolean grows = true;
                while (grows) {
                    int end = Math.max(mine.upTo(to), theirs.upTo(to));
                    grows = end > to || mine.touches(end) || theirs.touches(end);
                    to = end;
                }
                take(to);
            }
            take(base.size());
            return found;
        }

        /// What stands from the end of the last stretch to there.
        private void take(int to) {
            List<String> ofMine = mine.take(to);
            List<String> ofTheirs = theirs.take(to);
            if (to > done || !ofMine.isEmpty() || !ofTheirs.isEmpty()) {
                found.add(new Stretch(base.subList(done, to), ofMine, ofTheirs));
            }
            done = to;
        }
    }

    /// One of the two, as edits of the base.
    private static final class Side {
        private final List<String> list;
        private final List<ListEdit> edits;
        private int next;
        /// How far this list is ahead of the base behind the edits swept over.
        private int shift;
        private int done;

        Side(List<String> base, List<String> list) {
            this.list = list;
            this.edits = ListEdit.between(base, list);
        }

        boolean isLeft() {
            return next < edits.size();
        }

        int from() {
            return isLeft() ? edits.get(next).from() : Integer.MAX_VALUE;
        }

        boolean touches(int to) {
            return from() <= to;
        }

        /// Sweeps over the edits that begin there or before; where the last of them ends.
        int upTo(int to) {
            int end = to;
            while (isLeft() && from() <= end) {
                ListEdit edit = edits.get(next++);
                end = Math.max(end, edit.to());
                shift = edit.newTo() - edit.to();
            }
            return end;
        }

        List<String> take(int to) {
            int end = to + shift;
            List<String> taken = list.subList(done, end);
            done = end;
            return taken;
        }
    }
}
