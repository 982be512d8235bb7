package app.byline.ui.dragging;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a mouse does to something that no screen shows. JavaFX's thread, where there is one.
public final class PressedMouse {
    private PressedMouse() {}

    public static void press(Node on, MouseButton button) {
        fire(on, MouseEvent.MOUSE_PRESSED, button);
    }

    public static void release(Node on, MouseButton button) {
        fire(on, MouseEvent.MOUSE_RELEASED, button);
    }

    /// Far enough for a drag.
    public static void drag(Node on, MouseButton button) {
        fire(on, MouseEvent.DRAG_DETECTED, button);
    }

    private static void fire(Node on, EventType<MouseEvent> type, MouseButton button) {
        boolean first = button == MouseButton.PRIMARY;
        Point2D at = on.localToScene(5, 5);
        Event.fireEvent(
                on,
                new MouseEvent(
                        type, at.getX(), at.getY(), 0, 0, button, 1, false, false, false, false, first, false, !first,
                        false, false, true, null));
    }
}
