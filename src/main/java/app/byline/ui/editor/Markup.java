package app.byline.ui.editor;

import app.byline.markdown.TidyText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a formatting command does to a text: which characters give way to which, and what is selected then. Pure.
record Markup(int start, int end, String replacement, int anchor, int caret) {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})[ \\t]+");

    /// Puts the mark around the selection, or takes it away where it is there already; with nothing selected the caret
    /// stands between the marks.
    static Markup around(String text, int from, int to, String mark) {
        int width = mark.length();
        if (has(text, from - width, mark) && has(text, to, mark) && !halfOfStrong(text, from, mark)) {
            String bare = text.substring(from, to);
            return new Markup(from - width, to + width, bare, from - width, to - width);
        }
        String selected = text.substring(from, to);
        if (to - from >= 2 * width && selected.startsWith(mark) && selected.endsWith(mark)) {
            String bare = selected.substring(width, selected.length() - width);
            return new Markup(from, to, bare, from, from + bare.length());
        }
        return new Markup(from, to, mark + selected + mark, from + width, to + width);
    }

    /// Puts a block behind the paragraph with the caret, with blank lines around it.
    static Markup block(String text, int caret, String block) {
        int blank = text.indexOf("\n\n", caret);
        int at = blank < 0 ? text.length() : blank;
        String before = text.substring(0, at);
        String apart = before.isBlank() ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        String added = apart + block.strip() + (blank < 0 ? "\n" : "");
        return new Markup(at, at, added, at + added.length(), at + added.length());
    }

    /// A `*` before the selection that is half of `**` is not emphasis to take away; one of `***` is.
    private static boolean halfOfStrong(String text, int from, String mark) {
        return mark.length() == 1 && has(text, from - 2, mark.repeat(2)) && !has(text, from - 3, mark.repeat(3));
    }

    private static boolean has(String text, int at, String mark) {
        return at >= 0 && text.startsWith(mark, at);
    }

    /// Makes the selection a link; what is selected next is what is still to be written: the address, or the text.
    static Markup link(String text, int from, int to) {
        String selected = text.substring(from, to);
        if (selected.matches("https?://\\S+")) {
            return new Markup(from, to, "[](" + selected + ")", from + 1, from + 1);
        }
        int address = from + selected.length() + 3;
        return new Markup(from, to, "[" + selected + "](https://)", address, address + "https://".length());
    }

    /// The tidied text in the text's place: only what differs gives way, and the same words are selected.
    static Markup tidied(String text, String tidy, int anchor, int caret) {
        int shorter = Math.min(text.length(), tidy.length());
        int head = 0;
        while (head < shorter && text.charAt(head) == tidy.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && text.charAt(text.length() - 1 - tail) == tidy.charAt(tidy.length() - 1 - tail)) {
            tail++;
        }
        return new Markup(
                head,
                text.length() - tail,
                tidy.substring(head, tidy.length() - tail),
                TidyText.place(text, tidy, anchor),
                TidyText.place(text, tidy, caret));
    }

    /// An image; the caret stands where its description is to be written.
    static Markup image(String text, int from, int to, String address) {
        String description = text.substring(from, to).replaceAll("\\R", " ");
        int caret = from + 2 + description.length();
        return new Markup(from, to, "![" + description + "](" + address + ")", caret, caret);
    }

    /// Makes the line a heading, of the next level when it is one, and plain text after the fourth.
    static Markup heading(String text, int caret) {
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        int next = text.indexOf('\n', start);
        String line = text.substring(start, next < 0 ? text.length() : next);
        Matcher heading = HEADING.matcher(line);
        int marks = heading.find() ? heading.end() : 0;
        int level = marks == 0 ? 1 : heading.group(1).length();
        String mark = level >= 4 ? "" : "#".repeat(level + 1) + " ";
        int moved = Math.max(start + mark.length(), caret - marks + mark.length());
        return new Markup(start, start + marks, mark, moved, moved);
    }
}
