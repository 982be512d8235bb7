package app.byline.ui.dragging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.exchange.Parcel;
import app.byline.post.PostId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageDragTest {
    private static final String HARBOUR = "media/0123456789ab-harbour.png";

    private final Pane grid = new Pane();
    private final Ready carrier = new Ready();

    @BeforeEach
    void open() {
        ImageDrag.from(grid, carrier, _ -> List.of(HARBOUR));
    }

    /// Does images up at once.
    private static final class Ready implements Carrier {
        final List<Parcel> written = new ArrayList<>();
        final List<String> otherwise = new ArrayList<>();

        @Override
        public CompletionStage<Parcel> pack(List<PostId> posts) {
            throw new AssertionError("no posts are dragged");
        }

        @Override
        public CompletionStage<Parcel> packImages(List<String> addresses) {
            return CompletableFuture.completedStage(new Images(addresses));
        }

        @Override
        public void write(Parcel parcel, String told) {
            written.add(parcel);
            otherwise.add(told);
        }

        @Override
        public void say(String text) {
            throw new AssertionError(text);
        }
    }

    private record Images(List<String> addresses) implements Parcel {
        @Override
        public List<Path> files() {
            return addresses.stream().map(Path::of).toList();
        }

        @Override
        public void write() {}
    }

    @Test
    void theFirstButtonDragsWhatItIsPressedOn() {
        mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY);
        // It begins: which is all it can do where there is no window.
        assertThatThrownBy(() -> mouse(MouseEvent.DRAG_DETECTED, MouseButton.PRIMARY))
                .isInstanceOf(IllegalStateException.class);
        assertThat(carrier.written).containsExactly(new Images(List.of(HARBOUR)));
        assertThat(carrier.otherwise)
                .containsExactly(
                        "Not all of these images could be handed over: a file can’t be read, or there is no room"
                                + " for a copy.");
    }

    @Test
    void anotherButtonDragsNothingThatWasPressedBefore() {
        mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY);
        mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY);
        mouse(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY);
        mouse(MouseEvent.DRAG_DETECTED, MouseButton.SECONDARY);
        assertThat(carrier.written).isEmpty();
    }

    private void mouse(EventType<MouseEvent> type, MouseButton button) {
        boolean first = button == MouseButton.PRIMARY;
        Event.fireEvent(
                grid,
                new MouseEvent(
                        type, 5, 5, 5, 5, button, 1, false, false, false, false, first, false, !first, false, false,
                        true, null));
    }
}
