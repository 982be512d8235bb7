package app.byline.markdown.edit;

/// A pair of marks with the caret between and nothing else.
final class PairAround {
    private PairAround() {}

    /// Whether the caret stands so. Of `**` a single `*` is no mark to take away; of `***` it is.
    static boolean caret(Selected selected, String mark) {
        int caret = selected.caret();
        int width = mark.length();
        if (!selected.has(caret - width, mark) || !selected.has(caret, mark)) {
            return false;
        }
        int longer = run(selected, caret, mark.charAt(0));
        return longer == width || longer > 2;
    }

    private static int run(Selected selected, int from, char mark) {
        int end = from;
        while (end < selected.text().length() && selected.text().charAt(end) == mark) {
            end++;
        }
        return end - from;
    }

    static TextEdit inserted(Selected selected, String mark) {
        int caret = selected.caret() + mark.length();
        return new TextEdit(selected.caret(), selected.caret(), mark + mark, caret, caret);
    }
}
