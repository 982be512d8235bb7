package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.post.Post;
import app.byline.post.PostAddress;
import app.byline.ui.editor.Completion.Suggestion;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/// Links to the author's own posts, offered while they type.
@Tag("ui")
class PostCompletionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final Post quay = Post.begin(NOW).withText("The old quay", "Stones.");
    private final Post pier = Post.begin(NOW).withText("A [new] pier", "Not the quay.");
    private final Post open = Post.begin(NOW).withText("Letter", "");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(quay, pier, open));
        WindowFixture.run(area()::requestFocus);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void thePostNamedSoIsOfferedFirstAndEnterPutsTheLinkIn() {
        type("See [[quay");
        assertThat(labels()).containsExactly("The old quay", "A [new] pier");
        press(KeyCode.ENTER);
        assertThat(area().getText()).isEqualTo("See [The old quay](" + PostAddress.of(quay.id()) + ")");
        WindowFixture.run(window.window.commands().edit.undo::run);
        assertThat(area().getText()).isEqualTo("See [[quay");
    }

    @Test
    void theArrowsChooseAndBracketsInATitleStayText() {
        type("[[quay");
        press(KeyCode.DOWN);
        press(KeyCode.TAB);
        assertThat(area().getText()).isEqualTo("[A \\[new\\] pier](" + PostAddress.of(pier.id()) + ")");
    }

    @Test
    void theFootTellsOfALinkWithoutAnAddressAndLeadsToThePost() {
        type("See [[quay");
        press(KeyCode.ENTER);
        WindowFixture.run(window.editor::flush);
        WindowFixture.until(() -> words().isVisible());
        assertThat(words().getText()).isEqualTo("One link is words alone there");
        WindowFixture.run(() -> words().getItems().getLast().fire());
        WindowFixture.until(() -> quay.id().equals(window.editor.id().getValue()));
        WindowFixture.until(() -> !words().isVisible());
    }

    @Test
    void whatMarkdownHasNamesForIsOfferedToo() {
        type("One[^quay].\n\n[^quay]: Of stones.\n\nTwo[^q");
        assertThat(labels()).containsExactly("quay");
        press(KeyCode.ENTER);
        assertThat(area().getText()).endsWith("Two[^quay]");
        WindowFixture.run(() -> area().clear());
        WindowFixture.run(() -> {
            area().replaceText("[^quay]: Of stones.\n\nTwo[^q]");
            area().moveTo(area().getLength() - 1);
        });
        WindowFixture.until(() -> list() != null);
        assertThat(labels()).containsExactly("quay");
        press(KeyCode.ENTER);
        assertThat(area().getText()).endsWith("Two[^quay]");
        WindowFixture.run(() -> area().clear());
        type("Fine :tad");
        assertThat(labels()).first().isEqualTo(":tada:");
    }

    @ParameterizedTest
    @EnumSource(
            value = TextSize.class,
            names = {"NORMAL", "DOUBLE"})
    void wordsStandInTheMiddleOfTheirRowHoweverLargeTheyAre(TextSize size) {
        WindowFixture.run(() -> window.themes.textSize().set(size));
        type("See [[quay");
        ListView<Suggestion> list = Objects.requireNonNull(list());
        WindowFixture.run(() -> list.getScene().getRoot().layout());
        ListCell<?> row = WindowFixture.onFx(() -> (ListCell<?>) list.lookup(".list-cell"));
        Bounds words = WindowFixture.onFx(() -> {
            Node label = row.lookup(".label");
            return row.sceneToLocal(label.localToScene(label.getLayoutBounds()));
        });
        assertThat(words.getCenterY()).isCloseTo(row.getHeight() / 2, within(1.5));
        assertThat(words.getHeight()).isLessThan(row.getHeight());
        assertThat(list.getHeight()).isBetween(2 * row.getHeight(), 2.4 * row.getHeight());
    }

    @Test
    void aClickElsewhereDoesWhatItDoesWithoutThem() {
        type("See [[quay");
        new FxRobot().clickOn(window.node("title"));
        WindowFixture.until(() -> list() == null && window.node("title").isFocused());
    }

    private MenuButton words() {
        return (MenuButton) window.scene.lookup("#words-alone");
    }

    @Test
    void escapeLeavesWhatWasTyped() {
        type("[[quay");
        press(KeyCode.ESCAPE);
        assertThat(list()).isNull();
        assertThat(area().getText()).isEqualTo("[[quay");
    }

    @Test
    void theCommandBeginsOneWithThePostsChangedLast() {
        WindowFixture.run(window.window.commands().format.linkPost::run);
        WindowFixture.until(() -> list() != null);
        assertThat(labels()).containsExactlyInAnyOrder("The old quay", "A [new] pier");
    }

    @Test
    void aLinkInThePreviewOpensThePost() {
        WindowFixture.run(() -> window.editor.follow(quay.id()));
        WindowFixture.until(() -> quay.id().equals(window.editor.id().getValue()));
    }

    private void type(String text) {
        WindowFixture.run(() -> area().replaceText(text));
        WindowFixture.until(() -> list() != null);
    }

    private void press(KeyCode key) {
        WindowFixture.run(() ->
                Event.fireEvent(area(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private List<String> labels() {
        return Objects.requireNonNull(list()).getItems().stream()
                .map(Suggestion::label)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable ListView<Suggestion> list() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot().lookup("#suggestions"))
                .filter(Objects::nonNull)
                .map(found -> (ListView<Suggestion>) found)
                .findFirst()
                .orElse(null);
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }
}
