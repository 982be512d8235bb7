package app.byline.markdown;

import java.util.List;

/// A passage as its readers see it: as long as it is written, with gaps where there is something that nobody reads, as
/// marks, code, addresses, HTML, formulas and heads. Pure; any thread.
public final class ReadText {
    /// Stands for a character that is not read.
    public static final char GAP = '\uFFFC';

    /// Stands for one that is not read within a word, as the stars of `**W**ord`.
    public static final char SILENT = '\u2060';

    /// A name for a machine, though what it stands for is read.
    private static final String EMOJI = "md-emoji";

    /// Marks around and in words, of which readers see nothing.
    private static final String MARK = "md-mark";

    /// Of those that stand in words.
    private static final int LONGEST_MARK = 2;

    private ReadText() {}

    /// What is read of `text`, which begins at `offset` of what the styles are of. Lines end where they did.
    public static String of(String text, int offset, List<Style> styles) {
        char[] characters = text.toCharArray();
        for (Style style : styles) {
            int from = Math.max(0, style.start() - offset);
            int to = Math.min(text.length(), style.end() - offset);
            if (style.isVerbatim() || style.styleClass().equals(EMOJI)) {
                fill(characters, from, to, GAP);
            } else if (style.styleClass().equals(MARK)) {
                fill(characters, from, to, isInWord(characters, from, to) ? SILENT : GAP);
            }
        }
        return String.valueOf(characters);
    }

    /// Puts that in the place of the characters from `from` to before `to`, but for line ends.
    public static void fill(char[] characters, int from, int to, char filling) {
        for (int i = from; i < to; i++) {
            if (characters[i] != '\n') {
                characters[i] = filling;
            }
        }
    }

    /// As the stars of `**W**ord`, which begin or end a mark within a word.
    private static boolean isInWord(char[] text, int from, int to) {
        boolean before = from > 0 && (Character.isLetter(text[from - 1]) || text[from - 1] == SILENT);
        boolean behind = to < text.length && Character.isLetter(text[to]);
        return to - from <= LONGEST_MARK && (before || behind);
    }
}
