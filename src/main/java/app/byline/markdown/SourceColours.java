package app.byline.markdown;

import app.byline.markdown.commonmark.Characters;
import java.util.ArrayList;
import java.util.List;

/// How the source of HTML and of TeX looks in the editor, by the names that code has its colours by. Read with the
/// blocks around it, in one go forward whatever is written. One thread.
final class SourceColours {
    private final String source;
    private final List<Style> styles = new ArrayList<>();
    private int at;

    private SourceColours(String source) {
        this.source = source;
    }

    /// Names, attributes and their values of tags, comments, declarations and characters by name, in order, side by
    /// side. What has no end goes on to the end of the source, as browsers read it.
    static List<Style> ofHtml(String source) {
        SourceColours read = new SourceColours(source);
        read.html();
        return read.styles;
    }

    /// Commands and comments, in order, side by side.
    static List<Style> ofTex(String source) {
        SourceColours read = new SourceColours(source);
        read.tex();
        return read.styles;
    }

    private void html() {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (next == '<' && source.startsWith("<!--", at)) {
                upTo("-->", at + 4, "code-comment");
            } else if (next == '<' && source.startsWith("<![CDATA[", at)) {
                at = end("]]>", at);
            } else if (next == '<' && source.startsWith("<?", at)) {
                upTo("?>", at, "code-number");
            } else if (next == '<' && source.startsWith("<!", at) && isLetter(at + 2)) {
                upTo(">", at, "code-number");
            } else if (next == '<' && (isLetter(at + 1) || (source.startsWith("</", at) && isLetter(at + 2)))) {
                tag();
            } else if (next == '&') {
                character();
            } else {
                at++;
            }
        }
    }

    private void tag() {
        boolean opens = source.charAt(at + 1) != '/';
        at += opens ? 1 : 2;
        String name = source.substring(at, nameEnd());
        style(at + name.length(), "code-name");
        while (at < source.length() && source.charAt(at) != '>') {
            char next = source.charAt(at);
            if (isBlank(next) || next == '/') {
                at++;
            } else if (next == '=') {
                at++;
                value();
            } else {
                style(nameEnd(), "code-number");
            }
        }
        at = Math.min(at + 1, source.length());
        if (opens && (name.equalsIgnoreCase("script") || name.equalsIgnoreCase("style"))) {
            // Another language, in which a sign like that of a tag is none.
            at = rawEnd(name);
        }
    }

    private void value() {
        while (at < source.length() && isBlank(source.charAt(at))) {
            at++;
        }
        if (at == source.length() || source.charAt(at) == '>') {
            return;
        }
        char quote = source.charAt(at);
        if (quote == '"' || quote == '\'') {
            upTo(String.valueOf(quote), at + 1, "code-string");
            return;
        }
        int end = at;
        while (end < source.length() && !isBlank(source.charAt(end)) && source.charAt(end) != '>') {
            end++;
        }
        style(end, "code-string");
    }

    /// Behind `&`: `&amp;`, `&#38;`, `&#x26;`.
    private void character() {
        int end = at + 1;
        if (end < source.length() && source.charAt(end) == '#') {
            end++;
        }
        int begin = end;
        while (end < source.length() && Characters.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        if (end > begin && end < source.length() && source.charAt(end) == ';') {
            style(end + 1, "code-string");
        } else {
            at = end;
        }
    }

    private void tex() {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (next == '%') {
                int line = source.indexOf('\n', at);
                style(line < 0 ? source.length() : line, "code-comment");
            } else if (next == '\\') {
                int end = at + 1;
                while (isLetter(end)) {
                    end++;
                }
                style(Math.min(source.length(), Math.max(end, at + 2)), "code-keyword");
            } else {
                at++;
            }
        }
    }

    private void upTo(String last, int from, String styleClass) {
        style(end(last, Math.min(from, source.length())), styleClass);
    }

    private void style(int end, String styleClass) {
        styles.add(new Style(at, end, styleClass));
        at = end;
    }

    private int end(String last, int from) {
        int found = source.indexOf(last, from);
        return found < 0 ? source.length() : found + last.length();
    }

    private int rawEnd(String name) {
        for (int end = source.indexOf("</", at); end >= 0; end = source.indexOf("</", end + 2)) {
            if (source.regionMatches(true, end + 2, name, 0, name.length())) {
                return end;
            }
        }
        return source.length();
    }

    /// One character at least, so that whatever stands there is passed.
    private int nameEnd() {
        int end = at + 1;
        while (end < source.length() && !isBlank(source.charAt(end)) && "/>=".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private boolean isLetter(int place) {
        return place < source.length() && Characters.isLetter(source.charAt(place));
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }
}
