package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What the program is and what it is made of, as its author reads it.
@Tag("ui")
class AboutWindowTest {
    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Scene about;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 900, 640, List.of());
        run(() -> window.window.commands().about.run());
        until(() -> Window.getWindows().stream()
                .anyMatch(shown ->
                        shown instanceof Stage stage && stage.getTitle().equals("About Byline")));
        about = onFx(() -> Window.getWindows().stream()
                .filter(shown ->
                        shown instanceof Stage stage && stage.getTitle().equals("About Byline"))
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void close() {
        run(() -> about.getWindow().hide());
        window.close();
    }

    @Test
    void itSaysWhichProgramAndCopiesThatWithoutPaths() {
        String version = System.getProperty("java.runtime.version");
        assertThat(label("about-version")).isEqualTo("1.2.3");
        assertThat(label("about-java")).startsWith(version);
        assertThat(label("about-library")).endsWith("library.byline");
        run(() -> ((Button) node("about-copy")).fire());
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Byline 1.2.3\nJava " + version)
                .contains("JavaFX ", System.getProperty("os.name"))
                .doesNotContain("library.byline", System.getProperty("user.home"));
    }

    @Test
    void eachWorkIsReadWithTheKeys() {
        ListView<?> works = (ListView<?>) node("about-works");
        until(() -> works.getItems().size() > 80 && text().startsWith("Byline"));
        assertThat(text()).contains("Apache License");
        new FxRobot().type(KeyCode.DOWN);
        until(() -> text().startsWith("at.favre.lib:hkdf"));
        new FxRobot().type(KeyCode.END);
        until(() -> !text().startsWith("at.favre.lib:hkdf"));
        assertThat(text()).hasSizeGreaterThan(200);
        new FxRobot().type(KeyCode.ESCAPE);
        until(() -> !about.getWindow().isShowing());
    }

    @Test
    void escapePutsItAwayFromItsListToo() {
        until(() -> onFx(() -> node("about-works").isFocused()));
        new FxRobot().type(KeyCode.ESCAPE);
        until(() -> onFx(() -> !about.getWindow().isShowing()));
    }

    @Test
    void allStandsWithinOneMargin() {
        Bounds list =
                onFx(() -> node("about-works").localToScene(node("about-works").getLayoutBounds()));
        Bounds words =
                onFx(() -> node("about-text").localToScene(node("about-text").getLayoutBounds()));
        Bounds head =
                onFx(() -> node("about-copy").localToScene(node("about-copy").getLayoutBounds()));
        assertThat(list.getMinX()).isEqualTo(head.getMinX());
        assertThat(about.getWidth() - words.getMaxX()).isEqualTo(head.getMinX());
        assertThat(list.getMaxY()).isEqualTo(words.getMaxY()).isLessThan(about.getHeight() - 10);
    }

    private String text() {
        return ((TextArea) node("about-text")).getText();
    }

    private String label(String id) {
        return ((Label) node(id)).getText();
    }

    private Node node(String id) {
        return Objects.requireNonNull(about.lookup("#" + id));
    }
}
