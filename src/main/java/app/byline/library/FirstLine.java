package app.byline.library;

import java.util.regex.Pattern;

/// What the list shows below a post's title: its first words, without Markdown's marks. An excerpt for the eye, not a
/// rendering: it looks only at the beginning and never fails.
final class FirstLine {
    private static final int LONGEST = 160;
    // The first visible words of a real post are well within this, and a 5 MB line must not be searched whole.
    private static final int LOOKED_AT = 4_000;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final Pattern LINE_MARKS =
            Pattern.compile("^[\\s>]*(#{1,6}\\s+|[-*+]\\s+|\\d{1,9}[.)]\\s+)?(\\[[ xX]]\\s+)?");
    private static final Pattern RULE_OR_FENCE = Pattern.compile("^(?:[\\s*_=-]+|\\s*(?:```|~~~).*)$");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]{0,500})]\\([^()\\s]*(\\s+\"[^\"]*\")?\\)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*+|~~|`+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])|\\\\(?=\\p{Punct})");

    private FirstLine() {}

    static String of(String markdown) {
        String start = markdown.substring(0, Math.min(LOOKED_AT, markdown.length()));
        return COMMENT.matcher(start)
                .replaceAll(" ")
                .lines()
                .filter(line -> !RULE_OR_FENCE.matcher(line).matches())
                .map(FirstLine::plain)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(FirstLine::cut)
                .orElse("");
    }

    private static String plain(String line) {
        String text = LINE_MARKS.matcher(line).replaceFirst("");
        // Twice, for an image inside a link.
        text = LINK.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll("");
        return EMPHASIS.matcher(text).replaceAll("").strip();
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
