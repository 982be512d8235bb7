package app.byline.ui.text;

import java.util.function.ToDoubleFunction;

/// Rows of a text that is wrapped by whoever shows it: as long as the text, with the end of a line in place of each
/// blank at which a row ends. Pure; any thread.
public final class RowBreaks {
    private RowBreaks() {}

    /// Rows no wider than `room`, but for a word that is; `width` tells that of some words.
    public static String in(String text, double room, ToDoubleFunction<String> width) {
        StringBuilder rows = new StringBuilder(text);
        double blank = width.applyAsDouble(" ");
        double taken = 0;
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            double word = width.applyAsDouble(text.substring(from, to));
            if (from > 0 && text.charAt(from - 1) == ' ' && taken + word > room) {
                rows.setCharAt(from - 1, '\n');
                taken = 0;
            }
            boolean lineEnds = to < text.length() && text.charAt(to) == '\n';
            taken = lineEnds ? 0 : taken + word + blank;
            from = to + 1;
        }
        return rows.toString();
    }

    /// Where the word ends that begins there.
    private static int end(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != '\n') {
            to++;
        }
        return to;
    }
}
