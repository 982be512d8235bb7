package app.byline.ui.preview;

/// How much of a scrolled thing is hidden above, seen, and hidden below, in its own pixels.
record PageExtent(double above, double seen, double below) {
    /// Less than a line: heights are estimates, and padding is no text.
    private static final double NOTHING = 12;

    /// The height of the view, 0 its top and 1 its foot, at which two views of one text are held together: the top at
    /// the beginning, the foot at the end, the middle in between, so that beginning and end of both meet.
    double anchor() {
        double before = Math.min(above, seen);
        double after = isAtEnd() ? 0 : Math.min(below, seen);
        return before + after <= 0 ? 0 : before / (before + after);
    }

    /// Whether nothing worth scrolling for is below.
    boolean isAtEnd() {
        return below < NOTHING;
    }
}
