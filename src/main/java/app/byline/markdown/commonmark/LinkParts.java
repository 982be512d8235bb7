package app.byline.markdown.commonmark;

/// The parts of links and of their definitions: label, destination and title. Each answers where it ends, or -1.
/// Source: CommonMark 0.31.2, 6.3 «Links».
final class LinkParts {
    /// The spec's limit for labels, and cmark's for nested parentheses (the spec asks for three at least).
    private static final int LONGEST_LABEL = 999;

    private static final int DEEPEST_PARENTHESES = 32;

    private LinkParts() {}

    /// `[…]` with something in it and no bracket that is not escaped.
    static int labelEnd(String text, int from) {
        int end = bracketsEnd(text, from);
        return end > 0 && !text.substring(from + 1, end - 1).isBlank() ? end : -1;
    }

    /// The same, which may be empty.
    static int bracketsEnd(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return -1;
        }
        int last = Math.min(text.length() - 1, from + LONGEST_LABEL + 1);
        for (int at = from + 1; at <= last; at++) {
            switch (text.charAt(at)) {
                case '\\' -> at = escaped(text, at);
                case '[' -> {
                    return -1;
                }
                case ']' -> {
                    return at + 1;
                }
                default -> {}
            }
        }
        return -1;
    }

    /// Where the character a backslash makes literal stands, or the backslash itself.
    private static int escaped(String text, int backslash) {
        boolean escapes = backslash + 1 < text.length() && Characters.isEscapable(text.charAt(backslash + 1));
        return escapes ? backslash + 1 : backslash;
    }

    /// Either in pointed brackets or without blanks; the second kind may be empty, which callers judge.
    static int destinationEnd(String text, int from) {
        return from < text.length() && text.charAt(from) == '<' ? pointedEnd(text, from) : plainEnd(text, from);
    }

    private static int pointedEnd(String text, int from) {
        for (int at = from + 1; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at = escaped(text, at);
                case '<', '\n', '\r' -> {
                    return -1;
                }
                case '>' -> {
                    return at + 1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static int plainEnd(String text, int from) {
        int open = 0;
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '\u007f') {
            char c = text.charAt(at);
            if (c == '\\') {
                at = escaped(text, at);
            } else if (c == '(' && ++open > DEEPEST_PARENTHESES) {
                return -1;
            } else if (c == ')' && --open < 0) {
                return at;
            }
            at++;
        }
        return open == 0 ? at : -1;
    }

    /// In quotes or parentheses; no blank line within (a paragraph has none).
    static int titleEnd(String text, int from) {
        if (from >= text.length() || "\"'(".indexOf(text.charAt(from)) < 0) {
            return -1;
        }
        char opening = text.charAt(from);
        char closing = opening == '(' ? ')' : opening;
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at = escaped(text, at);
            } else if (c == closing) {
                return at + 1;
            } else if (c == '(' && opening == '(') {
                return -1;
            }
        }
        return -1;
    }
}
