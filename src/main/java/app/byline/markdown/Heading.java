package app.byline.markdown;

/// A heading of the outline: level 1 to 6, its text without markup, and its line from 0.
public record Heading(int level, String text, int line) {
    /// The same so many lines on.
    Heading moved(int by) {
        return by == 0 ? this : new Heading(level, text, line + by);
    }
}
