package app.byline.markdown;

import java.util.List;
import java.util.function.Function;

/// HTML in which numbers are still to be put: they count what stands before in the whole text, which the piece does not
/// know. Contents are such a gap too. Immutable.
record Numbered(String html, List<Gap> gaps) {
    static final Numbered EMPTY = new Numbered("", List.of());

    /// What is counted, and how its number is written.
    enum Kind {
        /// How often a heading with these words was there before: nothing, or `-1` and on.
        HEADING('h'),
        /// The number of the footnote that is referred to.
        NOTE('n'),
        /// How often that footnote was referred to before: nothing, or `-1` and on.
        REFERENCE('r'),
        /// The table of contents.
        CONTENTS('c');

        /// Names it in a mark.
        final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Kind of(char letter) {
            return switch (letter) {
                case 'h' -> HEADING;
                case 'n' -> NOTE;
                case 'r' -> REFERENCE;
                default -> CONTENTS;
            };
        }
    }

    /// @param at where in the HTML
    /// @param index which of the piece's headings, references or contents it is
    record Gap(int at, Kind kind, int index) {}

    boolean isEmpty() {
        return html.isEmpty() && gaps.isEmpty();
    }

    /// The HTML with its numbers.
    String with(Function<Gap, String> numbers) {
        if (gaps.isEmpty()) {
            return html;
        }
        StringBuilder filled = new StringBuilder(html.length() + 4 * gaps.size());
        int from = 0;
        for (Gap gap : gaps) {
            filled.append(html, from, gap.at());
            from = gap.at();
            filled.append(numbers.apply(gap));
        }
        return filled.append(html, from, html.length()).toString();
    }
}
