package app.byline.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Library, text and side from left to right, a bar between two of them that can be dragged. Lays them out at once in
/// whatever widths it is told for its room; what has none is cut. JavaFX's thread.
final class PaneRow extends Region {
    /// The line between two panes, and how far around it the mouse takes hold.
    private static final double LINE = 1;
    private static final double HOLD = 3;

    private final Region library;
    private final Region text;
    private final Region side;
    private final DoubleFunction<PaneWidths> sharing;
    private final Region libraryBar = bar("library-bar");
    private final Region sideBar = bar("side-bar");
    /// How far from its line a bar was taken hold of.
    private double grabbed;

    /// Shows the text alone. `sharing` says how wide they are in so much room.
    PaneRow(Region library, Region text, Region side, DoubleFunction<PaneWidths> sharing) {
        this.library = library;
        this.text = text;
        this.side = side;
        this.sharing = sharing;
        getStyleClass().add("pane-row");
        Stream.of(library, text, side).forEach(PaneRow::cut);
        getChildren().setAll(text, libraryBar, sideBar);
        show(false, false);
    }

    /// What is told how wide the library, or the side, is to be when its bar is dragged.
    void onDragged(DoubleConsumer newLibrary, DoubleConsumer newSide) {
        drags(libraryBar, newLibrary);
        drags(sideBar, edge -> newSide.accept(getWidth() - edge - LINE));
    }

    /// Shows these beside the text, which stays where it is among what takes keys.
    void show(boolean libraryShown, boolean sideShown) {
        put(library, 0, libraryShown);
        put(side, panes().indexOf(text) + 1, sideShown);
        libraryBar.setVisible(libraryShown);
        sideBar.setVisible(sideShown);
    }

    private void put(Region pane, int place, boolean shown) {
        if (!shown) {
            getChildren().remove(pane);
        } else if (!getChildren().contains(pane)) {
            getChildren().add(place, pane);
        }
    }

    /// Those that are shown, from left to right.
    List<Region> panes() {
        return Stream.of(library, text, side).filter(getChildren()::contains).toList();
    }

    /// How wide they are in the room that there is.
    PaneWidths widths() {
        return sharing.apply(Math.max(0, getWidth() - LINE * (panes().size() - 1)));
    }

    @Override
    protected void layoutChildren() {
        PaneWidths now = widths();
        double at = 0;
        if (panes().contains(library)) {
            library.resizeRelocate(0, 0, now.library(), getHeight());
            at = after(libraryBar, now.library());
        }
        text.resizeRelocate(at, 0, now.text(), getHeight());
        if (panes().contains(side)) {
            side.resizeRelocate(after(sideBar, at + now.text()), 0, now.side(), getHeight());
        }
    }

    /// Lays the bar there, and answers where the next pane begins.
    private double after(Region bar, double edge) {
        bar.resizeRelocate(edge - HOLD, 0, LINE + 2 * HOLD, getHeight());
        return edge + LINE;
    }

    // ---- parts

    private static Region bar(String id) {
        Region bar = new Region();
        bar.setId(id);
        bar.getStyleClass().add("pane-bar");
        bar.setCursor(Cursor.H_RESIZE);
        return bar;
    }

    private void drags(Region bar, DoubleConsumer edge) {
        bar.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        bar.setOnMousePressed(press -> grabbed = press.getX() - HOLD);
        bar.setOnMouseDragged(moved -> {
            if (moved.getButton() == MouseButton.PRIMARY) {
                edge.accept(sceneToLocal(moved.getSceneX(), moved.getSceneY()).getX() - grabbed);
            }
        });
    }

    private static void cut(Region pane) {
        Rectangle room = new Rectangle();
        room.widthProperty().bind(pane.widthProperty());
        room.heightProperty().bind(pane.heightProperty());
        pane.setClip(room);
    }
}
