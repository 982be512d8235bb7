package app.byline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Library, editor and preview side by side. The side panes can be hidden, and come back as wide as they were; the
/// editor takes what is left. JavaFX's thread.
final class ThreePanes {
    private static final double LEAST_EDITOR = 300;

    private final SplitPane split = new SplitPane();
    private final Region library;
    private final Node editor;
    private final Region preview;
    private final BooleanProperty libraryShown = new SimpleBooleanProperty(this, "libraryShown");
    private final BooleanProperty previewShown = new SimpleBooleanProperty(this, "previewShown");
    private double libraryWidth;
    private double previewWidth;

    ThreePanes(Region library, Node editor, Region preview, WindowMemory.Panes remembered) {
        this.library = library;
        this.editor = editor;
        this.preview = preview;
        libraryWidth = remembered.library();
        previewWidth = remembered.preview();
        split.setId("panes");
        library.setMinWidth(180);
        preview.setMinWidth(220);
        SplitPane.setResizableWithParent(library, false);
        SplitPane.setResizableWithParent(preview, false);
        libraryShown.set(remembered.libraryShown());
        previewShown.set(remembered.previewShown());
        arrange();
        libraryShown.addListener((_, _, _) -> rearrange());
        previewShown.addListener((_, _, _) -> rearrange());
        // Dividers are fractions of a width, so the first one that is known places them.
        split.widthProperty().addListener((_, before, _) -> {
            if (before.doubleValue() <= 0) {
                divide();
            }
        });
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

    /// As they are now, to be remembered.
    WindowMemory.Panes panes() {
        measure();
        return new WindowMemory.Panes(libraryWidth, previewWidth, libraryShown.get(), previewShown.get());
    }

    private void rearrange() {
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
        if (split.getItems().contains(preview) && preview.getWidth() > 0) {
            previewWidth = preview.getWidth();
        }
    }

    private void arrange() {
        split.getItems().clear();
        if (libraryShown.get()) {
            split.getItems().add(library);
        }
        split.getItems().add(editor);
        if (previewShown.get()) {
            split.getItems().add(preview);
        }
    }

    /// The side panes shrink in proportion where the window is too narrow for what is remembered.
    private void divide() {
        double width = split.getWidth();
        if (width <= 0) {
            return;
        }
        double left = libraryShown.get() ? libraryWidth : 0;
        double right = previewShown.get() ? previewWidth : 0;
        double spare = Math.max(0, width - LEAST_EDITOR);
        double scale = left + right > spare ? spare / (left + right) : 1;
        int divider = 0;
        if (libraryShown.get()) {
            split.setDividerPosition(divider++, left * scale / width);
        }
        if (previewShown.get()) {
            split.setDividerPosition(divider, 1 - right * scale / width);
        }
    }
}
