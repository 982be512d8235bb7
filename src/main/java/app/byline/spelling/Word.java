package app.byline.spelling;

/// A word of a text, at these characters (UTF-16, `from` in, `to` out), without marks that stand in it.
public record Word(int from, int to, String text) {
    /// The same so many characters on.
    Word moved(int by) {
        return new Word(from + by, to + by, text);
    }
}
