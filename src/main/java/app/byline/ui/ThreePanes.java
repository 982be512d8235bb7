package app.byline.ui;

import app.byline.ui.theme.TextSize;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Library, editor and the side with the preview. The outer panes can be hidden, and come back as wide as they were;
/// the editor takes what is left. A panel takes the preview's place for as long as it is needed, and its room too where
/// the preview is hidden. Where text is so large, or the window so narrow, that only one of the outer panes has room,
/// the one that was not asked for last gives way, and comes back with the room. JavaFX's thread.
final class ThreePanes {
    /// In pixels, and in text of the window's size.
    private static final double LEAST_EDITOR = 300;
    private static final double EDITOR = 15;
    private static final double LIBRARY = 14.5;
    private static final double SIDE = 16;

    private final SplitPane split = new SplitPane();
    private final Region library;
    private final Node editor;
    private final Region side;
    private final Outer libraryShown = new Outer("libraryShown");
    private final Outer previewShown = new Outer("previewShown");
    private final ObservableBooleanValue panelShown;
    private final Runnable closePanel;
    private final ObservableValue<TextSize> textSize;
    private double libraryWidth;
    private double sideWidth;
    /// Whether the window has no room for the outer panes as wide as they would like to be.
    private boolean squeezed;
    /// Whether the middle has two texts side by side.
    private boolean facing;

    /// Whether an outer pane is shown, as it was asked for until it has to give way.
    private static final class Outer extends SimpleBooleanProperty {
        private boolean away;

        Outer(String name) {
            super(null, name);
        }

        @Override
        public void set(boolean shown) {
            away = false;
            super.set(shown);
        }

        void giveWay() {
            boolean shown = get() || away;
            set(false);
            away = shown;
        }

        void comeBack() {
            if (away) {
                set(true);
            }
        }

        boolean wanted() {
            return get() || away;
        }
    }

    /// The panes' contents. `writing` stays; a panel is in `side` while `panelShown`, and `closePanel` takes it away.
    record Parts(Region library, Region writing, Region side, ObservableBooleanValue panelShown, Runnable closePanel) {}

    ThreePanes(Parts parts, WindowMemory.Panes remembered, ObservableValue<TextSize> textSize) {
        library = parts.library();
        editor = parts.writing();
        side = parts.side();
        panelShown = parts.panelShown();
        closePanel = parts.closePanel();
        this.textSize = textSize;
        // What is too high is cut or scrolls; menus and foot keep their places.
        List.of(split, library, parts.writing(), side).forEach(pane -> pane.setMinHeight(0));
        libraryWidth = remembered.library();
        sideWidth = remembered.preview();
        split.setId("panes");
        SplitPane.setResizableWithParent(library, false);
        SplitPane.setResizableWithParent(side, false);
        libraryShown.set(remembered.libraryShown());
        previewShown.set(remembered.previewShown());
        arrange();
        libraryShown.addListener((_, _, shown) -> {
            if (shown && hasRoomForOne() && sideShown()) {
                closePanel.run();
                previewShown.giveWay();
            }
            rearrange();
        });
        previewShown.addListener((_, _, shown) -> sideAsked(shown));
        panelShown.addListener((_, _, shown) -> sideAsked(shown));
        textSize.subscribe(this::makeRoom);
        split.widthProperty().addListener((_, before, now) -> resized(before.doubleValue(), now.doubleValue()));
    }

    private boolean hasRoomForOne() {
        // Beside two texts the outer panes are not made narrower: nobody writes well in so little.
        double outer = facing ? libraryWidth + sideWidth : (LIBRARY + SIDE) * em();
        return split.getWidth() > 0 && outer + leastEditor() > split.getWidth();
    }

    private double em() {
        return textSize.getValue().pixels();
    }

    private double leastEditor() {
        return (facing ? 2 : 1) * Math.max(LEAST_EDITOR, EDITOR * em());
    }

    private void sideAsked(boolean shown) {
        if (shown && hasRoomForOne()) {
            libraryShown.giveWay();
        } else if (!sideShown()) {
            libraryShown.comeBack();
        }
        rearrange();
    }

    /// Both are there where there is room for both; else the library or a panel.
    private void makeRoom() {
        if (!hasRoomForOne()) {
            libraryShown.comeBack();
            previewShown.comeBack();
        } else if (libraryShown.get() && panelShown.get()) {
            libraryShown.giveWay();
        } else if (libraryShown.get()) {
            previewShown.giveWay();
        }
    }

    /// Dividers are fractions of a width, so the first one that is known places them. Later the outer panes stay as
    /// wide as they are, until that would leave the editor too little; they get it back with the room.
    private void resized(double before, double now) {
        if (before > 0 && !squeezed) {
            measure();
        }
        makeRoom();
        boolean tight = wanted() > now - leastEditor();
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

    /// There are two texts in the middle now, or one.
    void facing(boolean two) {
        if (two != facing) {
            measure();
            facing = two;
            makeRoom();
            squeezed = wanted() > split.getWidth() - leastEditor();
            divide();
        }
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
        return new WindowMemory.Panes(libraryWidth, sideWidth, libraryShown.wanted(), previewShown.wanted());
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
        // The other outer pane may come or go at once, and measures them.
        split.layout();
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
        double spare = Math.max(0, width - leastEditor());
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
