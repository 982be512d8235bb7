package app.byline.ui.preview;

import app.byline.markdown.Block;
import java.util.Arrays;
import java.util.List;

/// Where the blocks of a page stand in the text: a block reaches from its own first line to the next block's. Kept
/// beside the page, not in it, so that lines typed above a block do not touch it. Immutable.
final class SourceLines {
    static final SourceLines EMPTY = new SourceLines(new int[] {0}, 0);

    /// The first line of each block, and behind the last where the text ends.
    private final int[] starts;
    private final int count;

    private SourceLines(int[] starts, int count) {
        this.starts = starts;
        this.count = count;
    }

    /// A point of the page: `part` of the way through a block, 0 its top and 1 its end.
    record Place(int block, double part) {}

    /// `lines` is how many the text has.
    static SourceLines of(List<Block> blocks, int lines) {
        int[] starts = new int[blocks.size() + 1];
        int last = 0;
        for (int i = 0; i < blocks.size(); i++) {
            last = Math.max(last, blocks.get(i).line());
            starts[i] = last;
        }
        starts[blocks.size()] = Math.max(last, lines);
        return new SourceLines(starts, blocks.size());
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// The block that a line belongs to; the first one for what stands above it.
    int block(int line) {
        int found = Arrays.binarySearch(starts, 0, count, line);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    boolean isLast(int block) {
        return block == count - 1;
    }

    /// The block's first line, and the line behind its last.
    int first(int block) {
        return starts[Math.clamp(block, 0, count)];
    }

    int end(int block) {
        return starts[Math.clamp(block + 1L, 0, count)];
    }

    /// Where that line is on the page; 2.5 is the middle of the third.
    Place place(double line) {
        int block = block((int) Math.floor(line));
        int first = first(block);
        int length = end(block) - first;
        return new Place(block, length == 0 ? 0 : Math.clamp((line - first) / length, 0, 1));
    }

    /// The end of the last block.
    Place last() {
        return new Place(Math.max(0, count - 1), 1);
    }

    /// The line shown at that place.
    double line(Place place) {
        int first = first(place.block());
        return first + place.part() * (end(place.block()) - first);
    }
}
