package app.byline.markdown.edit;

/// A stretch of a text that is selected, in UTF-16 units. The caret is the end that moves; where it meets the anchor
/// nothing is selected.
public record Stretch(int anchor, int caret) {
    /// A caret with nothing selected.
    public static Stretch at(int place) {
        return new Stretch(place, place);
    }

    public int from() {
        return Math.min(anchor, caret);
    }

    public int to() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    /// The same so many characters on.
    public Stretch moved(int by) {
        return new Stretch(anchor + by, caret + by);
    }
}
