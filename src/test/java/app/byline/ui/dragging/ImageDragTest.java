package app.byline.ui.dragging;

import static app.byline.ui.dragging.PressedMouse.drag;
import static app.byline.ui.dragging.PressedMouse.press;
import static app.byline.ui.dragging.PressedMouse.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageDragTest {
    private static final String HARBOUR = "media/0123456789ab-harbour.png";

    private final Pane bar = new Pane();
    private final Pane grid = new Pane(bar);
    private final ReadyCarrier carrier = new ReadyCarrier();

    @BeforeEach
    void open() {
        ImageDrag.from(grid, carrier, _ -> List.of(HARBOUR));
    }

    @Test
    void theFirstButtonDragsWhatItIsPressedOn() {
        press(grid, MouseButton.PRIMARY);
        // It begins: which is all it can do where there is no window.
        assertThatThrownBy(() -> drag(grid, MouseButton.PRIMARY)).isInstanceOf(IllegalStateException.class);
        assertThat(carrier.written).containsExactly(HARBOUR);
        assertThat(carrier.otherwise)
                .containsExactly(
                        "Not all of these images could be handed over: a file can’t be read, or there is no room"
                                + " for a copy.");
    }

    @Test
    void anotherButtonDragsNothingThatWasPressedBefore() {
        press(grid, MouseButton.PRIMARY);
        release(grid, MouseButton.PRIMARY);
        press(grid, MouseButton.SECONDARY);
        drag(grid, MouseButton.SECONDARY);
        assertThat(carrier.written).isEmpty();
    }

    @Test
    void aPressThatSomethingWithinKeepsDragsNothing() {
        bar.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        press(grid, MouseButton.PRIMARY);
        release(grid, MouseButton.PRIMARY);
        press(bar, MouseButton.PRIMARY);
        drag(bar, MouseButton.PRIMARY);
        assertThat(carrier.written).isEmpty();
    }
}
