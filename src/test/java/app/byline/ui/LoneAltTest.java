package app.byline.ui;

import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static javafx.scene.input.KeyEvent.KEY_RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoneAltTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @BeforeEach
    void write() {
        writer.type("words|");
    }

    @Test
    void altAloneLeadsToTheMenus() {
        key(KEY_PRESSED, KeyCode.ALT);
        key(KEY_RELEASED, KeyCode.ALT);
        assertThat(isAtMenus()).isTrue();
        key(KEY_PRESSED, KeyCode.ALT);
        key(KEY_RELEASED, KeyCode.ALT);
        assertThat(isAtMenus()).isFalse();
    }

    @Test
    void aClickWithAltDoesNot() {
        key(KEY_PRESSED, KeyCode.ALT);
        WindowFixture.run(() -> {
            Point2D place = new Point2D(400, 300);
            writer.mouse(MouseEvent.MOUSE_PRESSED, place, 1, KeyCode.ALT);
            writer.mouse(MouseEvent.MOUSE_RELEASED, place, 1, KeyCode.ALT);
        });
        key(KEY_RELEASED, KeyCode.ALT);
        assertThat(isAtMenus()).isFalse();
    }

    @Test
    void aMenuOpenedByItsLetterStaysWhenAltIsLetGoOfFirst() {
        Menu file = bar().getMenus().getFirst();
        key(KEY_PRESSED, KeyCode.ALT);
        key(KEY_PRESSED, KeyCode.F);
        assertThat(WindowFixture.onFx(file::isShowing)).isTrue();
        key(KEY_RELEASED, KeyCode.ALT);
        key(KEY_RELEASED, KeyCode.F);
        assertThat(WindowFixture.onFx(file::isShowing)).isTrue();
        WindowFixture.run(file::hide);
    }

    private void key(EventType<KeyEvent> kind, KeyCode code) {
        boolean held = kind == KEY_PRESSED || code != KeyCode.ALT;
        String text = code == KeyCode.ALT ? "" : "f";
        WindowFixture.run(
                () -> Event.fireEvent(writer.area(), new KeyEvent(kind, "", text, code, false, false, held, false)));
    }

    private boolean isAtMenus() {
        return WindowFixture.onFx(() -> bar().lookupAll(".menu-button").stream()
                .anyMatch(menu -> menu.getPseudoClassStates().contains(PseudoClass.getPseudoClass("hover"))));
    }

    private MenuBar bar() {
        return (MenuBar) writer.window().node("menu");
    }
}
