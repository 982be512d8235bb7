package app.byline.markdown.sanitiser;

import org.jsoup.nodes.Node;

/// Which line of the text a node comes from: that of the mark before it, and as many more as there are between the two
/// where the text stands as it is.
final class Lines {
    private final Marks marks;
    private int line = -1;
    private int markedAt;
    private boolean raw;

    Lines(Marks marks) {
        this.marks = marks;
    }

    void passed(Node mark, String comment) {
        line = marks.line(comment);
        raw = marks.isRaw(comment);
        markedAt = row(mark);
    }

    /// From 1, 0 where it is not known.
    int of(Node node) {
        return line < 0 ? 0 : line + 1 + (raw ? Math.max(0, row(node) - markedAt) : 0);
    }

    private static int row(Node node) {
        return node.sourceRange().start().lineNumber();
    }
}
