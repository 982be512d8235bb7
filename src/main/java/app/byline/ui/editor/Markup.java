package app.byline.ui.editor;

import app.byline.markdown.TidyText;
import app.byline.markdown.edit.Insertion;
import app.byline.markdown.edit.TextEdit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is put into a text other than by typing. Pure.
final class Markup {
    /// A line that begins as one of a paragraph or a heading.
    private static final Pattern PROSE = Pattern.compile("(?![ \\t>|]|[-*+] |\\d+[.)] ).+");

    private Markup() {}

    /// Puts a block behind the paragraph with the caret, with blank lines around it.
    static TextEdit block(String text, int caret, String block) {
        int blank = text.indexOf("\n\n", caret);
        int at = blank < 0 ? text.length() : blank;
        String before = text.substring(0, at);
        String apart = before.isBlank() ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        String added = apart + block.strip() + (blank < 0 ? "\n" : "");
        return new TextEdit(at, at, added, at + added.length(), at + added.length());
    }

    /// The tidied text in the text's place: only what differs gives way, and the same words are selected.
    static TextEdit tidied(String text, String tidy, int anchor, int caret) {
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
        return new TextEdit(
                head,
                text.length() - tail,
                tidy.substring(head, tidy.length() - tail),
                TidyText.place(text, tidy, anchor),
                TidyText.place(text, tidy, caret));
    }

    /// Images: a single one among words where it is, all others in a paragraph of their own, in which several are a
    /// gallery. The caret stands where the first one's description is to be written.
    static TextEdit images(String text, int from, int to, List<String> addresses) {
        if (addresses.size() == 1 && !isApart(text, from, to)) {
            return amongWords(text, from, to, addresses.getFirst());
        }
        String above = Insertion.blankBefore(text, from);
        String below = Insertion.blankBehind(text, to);
        String all = addresses.stream().map(address -> "![](" + address + ")").collect(Collectors.joining("\n"));
        int caret = from + above.length() + 2;
        return new TextEdit(from, to, above + all + below, caret, caret);
    }

    /// Dropped on one side of a blank between words, it is parted by one from the word on the other side, too.
    private static TextEdit amongWords(String text, int from, int to, String address) {
        TextEdit image = image(text, from, to, address);
        boolean blankBefore = from > 0 && text.charAt(from - 1) == ' ';
        boolean blankBehind = to < text.length() && text.charAt(to) == ' ';
        boolean wordBefore = from > 0 && Character.isLetterOrDigit(text.charAt(from - 1));
        boolean wordBehind = to < text.length() && Character.isLetterOrDigit(text.charAt(to));
        String before = from == to && wordBefore && blankBehind ? " " : "";
        String behind = from == to && blankBefore && wordBehind ? " " : "";
        int caret = image.caret() + before.length();
        return new TextEdit(from, to, before + image.replacement() + behind, caret, caret);
    }

    /// In a blank line, or right behind the last word of a paragraph.
    private static boolean isApart(String text, int from, int to) {
        boolean begins = from == 0 || text.charAt(from - 1) == '\n';
        boolean ends = to == text.length() || text.charAt(to) == '\n';
        if (from != to || !ends || begins) {
            return from == to && ends;
        }
        boolean last = text.substring(to).isBlank() || text.startsWith("\n\n", to);
        String line = text.substring(text.lastIndexOf('\n', from - 1) + 1, from);
        return last
                && !Character.isWhitespace(text.charAt(from - 1))
                && PROSE.matcher(line).matches();
    }

    /// An image; the caret stands where its description is to be written.
    static TextEdit image(String text, int from, int to, String address) {
        String description = text.substring(from, to).replaceAll("\\R", " ");
        int caret = from + 2 + description.length();
        return new TextEdit(from, to, "![" + description + "](" + address + ")", caret, caret);
    }
}
