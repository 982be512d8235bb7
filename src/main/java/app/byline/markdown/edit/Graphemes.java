package app.byline.markdown.edit;

import java.text.BreakIterator;

/// Characters as their readers see them: a letter with its accents, a flag, a family, are one. The JDK tells them apart
/// by https://www.unicode.org/reports/tr29/. Pure; any thread.
public final class Graphemes {
    /// In UTF-16 units; how far back a character is looked for. The JDK goes through all it is given.
    private static final int REACH = 256;
    /// Below, each unit is a character; only combining marks and what joins comes above.
    private static final int COMBINING = 0x300;

    private Graphemes() {}

    /// Where the character begins that ends at that place of the text, which is behind its beginning.
    public static int before(String text, int at) {
        int begin = begin(text, at - 1);
        return begin + boundaries(text, begin, at).preceding(at - begin);
    }

    /// Where the character ends that begins at that place of the text, which is before its end.
    public static int after(String text, int at) {
        int begin = begin(text, at);
        return begin
                + boundaries(text, begin, Math.min(text.length(), at + REACH)).following(at - begin);
    }

    /// Where the character begins that this place of the text is within; between two characters that place.
    public static int whole(String text, int at) {
        if (at == 0 || at == text.length()) {
            return at;
        }
        int begin = begin(text, at - 1);
        BreakIterator boundaries = boundaries(text, begin, Math.min(text.length(), at + REACH));
        return boundaries.isBoundary(at - begin) ? at : begin + boundaries.preceding(at - begin);
    }

    private static BreakIterator boundaries(String text, int from, int to) {
        BreakIterator boundaries = BreakIterator.getCharacterInstance();
        boundaries.setText(text.substring(from, to));
        return boundaries;
    }

    /// A place at or before `at` at which a character begins for certain, if there is one near.
    private static int begin(String text, int at) {
        int begin = Math.max(0, at);
        while (begin > 0 && at - begin < REACH && !isPlain(text, begin)) {
            begin--;
        }
        return begin;
    }

    /// A line is what is given, so that nothing before a plain letter joins it but a line break's first half.
    private static boolean isPlain(String text, int place) {
        return text.charAt(place) < COMBINING && text.charAt(place) != '\n';
    }
}
