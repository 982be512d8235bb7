package app.byline.markdown.commonmark;

import java.util.regex.Pattern;

/// Addresses between `<` and `>`. Source: CommonMark 0.31.2, 6.5 «Autolinks».
final class AngleAddresses {
    private static final int LONGEST_SCHEME = 32;

    /// As HTML 5 checks an e-mail address: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
    private static final Pattern MAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");

    private AngleAddresses() {}

    /// Where the address beginning with `<` at `at` ends (behind its `>`), or -1.
    static int end(String text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '<' && text.charAt(end) != '>') {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '>';
        return closed && (hasScheme(text, at + 1) || isMail(text, at + 1, end)) ? end + 1 : -1;
    }

    static boolean hasScheme(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_SCHEME && isOfScheme(text.charAt(end), end == from)) {
            end++;
        }
        return end - from >= 2 && end - from <= LONGEST_SCHEME && end < text.length() && text.charAt(end) == ':';
    }

    private static boolean isOfScheme(char c, boolean first) {
        return Characters.isLetter(c) || (!first && (Characters.isDigit(c) || c == '+' || c == '.' || c == '-'));
    }

    static boolean isMail(String text, int from, int to) {
        return MAIL.matcher(text).region(from, to).matches();
    }
}
