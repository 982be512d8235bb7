package app.byline.markdown.commonmark;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.Locale;

/// Backslash escapes and character references. Source: CommonMark 0.31.2, 2.4 «Backslash escapes» and 2.5 «Entity and
/// numeric character references»: at most seven decimal or six hexadecimal digits, and names of HTML 5 only.
public final class Escapes {
    /// The longest name of HTML 5 is CounterClockwiseContourIntegral.
    private static final int LONGEST_NAME = 32;

    private Escapes() {}

    /// The text with every escape and reference replaced by what it stands for.
    public static String unescape(CharSequence raw) {
        String text = raw.toString();
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            at = append(plain, text, at);
        }
        return plain.toString();
    }

    /// Whether a backslash stands there that lets the next character be itself.
    public static boolean isEscape(CharSequence text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && Characters.isEscapable(text.charAt(at + 1));
    }

    private static int append(StringBuilder plain, String text, int at) {
        char c = text.charAt(at);
        if (isEscape(text, at)) {
            plain.append(text.charAt(at + 1));
            return at + 2;
        }
        int end = c == '&' ? referenceEnd(text, at) : -1;
        if (end < 0) {
            plain.append(c);
            return at + 1;
        }
        plain.append(character(text.substring(at, end)));
        return end;
    }

    /// Where the character reference beginning at `at` ends, or -1.
    static int referenceEnd(String text, int at) {
        return text.startsWith("&#", at) ? numberEnd(text, at + 2) : nameEnd(text, at + 1);
    }

    private static int numberEnd(String text, int from) {
        boolean hexadecimal = from < text.length() && (text.charAt(from) == 'x' || text.charAt(from) == 'X');
        int begin = hexadecimal ? from + 1 : from;
        int end = begin;
        while (end < text.length()
                && (hexadecimal ? Characters.isHexDigit(text.charAt(end)) : Characters.isDigit(text.charAt(end)))) {
            end++;
        }
        boolean valid = end > begin && end - begin <= (hexadecimal ? 6 : 7);
        return valid && end < text.length() && text.charAt(end) == ';' ? end + 1 : -1;
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_NAME && Characters.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == from || end >= text.length() || text.charAt(end) != ';') {
            return -1;
        }
        String reference = text.substring(from - 1, end + 1);
        return Html5Entities.entityToString(reference).equals(reference) ? -1 : end + 1;
    }

    private static String character(String reference) {
        if (reference.charAt(1) != '#') {
            return Html5Entities.entityToString(reference);
        }
        String number = reference.substring(2, reference.length() - 1).toLowerCase(Locale.ROOT);
        int codePoint =
                number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number, 10);
        boolean real = codePoint != 0
                && Character.isValidCodePoint(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return real ? Character.toString(codePoint) : "\uFFFD";
    }
}
