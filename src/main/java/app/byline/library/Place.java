package app.byline.library;

/// Where the author stood in a post: the caret, in UTF-16 units of the text, and the line that was seen at the top,
/// from 0.
public record Place(int caret, int line) {
    /// The beginning of a text.
    public static final Place START = new Place(0, 0);
}
