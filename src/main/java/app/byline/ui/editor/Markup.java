package app.byline.ui.editor;

import app.byline.markdown.TidyText;
import app.byline.markdown.edit.TextEdit;

/// What is put into a text other than by typing. Pure.
final class Markup {
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

    /// An image; the caret stands where its description is to be written.
    static TextEdit image(String text, int from, int to, String address) {
        String description = text.substring(from, to).replaceAll("\\R", " ");
        int caret = from + 2 + description.length();
        return new TextEdit(from, to, "![" + description + "](" + address + ")", caret, caret);
    }
}
