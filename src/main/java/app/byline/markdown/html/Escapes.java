package app.byline.markdown.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps an author's text from being read as markup, with no more backslashes than that takes (CommonMark 2.4
/// «Backslash escapes»).
final class Escapes {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?|ftp)://|www\\.|[\\w.+-]{1,64}@[\\w-]{1,64}\\.\\w");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{(?=[^{}\\n]*})[^{}\\n]*[#.=:]");
    /// WordPress's and Hugo's; the dialect passes them through as they are.
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?[A-Za-z][\\w-]*(?:\\s[^\\[\\]]*)?/?](?![(\\[:])|\\{\\{[<%][^{}]*[%>]}}");
    private static final Pattern LINKING = Pattern.compile("]\\s*[(\\[:{]|\\[\\^|\\[[ xX]]|(?i)\\[toc");
    private static final Pattern BLOCK_START = Pattern.compile(
            "(?:#{1,6}|[-+*:]|\\d{1,9}[.)])(?:\\s|$).*|>.*|[-=_*][-=_*|:\\s]*|\\$\\$.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?=[.)](?:\\s|$))");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final boolean everything;
    private final boolean brackets;
    private final boolean dollars;

    private Escapes(boolean everything, boolean brackets, boolean dollars) {
        this.everything = everything;
        this.brackets = brackets;
        this.dollars = dollars;
    }

    /// For a line of this text. With `everything` each punctuation mark is escaped.
    static Escapes in(String text, boolean everything) {
        return new Escapes(
                everything,
                LINKING.matcher(text).find(),
                text.chars().filter(c -> c == '$').count() > 1);
    }

    /// Where a piece of text stands: what is before and after it (0 for nothing), and what it is in.
    record Place(int before, int after, boolean inLink, boolean inCell) {}

    String of(String text, Place place) {
        StringBuilder out = new StringBuilder();
        Matcher shortcode = SHORTCODE.matcher(text);
        int from = 0;
        while (shortcode.find()) {
            escape(out, text, from, shortcode.start(), place);
            out.append(shortcode.group());
            from = shortcode.end();
        }
        escape(out, text, from, text.length(), place);
        return out.toString();
    }

    /// The same where it begins a line; `ended` says whether it is all of that, but for other text, which no tag parts
    /// from it.
    String atLineStart(String text, Place place, boolean ended) {
        // What a tag follows at once is no mark of a block, and no rule.
        String begun = ended ? text : text + "a";
        Matcher number = NUMBER.matcher(begun);
        if (number.lookingAt()) {
            return number.group() + "\\" + of(text.substring(number.end()), place);
        }
        String escaped = of(text, place);
        boolean block = BLOCK_START.matcher(begun).matches() && !escaped.startsWith("\\");
        return block ? "\\" + escaped : escaped;
    }

    private void escape(StringBuilder out, String text, int from, int to, Place place) {
        Matcher address = ADDRESS.matcher(text).region(from, to);
        int broken = address.find() ? breakAt(address) : -1;
        for (int i = from; i < to; i++) {
            if (i == broken) {
                out.append('\\');
                broken = address.find() ? breakAt(address) : -1;
            } else if (needs(text, i, place)) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
    }

    /// Where a backslash makes an address plain text.
    private static int breakAt(Matcher address) {
        String found = address.group();
        int at = found.indexOf('@');
        int colon = found.indexOf(':');
        return address.start() + (at >= 0 ? at : colon >= 0 ? colon : found.indexOf('.'));
    }

    private boolean needs(String text, int i, Place place) {
        char c = text.charAt(i);
        if (PUNCTUATION.indexOf(c) < 0) {
            return false;
        }
        if (everything) {
            return true;
        }
        int before = i > 0 ? text.charAt(i - 1) : place.before();
        boolean last = i + 1 == text.length();
        int after = last ? place.after() : text.charAt(i + 1);
        return switch (c) {
            case '\\' -> last || PUNCTUATION.indexOf(after) >= 0;
            case '`' -> true;
            case '*', '~', '^' -> !(isSpace(before) && isSpace(after)) || i == 0;
            case '_' -> !(isWord(before) && isWord(after));
            case '=' -> before == '=' || after == '=';
            case '$' -> dollars;
            case '[' -> brackets || place.inLink() || (last && after != 0);
            case ']' -> place.inLink();
            case '!' -> last && after == '[';
            case '<' -> last || Character.isLetter(after) || after == '/' || after == '!' || after == '?';
            case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
            case '{' -> ATTRIBUTES.matcher(text).region(i, text.length()).lookingAt();
            case '|' -> place.inCell();
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return c == 0 || c == ' ' || c == '\n';
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }
}
