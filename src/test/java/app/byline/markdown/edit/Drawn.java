package app.byline.markdown.edit;

/// A text drawn with its selection between two `|`, or one where the caret stands. `⏎` is a line's end.
public record Drawn(Selected selected) {
    public static Drawn of(String drawn) {
        String text = drawn.replace('⏎', '\n');
        int anchor = text.indexOf('|');
        int caret = text.lastIndexOf('|');
        return anchor == caret
                ? new Drawn(new Selected(text.replace("|", ""), anchor, anchor))
                : new Drawn(new Selected(text.replace("|", ""), anchor, caret - 1));
    }

    public static String drawn(Selected selected) {
        StringBuilder drawn = new StringBuilder(selected.text());
        drawn.insert(selected.to(), '|');
        if (!selected.isEmpty()) {
            drawn.insert(selected.from(), '|');
        }
        return drawn.toString().replace('\n', '⏎');
    }

    public String after(TextEdit edit) {
        return drawn(edit.applied(selected));
    }
}
