package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.Command;
import app.byline.ui.KeyBindings;
import app.byline.ui.WindowFixture;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The help beside the text, by its keys and with the mouse.
@Tag("ui")
class HelpPanelTest {
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Reading reading;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        reading = Reading.of(folder, "First.\n\nLast.\n");
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void aKeyOpensItAndAKeyPutsItAway() {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        untilShown("Start");
        assertThat(onFx(() -> words().isFocused())).isTrue();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> panel() == null);
        assertThat(onFx(() -> reading.area().isFocused())).isTrue();
    }

    @Test
    void wordsFindAPageAndItsExampleGoesIntoThePost() {
        does("help");
        untilShown("Start");
        run(() -> reading.area().moveTo(2));
        run(() -> words().setText("mermaid chart"));
        untilShown("Diagrams");
        clickPut(robot, reading.window);
        until(() -> reading.area().getText().startsWith("First.\n\n```mermaid\ngraph LR\n"));
        assertThat(reading.text()).endsWith("```\n\nLast.\n");
        run(() -> reading.window.pane.undo());
        assertThat(reading.text()).isEqualTo("First.\n\nLast.\n");
    }

    @Test
    void arrowsTurnThePagesWhileOneSearches() {
        does("help");
        untilShown("Start");
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        untilShown("Writing");
        robot.press(KeyCode.UP).release(KeyCode.UP);
        untilShown("Start");
    }

    @Test
    void thePageOfKeysHasEveryCommandAsTheMenusHaveIt() {
        does("keys");
        untilShown("All actions and their keys");
        String text =
                String.valueOf(onFx(() -> page().engine().executeScript("document.querySelector('main').innerText")));
        assertThat(reading.window.window.commands().all())
                .allSatisfy(command -> assertThat(text.lines())
                        .anyMatch(line ->
                                line.strip().equals((command.text() + "\t" + KeyBindings.said(command)).strip())));
    }

    @Test
    void nothingOfThePageRunsOrLoads() {
        does("help");
        untilShown("Start");
        String policy = String.valueOf(onFx(() ->
                page().engine().executeScript("document.querySelector('meta[http-equiv]').getAttribute('content')")));
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("http");
    }

    private void untilShown(String title) {
        until(() -> reading.window.help != null
                && title.equals(
                        page().engine().executeScript("(document.querySelector('main h1') || {}).textContent || ''")));
    }

    private PreviewPane page() {
        return Objects.requireNonNull(reading.window.help);
    }

    /// Clicks the button of the page's first example.
    static void clickPut(FxRobot robot, WindowFixture window) {
        WebEngine engine = Objects.requireNonNull(window.help).engine();
        onFx(() -> engine.executeScript("document.querySelector('.example-put').scrollIntoView()"));
        robot.clickOn(onFx(() -> {
            String box = "document.querySelector('.example-put').getBoundingClientRect()";
            double x = number(engine, box + ".left") + 10;
            double y = number(engine, box + ".top") + 8;
            return window.node("help-page").localToScreen(x, y);
        }));
    }

    private static double number(WebEngine engine, String script) {
        return ((Number) engine.executeScript(script)).doubleValue();
    }

    private TextField words() {
        return (TextField) reading.window.node("help-words");
    }

    private Node panel() {
        return reading.window.scene.lookup("#panel-help");
    }

    private void does(String id) {
        run(() -> reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }
}
