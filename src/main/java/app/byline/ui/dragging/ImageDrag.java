package app.byline.ui.dragging;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Images of the library dragged out: to other programs as files, within Byline as what a text calls them, so that
/// nothing is copied. See docs/decisions/0072-posts-are-dragged-out-as-files.md. JavaFX's thread.
public final class ImageDrag {
    private static final DataFormat IMAGES = new DataFormat("application/x-byline-images");

    private final Node node;
    private final Carrier carrier;
    private final Outgoing outgoing;
    private List<String> pressed = List.of();

    private ImageDrag(Node node, Carrier carrier) {
        this.node = node;
        this.carrier = carrier;
        outgoing = new Outgoing(carrier, Clock.systemUTC(), Outgoing.Kind.IMAGES);
    }

    /// Lets images be dragged out of that node; `there` tells the addresses, as in `media/…`, of those that are
    /// pressed.
    public static void from(Node node, Carrier carrier, Function<MouseEvent, List<String>> there) {
        ImageDrag drag = new ImageDrag(node, carrier);
        // A drag is detected of every button, and only the first one's is of images.
        node.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                press -> drag.press(press.getButton() == MouseButton.PRIMARY ? there.apply(press) : List.of()));
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved -> {
            if (drag.outgoing.isWorthWaiting()) {
                moved.setDragDetect(false);
            }
        });
        node.setOnDragDetected(drag::begin);
        node.setOnDragDone(done -> {
            drag.outgoing.end(done.getTransferMode() != null);
            done.consume();
        });
    }

    /// Whether images of the library are dragged, of this window or of another.
    public static boolean carries(Dragboard board) {
        return board.hasContent(IMAGES);
    }

    /// Their addresses; none where something else is dragged.
    public static List<String> addresses(Dragboard board) {
        return board.getContent(IMAGES) instanceof String lines ? lines.lines().toList() : List.of();
    }

    private void press(List<String> addresses) {
        pressed = addresses;
        outgoing.press(pressed.size(), () -> carrier.packImages(addresses));
    }

    private void begin(MouseEvent begun) {
        if (!pressed.isEmpty()) {
            Map<DataFormat, Object> content = content();
            node.startDragAndDrop(TransferMode.COPY).setContent(content);
            begun.consume();
        }
    }

    private Map<DataFormat, Object> content() {
        Map<DataFormat, Object> content = new HashMap<>(outgoing.begin());
        content.put(IMAGES, String.join("\n", pressed));
        return content;
    }
}
