package app.byline.markdown.construct;

import app.byline.markdown.construct.BlockMark.Kind;
import org.jspecify.annotations.Nullable;

/// Finds WordPress's block comments in a text, one after another, in the time it takes to read the text once. The
/// grammar is that of its own parser: a name in lower case, white space, perhaps JSON, perhaps a slash.
public final class BlockMarks {
    private static final String BEGIN = "<!--";
    private static final String END = "-->";
    private static final String WP = "wp:";

    private final String text;
    private int at;
    /// The end of a comment that lies ahead, so that many beginnings before it look for it once.
    private int end = -1;

    public BlockMarks(String text) {
        this.text = text;
    }

    /// The text without them.
    public static String without(String text) {
        StringBuilder rest = new StringBuilder();
        BlockMarks marks = new BlockMarks(text);
        int from = 0;
        for (BlockMark mark = marks.next(); mark != null; mark = marks.next()) {
            rest.append(text, from, mark.start());
            from = mark.end();
        }
        return from == 0 ? text : rest.append(text, from, text.length()).toString();
    }

    /// The next one; null when there are no more.
    public @Nullable BlockMark next() {
        for (int start = text.indexOf(BEGIN, at); start >= 0; start = text.indexOf(BEGIN, at)) {
            at = start + BEGIN.length();
            if (end < at) {
                end = text.indexOf(END, at);
                if (end < 0) {
                    at = text.length();
                    return null;
                }
            }
            BlockMark mark = mark(start);
            if (mark != null) {
                at = mark.end();
                return mark;
            }
        }
        at = text.length();
        return null;
    }

    private @Nullable BlockMark mark(int start) {
        int from = blanks(start + BEGIN.length());
        boolean closing = text.startsWith("/", from);
        int name = from + (closing ? 1 : 0);
        if (from == start + BEGIN.length() || !text.startsWith(WP, name)) {
            return null;
        }
        name += WP.length();
        int behind = name;
        while (behind < end && isName(text.charAt(behind))) {
            behind++;
        }
        int given = blanks(behind);
        if (behind == name || given == behind) {
            return null;
        }
        boolean whole = end > given && text.charAt(end - 1) == '/';
        int last = whole ? end - 1 : end;
        while (last > given && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > given && (text.charAt(given) != '{' || text.charAt(last - 1) != '}')) {
            return null;
        }
        Kind kind = closing ? Kind.CLOSING : whole ? Kind.WHOLE : Kind.OPENING;
        return new BlockMark(
                start,
                end + END.length(),
                kind,
                text.substring(name, behind),
                text.substring(given, Math.max(given, last)));
    }

    private int blanks(int from) {
        int to = from;
        while (to < end && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
    }
}
