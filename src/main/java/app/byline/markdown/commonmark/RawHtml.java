package app.byline.markdown.commonmark;

/// Finds HTML tags, comments and the like. Remembers what it looked for in vain, so that many openers without an end
/// are read once. Source: CommonMark 0.31.2, 6.6 «Raw HTML».
final class RawHtml {
    private final String text;
    private boolean noComment;
    private boolean noInstruction;
    private boolean noDeclaration;
    private boolean noData;

    RawHtml(String text) {
        this.text = text;
    }

    /// Where the construct beginning with `<` at `at` ends, or -1.
    int end(int at) {
        if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
            return special(at);
        }
        return text.startsWith("</", at) ? closingTagEnd(text, at) : openTagEnd(text, at);
    }

    private int special(int at) {
        if (text.startsWith("<!-->", at)) {
            return at + 5;
        }
        if (text.startsWith("<!--->", at)) {
            return at + 6;
        }
        if (text.startsWith("<!--", at)) {
            int end = noComment ? -1 : after("-->", at + 4);
            noComment |= end < 0;
            return end;
        }
        if (text.startsWith("<?", at)) {
            int end = noInstruction ? -1 : after("?>", at + 2);
            noInstruction |= end < 0;
            return end;
        }
        return declaration(at);
    }

    private int declaration(int at) {
        if (text.startsWith("<![CDATA[", at)) {
            int end = noData ? -1 : after("]]>", at + 9);
            noData |= end < 0;
            return end;
        }
        if (at + 2 >= text.length() || !Characters.isLetter(text.charAt(at + 2))) {
            return -1;
        }
        int end = noDeclaration ? -1 : after(">", at + 3);
        noDeclaration |= end < 0;
        return end;
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    /// Where an open tag at `at` ends, or -1.
    static int openTagEnd(CharSequence text, int at) {
        int end = nameEnd(text, at + 1);
        if (end < 0) {
            return -1;
        }
        while (true) {
            int blank = afterSpace(text, end);
            int attribute = blank > end ? attributeEnd(text, blank) : -1;
            if (attribute < 0) {
                end = blank;
                break;
            }
            end = attribute;
        }
        if (end < text.length() && text.charAt(end) == '/') {
            end++;
        }
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : -1;
    }

    /// Where a closing tag at `at` ends, or -1.
    static int closingTagEnd(CharSequence text, int at) {
        int end = nameEnd(text, at + 2);
        if (end < 0) {
            return -1;
        }
        end = afterSpace(text, end);
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : -1;
    }

    private static int nameEnd(CharSequence text, int from) {
        if (from >= text.length() || !Characters.isLetter(text.charAt(from))) {
            return -1;
        }
        int end = from;
        while (end < text.length() && (Characters.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private static int attributeEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isOfAttributeName(text.charAt(end), end == from)) {
            end++;
        }
        if (end == from) {
            return -1;
        }
        int equals = afterSpace(text, end);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            return end;
        }
        return valueEnd(text, afterSpace(text, equals + 1));
    }

    private static boolean isOfAttributeName(char c, boolean first) {
        return Characters.isLetter(c)
                || c == '_'
                || c == ':'
                || (!first && (Characters.isDigit(c) || c == '.' || c == '-'));
    }

    private static int valueEnd(CharSequence text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        char quote = text.charAt(from);
        if (quote == '"' || quote == '\'') {
            for (int at = from + 1; at < text.length(); at++) {
                if (text.charAt(at) == quote) {
                    return at + 1;
                }
            }
            return -1;
        }
        int end = from;
        while (end < text.length() && "\"'=<>` \t\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == from ? -1 : end;
    }

    private static int afterSpace(CharSequence text, int from) {
        int at = from;
        while (at < text.length()
                && (Characters.isSpaceOrTab(text.charAt(at)) || Characters.isLineEnd(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
