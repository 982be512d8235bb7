package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What a screen reader says of the window, and how far the keyboard gets.
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
    void everythingThatTakesAKeyOrAClickHasAName() {
        run(() -> window.library.words().set("is:draft text"));
        until(() -> window.scene.lookup(".chip") != null);
        allNamed("the window");
        JobId job = window.outbox.publish(post.id(), 1, FakeBlogs.LOCAL.id());
        run(() -> window.outbox.fails(job, Outcome.Reason.CREDENTIALS, "no"));
        allNamed("a problem");
        for (String panel : List.of("details", "history", "connect", "help")) {
            does(panel);
            allNamed(panel);
        }
        does("details");
        run(((RadioButton) window.node("release-later"))::fire);
        allNamed("a time to publish at");
        does("connect");
        run(() -> ((TextField) window.node("connect-address")).setText("jane.example"));
        run(((Button) window.node("connect-find"))::fire);
        until(() -> window.scene.lookup(".password-field") != null);
        allNamed("a blog that was found");
        does("palette");
        allNamed("the palette");
    }

    @Test
    void aButtonWithoutWordsSaysThemWithItsKeys() {
        for (String panel : List.of("", "details", "help")) {
            does(panel);
            List<ButtonBase> wordless = onFx(() -> acted(window.scene.getRoot()).stream()
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
                .flatMap(command -> command.keys().stream())
                .map(keys -> keys.getDisplayText())
                .findFirst()
                .orElse("");
    }

    private void allNamed(String state) {
        onFx(() -> {
            window.scene.getRoot().applyCss();
            List<Node> acted = acted(window.scene.getRoot());
            assertThat(acted).as(state).hasSizeGreaterThan(8);
            assertThat(acted.stream().filter(node -> name(node).isEmpty()))
                    .as(state)
                    .isEmpty();
            return state;
        });
    }

    private Optional<String> name(Node node) {
        Optional<String> said = Optional.ofNullable(node.getAccessibleText()).filter(text -> !text.isBlank());
        Optional<String> written = node instanceof Labeled labeled && !blank(labeled.getText())
                ? Optional.of(labeled.getText())
                : Optional.empty();
        return said.or(() -> written)
                .or(() -> window.scene.getRoot().lookupAll(".label").stream()
                        .filter(label -> label instanceof Label named && node.equals(named.getLabelFor()))
                        .map(label -> ((Label) label).getText())
                        .findFirst());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /// What a person acts on, in the order of the tree; not what it is made of.
    private static List<Node> acted(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child instanceof MenuBar) {
                continue;
            }
            if (child instanceof ButtonBase
                    || child instanceof TextInputControl
                    || child instanceof ListView
                    || child instanceof ComboBoxBase
                    || child instanceof WebView
                    || child instanceof CodeArea) {
                found.add(child);
            } else if (child instanceof Parent inner && !child.getStyleClass().contains("scroll-bar")) {
                found.addAll(acted(inner));
            }
        }
        return found;
    }

    private void does(String id) {
        run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }
}
