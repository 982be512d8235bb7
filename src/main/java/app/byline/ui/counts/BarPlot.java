package app.byline.ui.counts;

import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// Bars beside each other, as high as the words they stand for, with a few lines to measure them by, and the posts of
/// that time as diamonds on top. The table beside it says the same in words. JavaFX's thread.
final class BarPlot extends Region {
    private static final double SPACE = 8;
    private static final double MARK = 9;
    private static final double GAP = 0.25;
    private static final int LINES = 4;

    private final List<Bar> bars = new ArrayList<>();
    private final List<Rectangle> shapes = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int step = 1;

    /// A bar, the posts on it, what stands below it, and what it is in words.
    record Bar(int amount, int posts, String name, String words) {}

    /// On top of a bar; the number where there are several and it has room.
    private record Mark(int bar, Polygon sign, Label number) {}

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
        marks.clear();
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
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).posts() > 0) {
                mark(i);
            }
        }
    }

    private void mark(int bar) {
        Mark mark = new Mark(
                bar,
                PostMark.of(MARK),
                label(Messages.text("counts.number", bars.get(bar).posts())));
        marks.add(mark);
        getChildren().addAll(mark.sign(), mark.number());
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

    /// What stands at a plot's edge or on it.
    static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("plot-label");
        return label;
    }

    @Override
    protected void layoutChildren() {
        double line = amounts.isEmpty() ? 0 : amounts.getFirst().prefHeight(-1);
        double left = SPACE
                + amounts.stream()
                        .mapToDouble(amount -> Math.ceil(amount.prefWidth(-1)))
                        .max()
                        .orElse(0);
        // The highest bar has room for its mark above, all bars for their names below.
        double top = line + SPACE / 2;
        double ground = getHeight() - line - SPACE;
        placeLines(left, top, ground);
        double width = (getWidth() - left) / Math.max(1, bars.size());
        placeBars(left, width, top, ground);
        marks.forEach(mark -> place(mark, left + (mark.bar() + 0.5) * width, width));
    }

    private void placeLines(double left, double top, double ground) {
        for (int i = 0; i < lines.size(); i++) {
            double y = snapPositionY(ground - (ground - top) * i / LINES) + 0.5;
            Line line = lines.get(i);
            line.setStartX(left);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
            Label amount = amounts.get(i);
            amount.autosize();
            amount.relocate(left - SPACE - amount.getWidth(), y - amount.getHeight() / 2);
        }
    }

    private void placeBars(double left, double width, double top, double ground) {
        double widest =
                names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        int every = (int) Math.ceil((widest + SPACE) / width);
        for (int i = 0; i < bars.size(); i++) {
            double x = left + i * width;
            double high = (ground - top) * bars.get(i).amount() / (step * LINES);
            Rectangle shape = shapes.get(i);
            shape.setX(x + width * GAP / 2);
            shape.setWidth(width * (1 - GAP));
            shape.setY(ground - high);
            shape.setHeight(high);
            Label name = names.get(i);
            // Counted from the last, which is today's.
            name.setVisible((bars.size() - 1 - i) % every == 0);
            name.autosize();
            double middle = x + (width - name.getWidth()) / 2;
            name.relocate(Math.min(middle, getWidth() - name.getWidth()), ground + SPACE / 2);
        }
    }

    private void place(Mark mark, double centre, double width) {
        Label number = mark.number();
        number.autosize();
        double together = MARK + SPACE / 2 + number.getWidth();
        number.setVisible(bars.get(mark.bar()).posts() > 1 && together <= width);
        double begin = centre - (number.isVisible() ? together : MARK) / 2;
        double y = shapes.get(mark.bar()).getY() - SPACE;
        mark.sign().setLayoutX(begin + MARK / 2);
        mark.sign().setLayoutY(y);
        number.relocate(begin + MARK + SPACE / 2, y - number.getHeight() / 2);
    }
}
