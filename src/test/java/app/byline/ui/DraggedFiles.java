package app.byline.ui;

import static app.byline.ui.WindowFixture.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.testfx.api.FxRobot;

/// Files that another program drags over a window. A screen that nobody sees knows no drags: their events are sent by
/// hand.
record DraggedFiles(Dragboard board) {
    /// JavaFX gives a dragboard only to a drag that begins, as one of nothing does here, on that node.
    static DraggedFiles begin(Node on, Path... files) {
        List<Dragboard> boards = new ArrayList<>();
        EventHandler<MouseEvent> begin = detected -> {
            boards.add(on.getScene().startDragAndDrop(TransferMode.COPY));
            detected.consume();
        };
        run(() -> on.getScene().addEventFilter(MouseEvent.DRAG_DETECTED, begin));
        new FxRobot().moveTo(on).press(MouseButton.PRIMARY).moveBy(30, 0).release(MouseButton.PRIMARY);
        run(() -> on.getScene().removeEventFilter(MouseEvent.DRAG_DETECTED, begin));
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        run(() -> boards.getFirst().setContent(content));
        return new DraggedFiles(boards.getFirst());
    }

    /// Lets go of them at that place of the scene. Whether they are taken there can't be asked while they are dragged:
    /// headless, a dragboard knows no modes.
    void drop(Node on, Point2D place) {
        double x = place.getX();
        double y = place.getY();
        run(() -> Event.fireEvent(
                on, new DragEvent(DragEvent.DRAG_DROPPED, board, x, y, x, y, TransferMode.COPY, null, null, null)));
    }
}
