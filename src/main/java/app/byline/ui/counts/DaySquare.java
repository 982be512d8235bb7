package app.byline.ui.counts;

import app.byline.goals.WritingYear;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// A day of a year: the more was written, the more of its square is filled, and in a stronger colour; a diamond is for
/// published posts. JavaFX's thread.
final class DaySquare extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// How much of its side is filled at the lowest level with words.
    private static final double LEAST = 0.4;

    /// How large the diamond is in a square of that side.
    private static final double MARK = 8;

    private static final double SIDE = 12;

    private final Rectangle filled = new Rectangle();
    private final Polygon mark = PostMark.of(MARK);
    private final int level;

    /// `level` as of [WritingYear#level].
    DaySquare(int level, boolean published) {
        this.level = level;
        getStyleClass().addAll("day-square", "level-" + level);
        filled.getStyleClass().add("day-filled");
        filled.setMouseTransparent(true);
        if (level > 0) {
            getChildren().add(filled);
        }
        if (published) {
            getChildren().add(mark);
        }
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        double share = LEAST + (1 - LEAST) * (level - 1) / (WritingYear.LEVELS - 1);
        double length = snapSizeX(side * share);
        double corner = snapPositionX((side - length) / 2);
        filled.setX(corner);
        filled.setY(corner);
        filled.setWidth(length);
        filled.setHeight(length);
        mark.setLayoutX(side / 2);
        mark.setLayoutY(side / 2);
        mark.setScaleX(side / SIDE);
        mark.setScaleY(side / SIDE);
    }
}
