package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The preview in a window of its own.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewWindowTest {
    private final Post other = Post.begin(Instant.EPOCH).withText("Quay", "Stones of the quay.");
    private final Post letter = Post.begin(Instant.EPOCH).withText("Letter", "Dear quay.");

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, other, letter);
    }

    @AfterEach
    void back() {
        WindowFixture.run(
                () -> writer.window().window.previewWindow().detached().set(false));
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void itShowsTheOpenPostWhereverItStands() {
        detach();
        assertThat(stage().getTitle()).isEqualTo("Preview: Letter");
        assertThat(writer.window().scene.lookup("#preview-page")).isNull();
        assertThat(writer.window().window.previewShown().get()).isFalse();
        WindowFixture.run(() -> writer.area().appendText(" More words."));
        WindowFixture.until(() -> page().contains("More words."));
        writer.window().openPost(other.id());
        WindowFixture.until(() -> page().contains("Stones of the quay."));
        assertThat(stage().getTitle()).isEqualTo("Preview: Quay");
        writer.window().openPost(letter.id());
    }

    @Test
    void closingItBringsThePreviewBack() {
        detach();
        Stage stage = stage();
        WindowFixture.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isFalse();
        assertThat(writer.window().window.previewShown().get()).isTrue();
        assertThat(writer.window().scene.lookup("#preview-page")).isNotNull();
    }

    @Test
    void closingItBringsThePreviewBackWhenAllButTheTextWasAwayMeanwhile() {
        detach();
        Stage stage = stage();
        WindowFixture.run(() -> {
            writer.window().window.isCalm().set(true);
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        assertThat(stage.isShowing()).isFalse();
        assertThat(writer.window().window.previewShown().get()).isFalse();
        WindowFixture.run(() -> writer.window().window.isCalm().set(false));
        assertThat(writer.window().window.previewShown().get()).isTrue();
        assertThat(writer.window().scene.lookup("#preview-page")).isNotNull();
    }

    @Test
    void oneThatIsMadeWhileAllButTheTextIsAwayStays() {
        WindowFixture.run(() -> writer.window().window.isCalm().set(true));
        detach();
        WindowFixture.run(() -> writer.window().window.isCalm().set(false));
        assertThat(found()).isPresent();
        assertThat(writer.window().window.previewShown().get()).isFalse();
    }

    @Test
    void soDoesShowingThePreview() {
        detach();
        writer.press("Shortcut+Shift+E");
        assertThat(found()).isEmpty();
        assertThat(writer.window().scene.lookup("#preview-page")).isNotNull();
    }

    @Test
    void theKeysOfCommandsCountInIt() {
        detach();
        Node room = stage().getScene().getRoot();
        writer.press(room, "Shortcut+P");
        assertThat(writer.window().scene.lookup("#go-to")).isNotNull();
        writer.press(writer.window().node("go-to"), "Esc");
        writer.press(room, "Shortcut+W");
        assertThat(found()).isEmpty();
    }

    @Test
    void itComesWhereItStoodLast() {
        detach();
        Stage stage = stage();
        WindowFixture.run(() -> {
            stage.setX(30);
            stage.setY(40);
            stage.setWidth(600);
            stage.setHeight(500);
        });
        WindowFixture.run(
                () -> writer.window().window.previewWindow().detached().set(false));
        assertThat(writer.window().window.previewWindow().place().get()).isEqualTo("30 40 600 500");
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotTaken() {
        WindowFixture.run(() -> writer.window().window.previewWindow().place().set("90000 40 600 500"));
        detach();
        assertThat(Screen.getScreensForRectangle(
                        stage().getX(), stage().getY(), stage().getWidth(), stage().getHeight()))
                .isNotEmpty();
    }

    @Test
    void f6GoesIntoItAndBack() {
        detach();
        focus(stage().getScene().getRoot());
        focus(writer.area());
        writer.press("F6");
        assertThat(keys(stage().getScene())).isEqualTo("preview-page");
        focus(writer.window().node("posts"));
        writer.press(stage().getScene().getRoot(), "Shift+F6");
        assertThat(keys(writer.window().scene)).isEqualTo("editor");
        writer.press(stage().getScene().getRoot(), "F6");
        assertThat(keys(writer.window().scene)).isEqualTo("posts");
    }

    @Test
    void f6GoesToAPanelAndThenIntoIt() {
        detach();
        focus(stage().getScene().getRoot());
        WindowFixture.run(() -> writer.window().window.beside().showDetails());
        focus(writer.area());
        writer.press("F6");
        assertThat(keys(writer.window().scene)).isEqualTo("slug");
        writer.press(writer.window().node("slug"), "F6");
        assertThat(keys(stage().getScene())).isEqualTo("preview-page");
        WindowFixture.run(() -> writer.window().window.beside().details());
    }

    private static void focus(Node node) {
        WindowFixture.run(node::requestFocus);
    }

    /// What takes the keys of that window.
    private static String keys(Scene scene) {
        return WindowFixture.onFx(() -> scene.getFocusOwner().getId());
    }

    private void detach() {
        writer.press("Shortcut+Shift+W");
        assertThat(found()).isPresent();
    }

    private static Optional<Stage> found() {
        return WindowFixture.onFx(() -> Window.getWindows().stream()
                .filter(window -> window.getScene() != null && window.getScene().lookup("#preview-window") != null)
                .map(Stage.class::cast)
                .findFirst());
    }

    private static Stage stage() {
        return found().orElseThrow();
    }

    private static String page() {
        WebView view = (WebView) Objects.requireNonNull(stage().getScene().lookup("#preview-page"));
        return String.valueOf(view.getEngine().executeScript("document.body.innerText"));
    }
}
