package app.byline.markdown.edit;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Words that are dragged elsewhere: the characters from `from` to before `to` go, and `before`, the words and `behind`
/// come at `place`, which is counted when they are gone. Whole words take a blank of those around them along, and are
/// parted by one from the words they come to; all else moves just as it is. Pure; any thread.
public record MovedWords(int from, int to, int place, String before, String behind) {
    private static final String CLOSING = ".,;:!?…)]»”";
    private static final String OPENING = "([«„¿¡";
    /// What a line may begin with before its words.
    private static final String MARKERS = " \t-*+#>.)[]xX0123456789";

    /// Their words are not parted by blanks.
    private static final Set<UnicodeScript> UNPARTED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /// `text` answers what is at a place, and a line's end outside of the text; `place` is not within the words.
    public static MovedWords of(IntUnaryOperator text, int from, int to, int place) {
        if (!isWhole(text, from, to)) {
            return new MovedWords(from, to, gone(place, from, to), "", "");
        }
        int begin = takesBlankBefore(text, from, to) ? from - 1 : from;
        int end = begin == from && takesBlankBehind(text, from, to) ? to + 1 : to;
        int at = gone(place, begin, end);
        IntUnaryOperator rest = each -> text.applyAsInt(each < begin ? each : each + end - begin);
        return new MovedWords(
                begin,
                end,
                at,
                endsWord(rest.applyAsInt(at - 1)) && !isIn(CLOSING, text.applyAsInt(from)) ? " " : "",
                isParted(rest.applyAsInt(at)) && !isIn(OPENING, text.applyAsInt(to - 1)) ? " " : "");
    }

    private static int gone(int place, int from, int to) {
        return place <= from ? place : Math.max(from, place - (to - from));
    }

    private static boolean isWhole(IntUnaryOperator text, int from, int to) {
        return !isBlank(text.applyAsInt(from))
                && !isBlank(text.applyAsInt(to - 1))
                && !isWithinWord(text, from)
                && !isWithinWord(text, to);
    }

    private static boolean isWithinWord(IntUnaryOperator text, int place) {
        return Character.isLetterOrDigit(text.applyAsInt(place - 1))
                && Character.isLetterOrDigit(text.applyAsInt(place));
    }

    private static boolean takesBlankBefore(IntUnaryOperator text, int from, int to) {
        int behind = text.applyAsInt(to);
        return text.applyAsInt(from - 1) == ' '
                && (isBlank(behind) || isIn(CLOSING, behind))
                && (behind == ' ' || !beginsLine(text, from));
    }

    private static boolean takesBlankBehind(IntUnaryOperator text, int from, int to) {
        int before = text.applyAsInt(from - 1);
        return text.applyAsInt(to) == ' ' && (before == '\n' || isIn(OPENING, before));
    }

    /// Whether nothing is before them in their line but what makes it an item or a heading.
    private static boolean beginsLine(IntUnaryOperator text, int from) {
        int at = from - 1;
        while (isIn(MARKERS, text.applyAsInt(at))) {
            at--;
        }
        return text.applyAsInt(at) == '\n';
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character);
    }

    private static boolean endsWord(int character) {
        return isParted(character) || isIn(CLOSING, character);
    }

    private static boolean isParted(int character) {
        return Character.isLetterOrDigit(character) && !UNPARTED.contains(UnicodeScript.of(character));
    }

    private static boolean isIn(String characters, int character) {
        return characters.indexOf(character) >= 0;
    }
}
