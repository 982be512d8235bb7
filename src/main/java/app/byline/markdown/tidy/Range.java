package app.byline.markdown.tidy;

/// The characters of a text from `from` to `to`, of which the blocks are to be tidied.
public record Range(int from, int to) {
    boolean touches(Piece piece) {
        return from <= piece.to() && piece.from() <= to;
    }

    /// The same characters of the text after.
    public Range in(String before, String after) {
        SameLetters places = new SameLetters(before, after);
        return new Range(from == 0 ? 0 : places.place(from), to == before.length() ? after.length() : places.place(to));
    }
}
