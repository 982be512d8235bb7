package app.byline.ui;

import app.byline.ui.theme.TextSize;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Library, editor and the side with the preview. The library stays as wide as its author made it, editor and side
/// share the rest in their proportion; a pane that was hidden comes back with its part. A panel takes the preview's
/// place for as long as it is needed, and its room too where the preview is hidden. Where text is so large, or the
/// window so narrow, that only one of the outer panes has room, the one that was not asked for last gives way, and
/// comes back with the room. JavaFX's thread.
final class ThreePanes {
    /// In pixels, and in text of the window's size.
    private static final double LEAST_EDITOR = 300;
    private static final double EDITOR = 15;
    private static final double LIBRARY = 14.5;
    private static final double SIDE = 16;
    /// Beside two texts the side is not made narrower than this to have room: it gives way.
    private static final double SIDE_BESIDE_TWO = 28;

    private final PaneRow row;
    private final Outer libraryShown = new Outer("libraryShown");
    private final Outer previewShown = new Outer("previewShown");
    private final ObservableBooleanValue panelShown;
    private final Runnable closePanel;
    private final ObservableValue<TextSize> textSize;
    private final Runnable moved;
    private double libraryWidth;
    private double share;
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

    /// `moved` is told when their author has made panes wider or narrower.
    ThreePanes(Parts parts, WindowMemory.Panes remembered, ObservableValue<TextSize> textSize, Runnable moved) {
        panelShown = parts.panelShown();
        closePanel = parts.closePanel();
        this.textSize = textSize;
        this.moved = moved;
        libraryWidth = remembered.library();
        share = remembered.share();
        row = new PaneRow(
                parts.library(), parts.writing(), parts.side(), room -> PaneWidths.of(room, panes(), least()));
        // What is too high is cut or scrolls; menus and foot keep their places.
        List.of(row, parts.library(), parts.writing(), parts.side()).forEach(pane -> pane.setMinHeight(0));
        row.setId("panes");
        libraryShown.set(remembered.libraryShown());
        previewShown.set(remembered.previewShown());
        arrange();
        row.onDragged(this::dragLibrary, this::dragSide);
        libraryShown.addListener((_, _, shown) -> {
            if (shown && hasRoomForOne() && sideShown()) {
                closePanel.run();
                previewShown.giveWay();
            }
            arrange();
        });
        previewShown.addListener((_, _, shown) -> sideAsked(shown));
        panelShown.addListener((_, _, shown) -> sideAsked(shown));
        textSize.subscribe(this::makeRoom);
        row.widthProperty().addListener((_, _, _) -> makeRoom());
    }

    private boolean hasRoomForOne() {
        double width = row.getWidth();
        // Nobody writes well in so little as is left beside two texts.
        double outer = facing
                ? libraryWidth + Math.min(share * (width - libraryWidth), SIDE_BESIDE_TWO * em())
                : (LIBRARY + SIDE) * em();
        return width > 0 && outer + leastEditor() > width;
    }

    private double em() {
        return textSize.getValue().pixels();
    }

    private double leastEditor() {
        return (facing ? 2 : 1) * Math.max(LEAST_EDITOR, EDITOR * em());
    }

    private PaneWidths least() {
        return new PaneWidths(libraryShown.get() ? LIBRARY * em() : 0, leastEditor(), sideShown() ? SIDE * em() : 0);
    }

    private void sideAsked(boolean shown) {
        if (shown && hasRoomForOne()) {
            libraryShown.giveWay();
        } else if (!sideShown()) {
            libraryShown.comeBack();
        }
        arrange();
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
        row.requestLayout();
    }

    /// There are two texts in the middle now, or one.
    void facing(boolean two) {
        facing = two;
        makeRoom();
    }

    Region node() {
        return row;
    }

    /// Those that are shown, from left to right.
    List<Region> shown() {
        return row.panes();
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
        return new WindowMemory.Panes(libraryWidth, share, libraryShown.wanted(), previewShown.wanted());
    }

    private void arrange() {
        row.show(libraryShown.get(), sideShown());
    }

    /// The text gives, or takes, what the library is made wider or narrower; the side stays.
    private void dragLibrary(double width) {
        PaneWidths now = row.widths().withLibrary(width, least());
        libraryWidth = now.library();
        dragged(now);
    }

    private void dragSide(double width) {
        dragged(row.widths().withSide(width, least()));
    }

    private void dragged(PaneWidths now) {
        if (sideShown()) {
            share = now.share();
        }
        row.requestLayout();
        moved.run();
    }
}
