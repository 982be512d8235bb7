package app.byline.ui.counts;

import app.byline.goals.WritingYear;
import app.byline.ui.FlowRow;
import app.byline.ui.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// What the signs of a plot stand for. JavaFX's thread.
final class PlotLegend {
    private static final double SIDE = 12;

    private final FlowRow row = new FlowRow();

    PlotLegend() {
        row.setId("statistics-legend");
        row.getStyleClass().add("calendar-legend");
    }

    Node node() {
        return row;
    }

    /// Of bars.
    void showBars() {
        Rectangle bar = new Rectangle(SIDE * 0.7, SIDE);
        bar.getStyleClass().add("plot-bar");
        row.getChildren().setAll(entry(bar, Messages.text("statistics.legend.words")), posts());
    }

    /// Of a year, with the words from which its levels begin.
    void show(WritingYear year) {
        row.getChildren().setAll(entry(square(0), Messages.text("statistics.legend.none")));
        for (int level = 1; level <= WritingYear.LEVELS; level++) {
            boolean last = level == WritingYear.LEVELS;
            if (last || year.least(level) < year.least(level + 1)) {
                row.getChildren().add(entry(square(level), Messages.text("statistics.legend.from", year.least(level))));
            }
        }
        row.getChildren().add(posts());
    }

    private static Region square(int level) {
        DaySquare square = new DaySquare(level, false);
        square.setMinSize(SIDE, SIDE);
        square.setPrefSize(SIDE, SIDE);
        square.setMaxSize(SIDE, SIDE);
        return square;
    }

    private static Label posts() {
        return entry(PostMark.of(SIDE * 0.75), Messages.text("statistics.legend.posts"));
    }

    private static Label entry(Node sign, String words) {
        Label entry = new Label(words, sign);
        entry.getStyleClass().add("plot-label");
        return entry;
    }
}
