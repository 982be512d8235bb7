package app.byline.markdown.edit;

/// The side at which a line of a text begins to be read: where its first letter does, and a row of a table where the
/// table's head does.
public enum LineSide {
    LEFT,
    /// At the left, as a row below the head of a table that begins there.
    LEFT_ROW,
    RIGHT,
    /// The same at the right.
    RIGHT_ROW;

    /// Of this line below that one, whose side is known; the text's first has an empty one above it. Each key asks: no
    /// more is read than the two. Pure; any thread.
    public static LineSide of(String line, String above, LineSide sideAbove) {
        boolean row =
                line.indexOf('|') >= 0 && (sideAbove.isRow() || (above.indexOf('|') >= 0 && partsHeadFromRows(line)));
        if (row) {
            return sideAbove.isRight() ? RIGHT_ROW : LEFT_ROW;
        }
        return ReadingOrder.beginsRight(line) ? RIGHT : LEFT;
    }

    /// Whether it is at the right.
    public boolean isRight() {
        return this == RIGHT || this == RIGHT_ROW;
    }

    private boolean isRow() {
        return this == LEFT_ROW || this == RIGHT_ROW;
    }

    /// Whether it may be the line that says how a table's columns are aligned, also within a quote. Source: GFM 0.29,
    /// 4.10.
    private static boolean partsHeadFromRows(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|-:> \t".indexOf(c) >= 0);
    }
}
