package app.byline.library;

import java.util.List;
import java.util.OptionalInt;

/// How well a title fits what was typed of it: every word of that is in it, or at least its letters in their order.
/// Pure.
public final class TitleMatch {
    private static final int WHOLE = 100;
    private static final int WORD_BEGINS = 60;
    private static final int WORD_ENDS = 30;
    private static final int TITLE_BEGINS = 20;
    private static final int SCATTERED = 50;

    private final List<String> words;

    private TitleMatch(List<String> words) {
        this.words = words;
    }

    /// Of what an author typed; accents and capitals don't matter.
    public static TitleMatch of(String typed) {
        return new TitleMatch(List.of(Folding.of(typed).split("\\s+")));
    }

    /// The higher the better; empty where it does not fit.
    public OptionalInt score(String title) {
        return folded(Folding.of(title));
    }

    /// The same of a title that is folded already.
    OptionalInt folded(String title) {
        int score = 0;
        for (String word : words) {
            int fits = word(title, word);
            if (fits <= 0) {
                return OptionalInt.empty();
            }
            score += fits;
        }
        // Of two that have the words the one that says less beside them is meant.
        return OptionalInt.of(score - Math.min(20, title.length() / 8));
    }

    private static int word(String title, String word) {
        if (word.isEmpty()) {
            return WHOLE;
        }
        int at = title.indexOf(word);
        if (at < 0) {
            return isOfInitials(title, word) ? SCATTERED : SCATTERED - 1 - gaps(title, word);
        }
        int begins = at;
        while (begins > 0 && isInWord(title, begins)) {
            begins = title.indexOf(word, begins + 1);
        }
        if (begins < 0) {
            return WHOLE;
        }
        int end = begins + word.length();
        boolean ends = end == title.length() || !Character.isLetterOrDigit(title.charAt(end));
        return WHOLE + WORD_BEGINS + (ends ? WORD_ENDS : 0) + (begins == 0 ? TITLE_BEGINS : 0);
    }

    private static boolean isOfInitials(String title, String word) {
        int found = 0;
        for (int at = 0; at < title.length() && found < word.length(); at++) {
            if ((at == 0 || !isInWord(title, at)) && title.charAt(at) == word.charAt(found)) {
                found++;
            }
        }
        return found == word.length();
    }

    private static boolean isInWord(String title, int at) {
        return Character.isLetterOrDigit(title.charAt(at - 1));
    }

    /// How many letters stand between those of the word, from where its first one begins a word; many where it has not
    /// all of them.
    private static int gaps(String title, String word) {
        int fewest = SCATTERED;
        for (int begin = title.indexOf(word.charAt(0)); begin >= 0; begin = title.indexOf(word.charAt(0), begin + 1)) {
            if (begin == 0 || !isInWord(title, begin)) {
                fewest = Math.min(fewest, gaps(title, word, begin));
            }
        }
        return fewest;
    }

    private static int gaps(String title, String word, int begin) {
        int at = begin;
        for (int i = 1; i < word.length(); i++) {
            at = title.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return SCATTERED;
            }
        }
        return at - begin + 1 - word.length();
    }
}
