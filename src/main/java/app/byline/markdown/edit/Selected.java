package app.byline.markdown.edit;

/// A passage of a text and what is selected in it, in UTF-16 units. The caret is the end that moves; where it meets the
/// anchor nothing is selected.
public record Selected(String text, int anchor, int caret) {
    public Selected {
        if (Math.min(anchor, caret) < 0 || Math.max(anchor, caret) > text.length()) {
            throw new IndexOutOfBoundsException(anchor + " to " + caret + " of " + text.length());
        }
    }

    public int from() {
        return stretch().from();
    }

    public int to() {
        return stretch().to();
    }

    public boolean isEmpty() {
        return stretch().isEmpty();
    }

    private Stretch stretch() {
        return new Stretch(anchor, caret);
    }

    /// The same passage with these characters selected, the caret at the end at which it was.
    Selected with(int from, int to) {
        return anchor <= caret ? new Selected(text, from, to) : new Selected(text, to, from);
    }

    /// Where the line begins that holds this place.
    int lineStart(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /// Where the line ends that holds this place, before its break.
    int lineEnd(int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }

    /// Whether the characters at that place are these.
    boolean has(int place, String characters) {
        return place >= 0 && text.startsWith(characters, place);
    }
}
