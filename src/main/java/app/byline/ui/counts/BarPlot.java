package app.byline.ui.counts;

import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// Bars beside each other, as high as what they stand for, with a few lines to measure them by. The table beside it
/// says the same in words. JavaFX's thread.
final class BarPlot extends Region {
    private static final double LEFT = 64;
    private static final double BOTTOM = 28;
    private static final double TOP = 12;
    private static final double GAP = 0.25;
    private static final double NARROWEST_NAME = 52;
    private static final int LINES = 4;

    private final List<Bar> bars = new ArrayList<>();
    private final List<Rectangle> shapes = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private int step = 1;

    /// A bar, what stands below it, and what it is in words.
    record Bar(int amount, String name, String words) {}

    BarPlot() {
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(160);
        setPrefHeight(260);
    }

    /// These, from left to right.
    void show(List<Bar> wanted, String accessible) {
        setAccessibleText(accessible);
        bars.clear();
        bars.addAll(wanted);
        shapes.clear();
        names.clear();
        lines.clear();
        amounts.clear();
        int most = bars.stream().mapToInt(Bar::amount).max().orElse(0);
        step = step(most);
        for (int i = 0; i <= LINES; i++) {
            Line line = new Line();
            line.getStyleClass().add("plot-line");
            lines.add(line);
            amounts.add(label(Messages.text("counts.number", i * step)));
        }
        for (Bar bar : bars) {
            Rectangle shape = new Rectangle();
            shape.getStyleClass().add("plot-bar");
            Tooltip.install(shape, new Tooltip(bar.words()));
            shapes.add(shape);
            names.add(label(bar.name()));
        }
        getChildren().setAll(lines);
        getChildren().addAll(shapes);
        getChildren().addAll(names);
        getChildren().addAll(amounts);
    }

    /// A round number of which [#LINES] reach as far as the highest bar.
    static int step(int most) {
        int size = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (factor * size * LINES >= most) {
                    return factor * size;
                }
            }
            size *= 10;
        }
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("plot-label");
        return label;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - TOP - BOTTOM;
        double ground = TOP + height;
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.round(ground - height * i / LINES) + 0.5;
            Line line = lines.get(i);
            line.setStartX(LEFT);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
            Label amount = amounts.get(i);
            amount.autosize();
            amount.relocate(LEFT - 8 - amount.getWidth(), y - amount.getHeight() / 2);
        }
        double width = (getWidth() - LEFT) / Math.max(1, bars.size());
        int every = (int) Math.ceil(NARROWEST_NAME / width);
        for (int i = 0; i < bars.size(); i++) {
            double x = LEFT + i * width;
            double high = height * bars.get(i).amount() / (step * LINES);
            Rectangle shape = shapes.get(i);
            shape.setX(x + width * GAP / 2);
            shape.setWidth(width * (1 - GAP));
            shape.setY(ground - high);
            shape.setHeight(high);
            Label name = names.get(i);
            // Counted from the last, which is today's.
            name.setVisible((bars.size() - 1 - i) % every == 0);
            name.autosize();
            name.relocate(x + (width - name.getWidth()) / 2, ground + 6);
        }
    }
}
