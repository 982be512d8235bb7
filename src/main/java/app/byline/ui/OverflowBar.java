package app.byline.ui;

import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A bar of buttons of which those that have no room wait in a menu at its end. JavaFX's thread.
final class OverflowBar extends Region {
    private static final double GAP = 2;

    private final List<Part> parts;
    private final MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    private List<Part> waiting = List.of();

    /// Something on the bar, and what stands for it in the menu: nothing for what only parts others.
    record Part(Node node, @Nullable MenuItem item) {
        static Part of(Command command) {
            return new Part(Menus.button(command), Menus.item(command));
        }
    }

    /// `id` is the bar's, and `<id>-more` that of the menu's button.
    OverflowBar(String id, List<Part> parts) {
        this.parts = parts;
        setId(id);
        setMinWidth(0);
        more.setId(id + "-more");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "overflow");
        more.setAccessibleText(Messages.text("bar.more"));
        more.setTooltip(new Tooltip(Messages.text("bar.more")));
        more.setVisible(false);
        parts.forEach(part -> getChildren().add(part.node()));
        getChildren().add(more);
    }

    private static double width(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    private double wanted(List<Part> those) {
        return those.stream().mapToDouble(part -> width(part.node()) + GAP).sum();
    }

    private List<Part> fitting(double room) {
        if (wanted(parts) - GAP <= room) {
            return parts;
        }
        List<Part> fitting = new ArrayList<>();
        double left = room - width(more);
        for (Part part : parts) {
            left -= width(part.node()) + GAP;
            if (left < 0) {
                break;
            }
            fitting.add(part);
        }
        // A line at the end would part nothing.
        while (!fitting.isEmpty() && fitting.getLast().item() == null) {
            fitting.removeLast();
        }
        return fitting;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + wanted(parts) - GAP + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = getChildren().stream()
                .mapToDouble(node -> node.prefHeight(-1))
                .max()
                .orElse(0);
        return snappedTopInset() + highest + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Part> fitting = fitting(room);
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double spare = fitting.equals(parts) ? room - wanted(parts) + GAP : 0;
        double x = snappedLeftInset();
        for (Part part : parts) {
            boolean shown = fitting.contains(part);
            part.node().setVisible(shown);
            if (shown) {
                double width = width(part.node()) + (HBox.getHgrow(part.node()) == Priority.ALWAYS ? spare : 0);
                layoutInArea(part.node(), x, snappedTopInset(), width, height, 0, HPos.LEFT, VPos.CENTER);
                x += width + GAP;
            }
        }
        waits(parts.stream().filter(part -> !fitting.contains(part)).toList());
        layoutInArea(more, x, snappedTopInset(), width(more), height, 0, HPos.LEFT, VPos.CENTER);
    }

    private void waits(List<Part> now) {
        if (!now.equals(waiting)) {
            waiting = now;
            more.getItems()
                    .setAll(now.stream()
                            .map(Part::item)
                            .filter(item -> item != null)
                            .toList());
            more.setVisible(!now.isEmpty());
        }
    }
}
