package app.byline.ui.theme;

import java.util.List;

/// One set of colours: of the window in `colours.css`, of the preview's page in its `page.css` and `colours.css`, both
/// by the same marks.
public enum Palette {
    LIGHT(""),
    DARK("dark"),
    SEPIA("sepia"),
    CONTRAST("contrast"),
    CONTRAST_DARK("contrast dark");

    private static final List<String> EVERY_MARK = List.of("dark", "sepia", "contrast");

    private final String marks;

    Palette(String marks) {
        this.marks = marks;
    }

    /// Whether light words stand on a dark ground.
    public boolean dark() {
        return marks().contains("dark");
    }

    /// The pseudo-classes of a window in these colours, and the classes of a page.
    public List<String> marks() {
        return marks.isEmpty() ? List.of() : List.of(marks.split(" "));
    }

    /// Those that any set of colours has.
    static List<String> everyMark() {
        return EVERY_MARK;
    }
}
