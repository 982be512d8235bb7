package app.byline.markdown;

import java.util.ArrayList;
import java.util.List;

/// A long text, kept in leaves so that an edit copies one of them and the rest is shared with the text before.
/// Immutable; any thread. Offsets are UTF-16.
public final class LongText {
    public static final LongText EMPTY = new LongText(List.of());

    /// Longest leaf, in characters: small enough to copy on each key and for most to hold no character that takes two
    /// bytes, large enough that there are few.
    private static final int LEAF = 512;

    private final List<String> leaves;
    /// Where each leaf begins, and at last the length.
    private final int[] starts;

    private LongText(List<String> leaves) {
        this.leaves = leaves;
        starts = new int[leaves.size() + 1];
        for (int i = 0; i < leaves.size(); i++) {
            starts[i + 1] = starts[i] + leaves.get(i).length();
        }
    }

    /// What gave way between two texts: the characters from `start` to `end` of the old one, to `newEnd` of the new.
    record Change(int start, int end, int newEnd) {
        boolean isNone() {
            return end == start && newEnd == start;
        }
    }

    public static LongText of(String text) {
        return new LongText(split(text));
    }

    public int length() {
        return starts[leaves.size()];
    }

    public String substring(int from, int to) {
        if (from < 0 || from > to || to > length()) {
            throw new IndexOutOfBoundsException(from + " to " + to + " of " + length());
        }
        StringBuilder part = new StringBuilder(to - from);
        for (int leaf = leafAt(from); leaf < leaves.size() && starts[leaf] < to; leaf++) {
            int begin = Math.max(0, from - starts[leaf]);
            part.append(leaves.get(leaf), begin, Math.min(leaves.get(leaf).length(), to - starts[leaf]));
        }
        return part.toString();
    }

    /// This text with other characters in the place of those from `from` to `to`.
    public LongText replace(int from, int to, String inserted) {
        if (from < 0 || from > to || to > length()) {
            throw new IndexOutOfBoundsException(from + " to " + to + " of " + length());
        }
        if (leaves.isEmpty()) {
            return of(inserted);
        }
        int first = leafAt(from);
        int last = leafAt(to);
        // A leaf that became short takes its neighbour in, so that deleting never leaves crumbs.
        int kept = from - starts[first] + inserted.length() + starts[last + 1] - to;
        if (kept < LEAF / 4 && last + 1 < leaves.size()) {
            last++;
        }
        String middle =
                leaves.get(first).substring(0, from - starts[first]) + inserted + substring(to, starts[last + 1]);
        List<String> spliced = new ArrayList<>(leaves.size() + 2);
        spliced.addAll(leaves.subList(0, first));
        spliced.addAll(split(middle));
        spliced.addAll(leaves.subList(last + 1, leaves.size()));
        return new LongText(spliced);
    }

    /// The smallest change that makes `after` of this text. Leaves they share cost nothing.
    Change changeTo(LongText after) {
        int shorter = Math.min(length(), after.length());
        int head = head(after, shorter);
        int tail = tail(after, shorter - head);
        return new Change(head, length() - tail, after.length() - tail);
    }

    private int head(LongText other, int limit) {
        int at = 0;
        int mine = 0;
        int theirs = 0;
        while (at < limit) {
            String here = leaves.get(mine);
            String there = other.leaves.get(theirs);
            int end = Math.min(limit, Math.min(starts[mine + 1], other.starts[theirs + 1]));
            if (starts[mine] != other.starts[theirs] || !here.equals(there)) {
                for (int i = at; i < end; i++) {
                    if (here.charAt(i - starts[mine]) != there.charAt(i - other.starts[theirs])) {
                        return i;
                    }
                }
            }
            at = end;
            mine += at == starts[mine + 1] ? 1 : 0;
            theirs += at == other.starts[theirs + 1] ? 1 : 0;
        }
        return limit;
    }

    /// Counted from the ends.
    private int tail(LongText other, int limit) {
        int at = 0;
        int mine = leaves.size() - 1;
        int theirs = other.leaves.size() - 1;
        while (at < limit) {
            String here = leaves.get(mine);
            String there = other.leaves.get(theirs);
            int mineLeft = length() - starts[mine];
            int theirsLeft = other.length() - other.starts[theirs];
            int end = Math.min(limit, Math.min(mineLeft, theirsLeft));
            if (mineLeft != theirsLeft || !here.equals(there)) {
                for (int i = at; i < end; i++) {
                    if (here.charAt(mineLeft - 1 - i) != there.charAt(theirsLeft - 1 - i)) {
                        return i;
                    }
                }
            }
            at = end;
            mine -= at == mineLeft ? 1 : 0;
            theirs -= at == theirsLeft ? 1 : 0;
        }
        return limit;
    }

    /// Where the line begins in which the character at `offset` stands, or would stand.
    int lineStart(int offset) {
        for (int leaf = leafAt(offset); leaf >= 0 && leaf < leaves.size(); leaf--) {
            int found = leaves.get(leaf).lastIndexOf('\n', offset - 1 - starts[leaf]);
            if (found >= 0) {
                return starts[leaf] + found + 1;
            }
        }
        return 0;
    }

    /// Where the next line begins after `offset`; the length when there is none.
    public int nextLine(int offset) {
        for (int leaf = leafAt(offset); leaf < leaves.size(); leaf++) {
            int found = leaves.get(leaf).indexOf('\n', Math.max(0, offset - starts[leaf]));
            if (found >= 0) {
                return starts[leaf] + found + 1;
            }
        }
        return length();
    }

    /// All of it in one string: costs what its length does.
    @Override
    public String toString() {
        return substring(0, length());
    }

    /// The leaf that holds that offset; the last one for the end of the text.
    private int leafAt(int offset) {
        int low = 0;
        int high = leaves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static List<String> split(String text) {
        List<String> leaves = new ArrayList<>(text.length() / LEAF + 1);
        for (int from = 0; from < text.length(); from += LEAF) {
            leaves.add(text.substring(from, Math.min(text.length(), from + LEAF)));
        }
        return leaves;
    }
}
