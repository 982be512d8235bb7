package app.byline.ui.dragging;

import app.byline.exchange.Parcel;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// What the first button is pressed on goes along with the mouse: out of a node, to another program or elsewhere in
/// Byline. JavaFX's thread.
public final class DragOut {
    private final Node node;
    private final Outgoing outgoing;
    private Optional<Freight> pressed = Optional.empty();
    /// Whether the mouse has moved as far as for a drag, and all is ready.
    private boolean due;

    private DragOut(Node node, Outgoing outgoing) {
        this.node = node;
        this.outgoing = outgoing;
    }

    /// Posts or images that were pressed. JavaFX's thread.
    public interface Freight {
        /// How many: one at least.
        int count();

        /// Does them up for other programs, beside the window.
        CompletionStage<Parcel> pack();

        /// As what they may be taken; `abroad` tells whether other programs are given anything.
        TransferMode[] modes(boolean abroad);

        /// The drag begins: what Byline itself reads on the dragboard.
        Map<DataFormat, Object> begin();

        /// They were let go of.
        default void end() {}
    }

    /// Lets `node` be dragged out of; `there` tells what a press of the first button is on, empty of nothing.
    public static void from(
            Node node, Carrier carrier, Outgoing.Kind kind, Function<MouseEvent, Optional<Freight>> there) {
        DragOut drag = new DragOut(node, new Outgoing(carrier, Clock.systemUTC(), kind));
        // A drag is detected of every button, and of presses that something within the node keeps to itself, as scroll
        // bars do: none of them may drag what was pressed before.
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> drag.press(Optional.empty()));
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::move);
        // Of any kind, and so behind what a web view does: it hears the press first, and keeps drags to its page.
        node.addEventHandler(MouseEvent.ANY, any -> {
            if (any.getEventType() == MouseEvent.MOUSE_PRESSED && any.getButton() == MouseButton.PRIMARY) {
                drag.press(there.apply(any));
            } else if (any.getEventType() == MouseEvent.MOUSE_DRAGGED && drag.pressed.isPresent()) {
                any.setDragDetect(drag.due);
            }
        });
        node.setOnDragDetected(drag::begin);
        node.setOnDragDone(drag::end);
    }

    private void press(Optional<Freight> freight) {
        pressed = freight;
        freight.ifPresentOrElse(some -> outgoing.press(some.count(), some::pack), outgoing::forget);
    }

    private void move(MouseEvent moved) {
        due = moved.isDragDetect() && !outgoing.isWorthWaiting();
        moved.setDragDetect(due);
    }

    private void begin(MouseEvent begun) {
        pressed.ifPresent(freight -> {
            Map<DataFormat, Object> content = new HashMap<>(outgoing.begin());
            Dragboard board = node.startDragAndDrop(freight.modes(!content.isEmpty()));
            content.putAll(freight.begin());
            board.setContent(content);
            begun.consume();
        });
    }

    private void end(DragEvent done) {
        outgoing.end(done.getTransferMode() != null);
        pressed.ifPresent(Freight::end);
        pressed = Optional.empty();
        done.consume();
    }
}
