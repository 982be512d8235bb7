package app.byline.markdown;

import java.util.Arrays;

/// Where the lines of a text begin, so that the line of an offset is found without counting again.
final class LineIndex {
    private final int[] starts;

    private LineIndex(int[] starts) {
        this.starts = starts;
    }

    static LineIndex of(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[++line] = at + 1;
        }
        return new LineIndex(starts);
    }

    /// Where that line begins.
    int start(int line) {
        return starts[line];
    }

    /// From 0.
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
