package app.byline.markdown;

/// A run of characters of the text (UTF-16, `start` in, `end` out) and the style class that shows it in the editor.
/// Runs are in order and may nest.
public record Style(int start, int end, String styleClass) {
    /// The same so many characters on.
    Style moved(int by) {
        return by == 0 ? this : new Style(start + by, end + by, styleClass);
    }
}
