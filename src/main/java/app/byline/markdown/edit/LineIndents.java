package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves lines as they are, words and code, one step in or out. Blank ones stay. Pure; any thread.
final class LineIndents {
    /// What makes words code; of code, what most languages take.
    static final String STEP = "    ";

    private LineIndents() {}

    /// Several selected lines; empty where no more than a part of one is selected.
    static Optional<TextEdit> several(Chosen chosen, boolean out) {
        return chosen.first() == chosen.last() ? Optional.empty() : Optional.of(moved(chosen, "", STEP, out));
    }

    /// The chosen lines, by `step`, behind the marks of the quote they stand in.
    static TextEdit moved(Chosen chosen, String quote, String step, boolean out) {
        Selected selected = chosen.selected();
        List<Change> changes = new ArrayList<>();
        for (int at = chosen.first(); at <= chosen.last(); at++) {
            Line line = chosen.shape().lines().get(at);
            String text = selected.text().substring(line.start(), line.end());
            int begin = text.startsWith(quote) ? quote.length() : 0;
            if (out) {
                int length = blanks(text, begin, step);
                changes.add(Change.deletion(line.start() + begin, line.start() + begin + length));
            } else if (!text.substring(begin).isBlank()) {
                changes.add(Change.insertion(line.start() + begin, step));
            }
        }
        return TextEdit.of(selected, changes);
    }

    /// How much of a step a line can go out.
    private static int blanks(String text, int begin, String step) {
        if (text.startsWith("\t", begin)) {
            return 1;
        }
        int end = begin;
        while (end < text.length() && end - begin < step.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - begin;
    }
}
