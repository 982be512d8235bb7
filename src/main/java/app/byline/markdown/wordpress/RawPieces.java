package app.byline.markdown.wordpress;

import app.byline.markdown.construct.BlockMark;
import app.byline.markdown.construct.BlockMark.Kind;
import app.byline.markdown.construct.BlockMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes what WordPress keeps of a post apart: into its outermost blocks and what stands between them, which falls
/// apart where empty lines part it. Joined with their gaps the pieces are the post. In the time it takes to read it.
final class RawPieces {
    /// What has to be closed, and may hold empty lines. A `p` or `li` left open is no mistake in HTML.
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(div|table|ul|ol|dl|blockquote|pre|script|style|textarea|section|article|aside|figure|details|form|"
                    + "object|iframe|video|audio|select|svg|center|fieldset)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);
    private static final String ALONE = "(?:p|h[1-6]|ul|ol|blockquote|table|pre|figure|div)";
    /// Empty lines, and the seam between two elements that are blocks.
    private static final Pattern SEAM = Pattern.compile(
            "\\R[ \\t]*(?:\\R[ \\t]*)+|(?<=</" + ALONE + ">)[ \\t]*\\R?[ \\t]*(?=<" + ALONE + "[\\s>])");

    private final List<Raw> pieces = new ArrayList<>();
    private String head = "";

    /// A piece and the white space behind it.
    record Raw(String text, String gap) {
        boolean isBlock() {
            return text.startsWith("<!-- wp:");
        }

        Raw with(Raw next) {
            return new Raw(text + gap + next.text, next.gap);
        }
    }

    private RawPieces() {}

    static RawPieces of(String raw) {
        RawPieces pieces = new RawPieces();
        BlockMarks marks = new BlockMarks(raw);
        int from = 0;
        int depth = 0;
        for (BlockMark mark = marks.next(); mark != null; mark = marks.next()) {
            if (depth == 0 && mark.kind() != Kind.CLOSING) {
                pieces.between(raw.substring(from, mark.start()));
                from = mark.start();
            }
            depth += mark.kind() == Kind.OPENING ? 1 : mark.kind() == Kind.CLOSING && depth > 0 ? -1 : 0;
            if (depth == 0 && from < mark.end() && raw.startsWith("<!-- wp:", from)) {
                pieces.add(raw.substring(from, mark.end()));
                from = mark.end();
            }
        }
        // A block that never ends is what the rest is.
        pieces.rest(raw.substring(from), depth > 0);
        return pieces;
    }

    String head() {
        return head;
    }

    List<Raw> pieces() {
        return pieces;
    }

    private void rest(String text, boolean open) {
        if (open) {
            add(text.stripTrailing());
            space(text.substring(text.stripTrailing().length()));
        } else {
            between(text);
        }
    }

    /// No block: pieces at the seams outside of every element.
    private void between(String text) {
        int depth = 0;
        int from = 0;
        int read = 0;
        Matcher gap = SEAM.matcher(text);
        while (gap.find()) {
            depth = depth(text.substring(read, gap.start()), depth);
            read = gap.end();
            if (depth == 0) {
                words(text.substring(from, gap.start()));
                space(gap.group());
                from = gap.end();
            }
        }
        words(text.substring(from));
    }

    private static int depth(String text, int before) {
        int depth = before;
        for (Matcher tag = TAG.matcher(text); tag.find(); ) {
            depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
        }
        return depth;
    }

    private void words(String text) {
        String words = text.strip();
        int start = text.indexOf(words);
        space(text.substring(0, words.isEmpty() ? text.length() : start));
        if (!words.isEmpty()) {
            add(words);
            space(text.substring(start + words.length()));
        }
    }

    private void add(String text) {
        pieces.add(new Raw(text, ""));
    }

    private void space(String text) {
        if (pieces.isEmpty()) {
            head += text;
        } else {
            Raw last = pieces.removeLast();
            pieces.add(new Raw(last.text(), last.gap() + text));
        }
    }

    /// In lower case, the name of the block that a piece is; empty if it is none.
    static String kind(String text) {
        if (!text.startsWith("<!-- wp:")) {
            return "";
        }
        BlockMark mark = new BlockMarks(text).next();
        return mark == null ? "" : mark.name().toLowerCase(Locale.ROOT);
    }
}
