package app.byline.ui.theme;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The typefaces that text can be set in. All but the system's own come with Byline, each under the SIL Open Font
/// License. `natural` is the height of a line without any leading, in parts of the size.
public enum Face {
    SERIF("Source Serif Pro", 1.25),
    SANS("Inter", 1.21),
    MONO("JetBrains Mono", 1.32),
    SYSTEM("System", 1.2);

    /// English letters about as often as they are written, with the spaces between words.
    private static final String LETTERS =
            "the quick writer says that every line has its measure, and a reader who finds the next one has no reason to stop";

    private final String family;
    private final double natural;

    Face(String family, double natural) {
        this.family = family;
        this.natural = natural;
    }

    /// The family's name, as style sheets say it.
    public String family() {
        return family;
    }

    /// What is to be put between two lines for that `leading`, both in parts of the size.
    double between(double leading) {
        return Math.max(0, leading - natural);
    }

    /// How wide a character is on average at that size, in the size's unit. JavaFX's thread.
    public double characterWidth(double size) {
        Text text = new Text(LETTERS);
        text.setFont(Font.font(family, 100));
        return text.getLayoutBounds().getWidth() / LETTERS.length() / 100 * size;
    }
}
