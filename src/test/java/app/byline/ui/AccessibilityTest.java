package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What buttons without words say, and how far the keyboard gets.
@Tag("ui")
class AccessibilityTest {
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Text.\n");
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1200, 760, List.of(post));
        window.preview(0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aButtonWithoutWordsSaysThemWithItsKeys() {
        for (String panel : List.of("", "details", "help")) {
            does(panel);
            List<ButtonBase> wordless = onFx(() -> Spoken.shown(window.scene.getRoot())
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(button -> blank(button.getText()))
                    .toList());
            assertThat(wordless).isNotEmpty().allSatisfy(button -> {
                assertThat(button.getTooltip()).as(button.toString()).isNotNull();
                assertThat(button.getTooltip().getText())
                        .startsWith(button.getAccessibleText())
                        .contains(keys(button));
            });
        }
    }

    @Test
    void oneKeyGoesRoundThePanes() {
        run(() -> window.pane.editText());
        List<String> visited = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            robot.press(KeyCode.F6).release(KeyCode.F6);
            visited.add(onFx(this::focused));
        }
        assertThat(visited).containsExactly("preview-page", "posts", "editor", "preview-page");
        robot.press(KeyCode.SHIFT, KeyCode.F6).release(KeyCode.F6, KeyCode.SHIFT);
        assertThat(onFx(this::focused)).isEqualTo("editor");
        does("details");
        run(() -> window.pane.editText());
        robot.press(KeyCode.F6).release(KeyCode.F6);
        assertThat(onFx(this::focused)).isEqualTo("slug");
    }

    @Test
    void aShortcutInThePreviewIsTakenOnce() {
        run(() -> window.node("preview-page").requestFocus());
        boolean shown = onFx(() -> window.window.libraryShown().get());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(onFx(() -> window.window.libraryShown().get())).isNotEqualTo(shown);
    }

    @Test
    void tabGoesThroughThePostsFromTopToBottom() {
        run(() -> window.node("search").requestFocus());
        List<String> visited = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            visited.add(onFx(this::focused));
        }
        assertThat(visited).containsExactly("filter", "sort", "posts", "shelf-posts", "title");
    }

    private String focused() {
        Node owner = window.scene.getFocusOwner();
        return owner == null || owner.getId() == null ? String.valueOf(owner) : owner.getId();
    }

    private String keys(ButtonBase button) {
        return window.window.commands().all().stream()
                .filter(command -> ("do-" + command.id()).equals(button.getId()))
                .map(KeyBindings::said)
                .findFirst()
                .orElse("");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void does(String id) {
        run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }
}
