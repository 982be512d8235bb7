package app.byline.library;

/// A text that can be read only until a time: what bounds a regular expression that goes back and forth in it.
///
/// @param end as [System#nanoTime] will say
record TimedText(CharSequence text, long end) implements CharSequence {
    /// The time is over.
    static final class OverException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (System.nanoTime() > end) {
            throw new OverException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new TimedText(text.subSequence(from, to), end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
