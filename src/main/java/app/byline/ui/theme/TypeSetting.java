package app.byline.ui.theme;

import java.util.Locale;

/// How the text of a post is set where it is written. `size` and `leading` are in percent: of the usual size, and of
/// the size from line to line. `measure` is the longest line in characters, 0 for as long as there is room. `alike`
/// has the preview set the same way. Immutable.
public record TypeSetting(Face face, int size, int leading, int measure, boolean alike) {
    /// Robert Bringhurst's middle of what is read easily, a little longer since marks stand in the lines, too.
    public static final TypeSetting USUAL = new TypeSetting(Face.SERIF, 100, 160, 72, false);

    public static final int LEAST_SIZE = 80;
    public static final int MOST_SIZE = 200;
    public static final int LEAST_LEADING = 120;
    public static final int MOST_LEADING = 220;
    public static final int LEAST_MEASURE = 40;
    public static final int MOST_MEASURE = 120;

    /// The usual size of what is written, in parts of the window's text.
    private static final double USUAL_SIZE = 1.2;

    // In parts of what stands around them.
    private static final double FIRST_HEADING = 1.45;
    private static final double SECOND_HEADING = 1.25;
    private static final double THIRD_HEADING = 1.1;
    /// Its letters are larger than those of the faces for text.
    private static final double MONOSPACED = 0.88;
    private static final double KEPT = 0.85;

    public TypeSetting {
        size = Math.clamp(size, LEAST_SIZE, MOST_SIZE);
        leading = Math.clamp(leading, LEAST_LEADING, MOST_LEADING);
        measure = measure == 0 ? 0 : Math.clamp(measure, LEAST_MEASURE, MOST_MEASURE);
    }

    public TypeSetting with(Face newFace) {
        return new TypeSetting(newFace, size, leading, measure, alike);
    }

    public TypeSetting withSize(int newSize) {
        return new TypeSetting(face, newSize, leading, measure, alike);
    }

    public TypeSetting withLeading(int newLeading) {
        return new TypeSetting(face, size, newLeading, measure, alike);
    }

    public TypeSetting withMeasure(int newMeasure) {
        return new TypeSetting(face, size, leading, newMeasure, alike);
    }

    public TypeSetting withAlike(boolean newAlike) {
        return new TypeSetting(face, size, leading, measure, newAlike);
    }

    /// The size of what is written, in parts of the window's text.
    public double ems() {
        return USUAL_SIZE * size / 100;
    }

    /// The longest line in pixels where the window's text has that many; infinite without a measure. JavaFX's thread.
    public double longestLine(double windowText) {
        return measure == 0 ? Double.POSITIVE_INFINITY : measure * face.characterWidth(windowText * ems());
    }

    /// The rules for the editor that say this: of its lines, for what pops up over the text inherits from the area. An
    /// em of a text is one of the window's, whatever its line says, so that all sizes stand here.
    String sheet() {
        return String.format(
                Locale.ROOT,
                """
                .editor-area .paragraph-text { -fx-font-family: "%1$s"; %2$s -fx-line-spacing: %3$.3fem; }
                .editor-area .text.md-heading-1 { %4$s }
                .editor-area .text.md-heading-2 { %5$s }
                .editor-area .text.md-heading-3 { %6$s }
                .editor-area .text.md-code,
                .editor-area .text.md-code-block,
                .editor-area .text.md-math,
                .editor-area .text.md-front-matter,
                .editor-area .text.md-table { %7$s }
                .editor-area .text.md-kept { %8$s }
                .editor-pane .title-field { -fx-font-family: "%1$s"; }
                """,
                face.family(),
                sized(1),
                face.between(leading / 100.0),
                sized(FIRST_HEADING),
                sized(SECOND_HEADING),
                sized(THIRD_HEADING),
                sized(MONOSPACED),
                sized(KEPT));
    }

    private String sized(double parts) {
        return String.format(Locale.ROOT, "-fx-font-size: %.3fem;", ems() * parts);
    }
}
