package app.byline.markdown.edit;

import java.util.regex.Pattern;

/// Puts Markdown in the place of what is selected: words among words, blocks with blank lines around them.
public final class Insertion {
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(?:#{1,6} |> |[-*+] |\\d+[.)] |```|\\||!\\[|<[a-z]|---).*|.*\\n\\n.*");

    private Insertion() {}

    public static TextEdit of(Selected selected, String markdown) {
        String text = selected.text();
        int from = selected.from();
        int to = selected.to();
        String before = "";
        String after = "";
        if (BLOCK.matcher(markdown).matches()) {
            boolean first = text.substring(0, from).isBlank();
            before = first || text.startsWith("\n\n", from - 2) ? "" : text.startsWith("\n", from - 1) ? "\n" : "\n\n";
            boolean last = text.substring(to).isBlank();
            after = last || text.startsWith("\n\n", to) ? "" : text.startsWith("\n", to) ? "\n" : "\n\n";
        }
        String whole = before + markdown + after;
        int caret = from + before.length() + markdown.length();
        return new TextEdit(from, to, whole, caret, caret);
    }

    /// Puts these words there, just as they are.
    public static TextEdit typed(Selected selected, String words) {
        int caret = selected.from() + words.length();
        return new TextEdit(selected.from(), selected.to(), words, caret, caret);
    }

    /// Deletes what is selected, or where nothing is the character before.
    public static TextEdit erased(Selected selected) {
        int from = selected.isEmpty() && selected.from() > 0
                ? Graphemes.before(selected.text(), selected.from())
                : selected.from();
        return new TextEdit(from, selected.to(), "", from, from);
    }
}
