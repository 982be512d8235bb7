package app.byline.ui.dragging;

import app.byline.exchange.Parcel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Images of the library dragged out: to other programs as files, within Byline as what a text calls them, so that
/// nothing is copied. See docs/decisions/0072-posts-are-dragged-out-as-files.md. JavaFX's thread.
public final class ImageDrag {
    private static final DataFormat IMAGES = new DataFormat("application/x-byline-images");

    private ImageDrag() {}

    /// Lets images be dragged out of that node; `there` tells the addresses, as in `media/…`, of those that are
    /// pressed.
    public static void from(Node node, Carrier carrier, Function<MouseEvent, List<String>> there) {
        DragOut.from(
                node,
                carrier,
                Outgoing.Kind.IMAGES,
                press -> Optional.of(there.apply(press))
                        .filter(addresses -> !addresses.isEmpty())
                        .map(addresses -> new Images(addresses, carrier)));
    }

    /// Whether images of the library are dragged, of this window or of another.
    public static boolean carries(Dragboard board) {
        return board.hasContent(IMAGES);
    }

    /// Their addresses; none where something else is dragged.
    public static List<String> addresses(Dragboard board) {
        return board.getContent(IMAGES) instanceof String lines ? lines.lines().toList() : List.of();
    }

    private record Images(List<String> addresses, Carrier carrier) implements DragOut.Freight {
        @Override
        public int count() {
            return addresses.size();
        }

        @Override
        public CompletionStage<Parcel> pack() {
            return carrier.packImages(addresses);
        }

        @Override
        public TransferMode[] modes(boolean abroad) {
            return new TransferMode[] {TransferMode.COPY};
        }

        @Override
        public Map<DataFormat, Object> begin() {
            return Map.of(IMAGES, String.join("\n", addresses));
        }
    }
}
