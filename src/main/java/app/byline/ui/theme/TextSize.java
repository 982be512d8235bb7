package app.byline.ui.theme;

import java.util.Arrays;

/// How large the window's text is, in steps from small to large; `percent` is of the usual size.
public enum TextSize {
    SMALL(90),
    NORMAL(100),
    LARGE(115),
    LARGER(130),
    LARGEST(150),
    HUGE(175),
    DOUBLE(200);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /// How many pixels the window's text has in this size.
    public double pixels() {
        return 14.0 * percent / 100;
    }

    /// The next step up, or this when there is none.
    public TextSize larger() {
        return Arrays.stream(values())
                .filter(size -> size.percent > percent)
                .findFirst()
                .orElse(this);
    }

    /// The next step down, or this when there is none.
    public TextSize smaller() {
        return Arrays.stream(values())
                .filter(size -> size.percent < percent)
                .reduce((_, last) -> last)
                .orElse(this);
    }
}
