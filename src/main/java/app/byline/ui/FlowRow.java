package app.byline.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row that goes on in another line where it has no room for all that is in it, as with large text in a small window.
/// What was said to be [brief][#brief] is so from then on. What grows ([HBox#setHgrow]) needs no more than its least
/// width, and shares what its line leaves. What stands behind a gap that grows keeps to the right in the lines below,
/// too. JavaFX's thread.
public final class FlowRow extends FlowPane {
    public FlowRow(Node... nodes) {
        super(nodes);
    }

    /// Lets that node be as narrow as it may be, rather than that the row goes on in another line.
    public static void brief(Node node) {
        node.getProperties().put(FlowRow.class, node);
    }

    private static boolean isBrief(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(FlowRow.class);
    }

    private record Line(List<Node> nodes, double spare, boolean brief) {}

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static boolean isGap(Node node) {
        return node.getClass() == Region.class && grows(node);
    }

    private double base(Node node, double room, boolean brief) {
        double wanted = grows(node) || (brief && isBrief(node))
                ? node.minWidth(-1)
                : Math.max(node.minWidth(-1), node.prefWidth(-1));
        return snapSizeX(Math.clamp(wanted, 0, Math.max(0, room)));
    }

    private List<Line> lines(double room) {
        List<Line> lines = lines(room, false);
        return lines.size() == 1 ? lines : lines(room, true);
    }

    private List<Line> lines(double room, boolean brief) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double spare = room;
        for (Node node : getManagedChildren()) {
            double needed = base(node, room, brief) + (line.isEmpty() ? 0 : getHgap());
            // Half a pixel may be lost where widths are rounded.
            if (!line.isEmpty() && needed > spare + 0.5) {
                lines.add(new Line(line, spare, brief));
                line = new ArrayList<>();
                spare = room;
                needed -= getHgap();
            }
            line.add(node);
            spare -= needed;
        }
        lines.add(new Line(line, spare, brief));
        return lines;
    }

    private double width(Node node, Line line, double room) {
        long growing = line.nodes().stream().filter(FlowRow::grows).count();
        double share = grows(node) ? Math.max(0, line.spare()) / growing : 0;
        return base(node, room, line.brief()) + share;
    }

    private double height(Line line, double room) {
        return line.nodes().stream()
                .mapToDouble(node -> node.prefHeight(node.getContentBias() == null ? -1 : width(node, line, room)))
                .max()
                .orElse(0);
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        double least = getManagedChildren().stream()
                .mapToDouble(node -> node.minWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset() + least + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> nodes = getManagedChildren();
        double all = nodes.stream()
                .mapToDouble(node -> snapSizeX(node.prefWidth(-1)))
                .sum();
        return snappedLeftInset() + all + getHgap() * Math.max(0, nodes.size() - 1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room(width < 0 ? prefWidth(-1) : width);
        List<Line> lines = lines(room);
        double all = lines.stream().mapToDouble(line -> height(line, room)).sum();
        return snappedTopInset() + all + getVgap() * (lines.size() - 1) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        List<Line> lines = lines(room);
        double high = lines.stream().mapToDouble(line -> height(line, room)).sum() + getVgap() * (lines.size() - 1);
        double free = getHeight() - snappedTopInset() - snappedBottomInset() - high;
        double y = snappedTopInset() + Math.max(0, free / 2);
        boolean toTheRight = false;
        for (Line line : lines) {
            double height = height(line, room);
            boolean full = line.nodes().stream().anyMatch(FlowRow::grows);
            double x = snappedLeftInset() + (toTheRight && !full ? Math.max(0, line.spare()) : 0);
            toTheRight |= line.nodes().stream().anyMatch(FlowRow::isGap);
            for (Node node : line.nodes()) {
                double width = width(node, line, room);
                layoutInArea(node, x, y, width, height, -1, Insets.EMPTY, true, false, HPos.LEFT, VPos.CENTER);
                x += width + getHgap();
            }
            y += height + getVgap();
        }
    }
}
