package app.byline.markdown.commonmark;

/// Classes of characters. Source: CommonMark 0.31.2, 2.1 «Characters and lines» and 2.4 «Backslash escapes».
public final class Characters {
    private Characters() {}

    static boolean isWhitespace(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\f'
                || codePoint == '\r'
                || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /// Unicode categories P and S: since 0.31 symbols count as punctuation too.
    public static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /// ASCII punctuation: what a backslash makes literal.
    static boolean isEscapable(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }

    public static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    public static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isSpaceOrTab(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /// Where blanks (spaces and tabs) beginning at `from` end.
    static int afterBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isSpaceOrTab(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where blanks with at most one line ending among them end.
    static int afterBlanksAndLineEnd(CharSequence text, int from) {
        int at = afterBlanks(text, from);
        int next = afterLineEnd(text, at);
        return next == at ? at : afterBlanks(text, next);
    }

    /// Where the line ending at `at` ends; `at` itself where there is none.
    static int afterLineEnd(CharSequence text, int at) {
        if (at >= text.length() || !isLineEnd(text.charAt(at))) {
            return at;
        }
        boolean both = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return both ? at + 2 : at + 1;
    }
}
