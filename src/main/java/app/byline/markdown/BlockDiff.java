package app.byline.markdown;

import java.util.List;

/// Finds what changed between two renderings of a post: the blocks between their common head and their common tail.
public final class BlockDiff {
    private BlockDiff() {}

    /// The splice that brings `before` to `after`. Blocks are the same when their HTML is; their lines may have moved.
    public static Splice between(List<Block> before, List<Block> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && same(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new Splice(head, before.size() - head - tail, after.subList(head, after.size() - tail));
    }

    private static boolean same(Block one, Block other) {
        return one.html().equals(other.html());
    }
}
