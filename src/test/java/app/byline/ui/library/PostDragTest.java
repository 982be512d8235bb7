package app.byline.ui.library;

import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.dragging.PressedMouse.drag;
import static app.byline.ui.dragging.PressedMouse.press;
import static app.byline.ui.dragging.PressedMouse.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.library.FoundPost;
import app.byline.library.PostSummary;
import app.byline.library.SearchContext;
import app.byline.post.PostId;
import app.byline.ui.dragging.ReadyCarrier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Which presses in the list drag posts out of it.
@Tag("ui")
class PostDragTest {
    private final PostRow quay = row("Quay");
    private final PostRow tide = row("Tide");
    private final ReadyCarrier carrier = new ReadyCarrier();

    @SuppressWarnings("NullAway.Init") // made before each test
    private ListView<PostRow> list;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(() -> {
            list = new ListView<>();
            list.getItems().setAll(quay, tide);
            Marks marks = new Marks(Map::of, () -> CompletableFuture.completedStage(List.of()));
            PostDrag.from(list, marks, carrier, new DraggedPosts());
            new Scene(list, 200, 300);
            list.applyCss();
            list.layout();
        });
    }

    private static PostRow row(String title) {
        PostSummary summary = new PostSummary(PostId.create(), title, "", Instant.EPOCH, 0, Optional.empty());
        return new PostRow(new FoundPost(summary, false, new SearchContext("", List.of())), PostState.DRAFT);
    }

    private Node cell(int place) {
        return list.lookupAll(".list-cell").stream()
                .filter(cell -> ((ListCell<?>) cell).getIndex() == place)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstButtonDragsTheRowItIsPressedOn() {
        run(() -> {
            press(cell(1), MouseButton.PRIMARY);
            // It begins: which is all it can do where there is no window.
            assertThatThrownBy(() -> drag(cell(1), MouseButton.PRIMARY)).isInstanceOf(IllegalStateException.class);
        });
        assertThat(carrier.written).containsExactly(tide.id().toString());
        assertThat(carrier.otherwise)
                .containsExactly("Not all of these posts could be handed over: their files can’t be written."
                        + " Your posts are safe; make room and drag them once more.");
    }

    @Test
    void anotherButtonDragsNoRowThatWasPressedBefore() {
        run(() -> {
            press(cell(0), MouseButton.PRIMARY);
            release(cell(0), MouseButton.PRIMARY);
            press(cell(1), MouseButton.SECONDARY);
            drag(cell(1), MouseButton.SECONDARY);
        });
        assertThat(carrier.written).isEmpty();
    }

    @Test
    void whereNoRowIsNothingIsDragged() {
        run(() -> {
            press(cell(0), MouseButton.PRIMARY);
            release(cell(0), MouseButton.PRIMARY);
            press(cell(3), MouseButton.PRIMARY);
            drag(cell(3), MouseButton.PRIMARY);
        });
        assertThat(carrier.written).isEmpty();
    }
}
