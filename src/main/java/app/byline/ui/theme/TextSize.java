package app.byline.ui.theme;

/// How large the window's text is, in steps; `percent` is of the usual size.
public enum TextSize {
    SMALL(90),
    NORMAL(100),
    LARGE(115),
    LARGER(130),
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /// The next step up, or this when there is none.
    public TextSize larger() {
        return switch (this) {
            case SMALL -> NORMAL;
            case NORMAL -> LARGE;
            case LARGE -> LARGER;
            case LARGER, LARGEST -> LARGEST;
        };
    }

    /// The next step down, or this when there is none.
    public TextSize smaller() {
        return switch (this) {
            case LARGEST -> LARGER;
            case LARGER -> LARGE;
            case LARGE -> NORMAL;
            case NORMAL, SMALL -> SMALL;
        };
    }
}
