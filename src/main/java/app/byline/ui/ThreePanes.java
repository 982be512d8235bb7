package app.byline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Library, editor and the side with the preview. The outer panes can be hidden, and come back as wide as they were;
/// the editor takes what is left. A panel takes the preview's place for as long as it is needed, and its room too where
/// the preview is hidden. JavaFX's thread.
final class ThreePanes {
    private static final double LEAST_EDITOR = 300;

    private final SplitPane split = new SplitPane();
    private final Region library;
    private final Node editor;
    private final Region side;
    private final BooleanProperty libraryShown = new SimpleBooleanProperty(this, "libraryShown");
    private final BooleanProperty previewShown = new SimpleBooleanProperty(this, "previewShown");
    private final ObservableBooleanValue panelShown;
    private double libraryWidth;
    private double sideWidth;
    /// Whether the window has no room for the outer panes as wide as they would like to be.
    private boolean squeezed;

    /// `panelShown` says whether a panel needs the side.
    ThreePanes(
            Region library,
            Node editor,
            Region side,
            ObservableBooleanValue panelShown,
            WindowMemory.Panes remembered) {
        this.library = library;
        this.editor = editor;
        this.side = side;
        this.panelShown = panelShown;
        libraryWidth = remembered.library();
        sideWidth = remembered.preview();
        split.setId("panes");
        SplitPane.setResizableWithParent(library, false);
        SplitPane.setResizableWithParent(side, false);
        libraryShown.set(remembered.libraryShown());
        previewShown.set(remembered.previewShown());
        arrange();
        libraryShown.addListener((_, _, _) -> rearrange());
        previewShown.addListener((_, _, _) -> rearrange());
        panelShown.addListener((_, _, _) -> rearrange());
        split.widthProperty().addListener((_, before, now) -> resized(before.doubleValue(), now.doubleValue()));
    }

    /// Dividers are fractions of a width, so the first one that is known places them. Later the outer panes stay as
    /// wide as they are, until that would leave the editor too little; they get it back with the room.
    private void resized(double before, double now) {
        if (before > 0 && !squeezed) {
            measure();
        }
        boolean tight = wanted() > now - LEAST_EDITOR;
        if (before > 0 && (tight || squeezed)) {
            // The split shares out the new width first.
            split.layout();
        }
        if (before <= 0 || tight || squeezed) {
            divide();
        }
        squeezed = tight;
    }

    /// How wide the outer panes that are shown would like to be together.
    private double wanted() {
        return (libraryShown.get() ? libraryWidth : 0) + (sideShown() ? sideWidth : 0);
    }

    SplitPane node() {
        return split;
    }

    BooleanProperty libraryShown() {
        return libraryShown;
    }

    BooleanProperty previewShown() {
        return previewShown;
    }

    private boolean sideShown() {
        return previewShown.get() || panelShown.get();
    }

    /// As they are now, to be remembered.
    WindowMemory.Panes panes() {
        measure();
        return new WindowMemory.Panes(libraryWidth, sideWidth, libraryShown.get(), previewShown.get());
    }

    private void rearrange() {
        if (split.getItems().contains(library) == libraryShown.get()
                && split.getItems().contains(side) == sideShown()) {
            return;
        }
        measure();
        arrange();
        // New items get their widths in the next layout; dividers set before it would be moved by it.
        split.layout();
        divide();
    }

    private void measure() {
        if (split.getItems().contains(library) && library.getWidth() > 0) {
            libraryWidth = library.getWidth();
        }
        if (split.getItems().contains(side) && side.getWidth() > 0) {
            sideWidth = side.getWidth();
        }
    }

    private void arrange() {
        split.getItems().clear();
        if (libraryShown.get()) {
            split.getItems().add(library);
        }
        split.getItems().add(editor);
        if (sideShown()) {
            split.getItems().add(side);
        }
    }

    /// The side panes shrink in proportion where the window is too narrow for what is remembered.
    private void divide() {
        double width = split.getWidth();
        if (width <= 0) {
            return;
        }
        double spare = Math.max(0, width - LEAST_EDITOR);
        double scale = wanted() > spare ? spare / wanted() : 1;
        int divider = 0;
        if (libraryShown.get()) {
            split.setDividerPosition(divider++, libraryWidth * scale / width);
        }
        if (sideShown()) {
            split.setDividerPosition(divider, 1 - sideWidth * scale / width);
        }
    }
}
