package app.byline.ui.editor;

import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.TypeSetting;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/// Keeps the lines of a text, and its title above, from getting longer than they are read easily: what room is over
/// stands at both sides. JavaFX's thread.
final class Measure {
    private static final double ABOVE = 12;
    /// What a line has at each side in `editor.css`, in parts of its size.
    private static final double BESIDE = 1.8;
    /// Half a field's caret, before its letters.
    private static final double FIELD = 1;

    private final CodeArea area;
    private final Region title;
    private double longest = Double.POSITIVE_INFINITY;
    private double beside;
    private double freeAbove;
    private double freeBelow;

    Measure(CodeArea area, Region title) {
        this.area = area;
        this.title = title;
        area.widthProperty().addListener((_, _, _) -> fit());
        fit();
    }

    /// Follows these from now on.
    void follow(ObservableValue<TypeSetting> type, ObservableValue<TextSize> size) {
        type.subscribe(now -> set(now, size.getValue()));
        size.addListener((_, _, now) -> set(type.getValue(), now));
    }

    private void set(TypeSetting type, TextSize size) {
        beside = BESIDE * size.pixels() * type.ems();
        longest = type.longestLine(size.pixels()) + 2 * beside;
        fit();
    }

    /// Leaves so many pixels free above the text, and below it.
    void free(double above, double below) {
        if (Math.abs(above - freeAbove) >= 1 || Math.abs(below - freeBelow) >= 1) {
            freeAbove = Math.floor(above);
            freeBelow = Math.floor(below);
            fit();
        }
    }

    private void fit() {
        double side = Math.floor(Math.max(0, (area.getWidth() - longest) / 2));
        area.setPadding(new Insets(Math.max(ABOVE, freeAbove), side, freeBelow, side));
        double indent = Math.max(0, side + beside - FIELD);
        title.setPadding(new Insets(0, indent, 0, indent));
    }
}
