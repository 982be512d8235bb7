package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Heading;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Ways through a post: its outline, and back to where one was.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlineTest {
    private static final String TEXT = "# a\n\nA\n\n## b\n\nB\n\n# c\n\nC";

    private final Post longPost = Post.begin(Instant.now()).withText("Long", "words\n".repeat(60));

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, longPost, Post.begin(Instant.now()).withText("Letter", ""));
        WindowFixture.run(() -> writer.window().window.beside().outline());
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void headingsFollowTheTextAndTheCaret() {
        write(TEXT);
        WindowFixture.run(() -> writer.area().moveTo(TEXT.indexOf("B")));
        assertThat(chosen()).isEqualTo("b");
        writer.type("words|");
        WindowFixture.until(() -> list().getItems().isEmpty());
    }

    @Test
    void enterAndAClickGoToAHeading() {
        write(TEXT);
        choose(2);
        writer.press(list(), "Enter");
        assertThat(caret()).isEqualTo(TEXT.indexOf("# c"));
        mouse(MouseEvent.MOUSE_PRESSED, 1, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 1, 1);
        assertThat(caret()).isEqualTo(TEXT.indexOf("## b"));
    }

    @Test
    void keysMoveASectionWithAllThatIsInIt() {
        write(TEXT);
        choose(0);
        writer.press(list(), "Alt+Down");
        assertThat(writer.area().getText()).isEqualTo("# c\n\nC\n\n# a\n\nA\n\n## b\n\nB");
        WindowFixture.until(() -> "a".equals(chosen()));
        writer.press(list(), "Alt+Up");
        assertThat(writer.area().getText()).isEqualTo(TEXT);
        WindowFixture.run(writer.area()::undo);
        assertThat(writer.area().getText()).startsWith("# c");
    }

    @Test
    void aHeadingIsDraggedBeforeAnother() {
        write(TEXT);
        mouse(MouseEvent.MOUSE_PRESSED, 2, 2);
        mouse(MouseEvent.MOUSE_DRAGGED, 2, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 2, 1);
        assertThat(writer.area().getText()).isEqualTo("# a\n\nA\n\n# c\n\nC\n\n## b\n\nB");
    }

    @Test
    void oneComesBackFromAPlaceFarAway() {
        write("# a\n\n" + "words\n".repeat(60) + "\n# b\n");
        WindowFixture.run(() -> writer.area().moveTo(4));
        choose(1);
        writer.press(list(), "Enter");
        int far = caret();
        writer.press("F8");
        assertThat(caret()).isEqualTo(4);
        writer.press("Shift+F8");
        assertThat(caret()).isEqualTo(far);
    }

    @Test
    void whereOneWasInAnotherPostIsForgotten() {
        write("words\n".repeat(60));
        WindowFixture.run(() -> writer.area().moveTo(300));
        WindowFixture.run(() -> {
            var _ = writer.window().editor.open(longPost.id());
        });
        WindowFixture.until(
                () -> longPost.id().equals(writer.window().editor.id().get()));
        writer.press("F8");
        assertThat(caret()).isZero();
    }

    // ---- in few words

    private void write(String text) {
        writer.type("|" + text.replace('\n', '⏎'));
        WindowFixture.until(() -> {
            var rendered = writer.window().editor.rendered().get();
            return rendered != null
                    && rendered.version() == writer.window().editor.version()
                    && rendered.complete()
                    && list().getItems().equals(rendered.outline());
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<Heading> list() {
        return (ListView<Heading>) writer.window().node("outline");
    }

    private String chosen() {
        return WindowFixture.onFx(
                () -> list().getSelectionModel().getSelectedItem().text());
    }

    private void choose(int heading) {
        WindowFixture.run(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(heading);
        });
    }

    private int caret() {
        return WindowFixture.onFx(() -> writer.area().getCaretPosition());
    }

    /// Told to one row while the pointer is over another.
    private void mouse(EventType<MouseEvent> kind, int row, int over) {
        WindowFixture.run(() -> {
            list().layout();
            ListCell<?> under = row(over);
            Bounds place = under.localToScene(under.getBoundsInLocal());
            Event.fireEvent(
                    row(row),
                    new MouseEvent(
                            kind,
                            place.getCenterX(),
                            place.getCenterY(),
                            0,
                            0,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            row == over,
                            new PickResult(under, place.getCenterX(), place.getCenterY())));
        });
    }

    private ListCell<?> row(int index) {
        return list().lookupAll(".outline-row").stream()
                .filter(ListCell.class::isInstance)
                .<ListCell<?>>map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }
}
