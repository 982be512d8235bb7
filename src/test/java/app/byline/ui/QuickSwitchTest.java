package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One field that leads to posts, headings and commands.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickSwitchTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final Post quay = Post.begin(NOW).withText("The old quay", "Stones.");
    private final Post blank = Post.begin(NOW.plusSeconds(30)).withText("", "No title.");
    private final Post letter = Post.begin(NOW.plusSeconds(60))
            .withText("Letter", "# Harbours\n\n## North\n\nWords.\n\n## South of the north\n\nMore.\n");

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, quay, blank, letter);
    }

    @BeforeEach
    void begin() {
        if (!letter.id().equals(openId())) {
            writer.window().openPost(letter.id());
        }
        WindowFixture.run(writer.area()::requestFocus);
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void aFewLettersOfATitleLeadToThePost() {
        writer.press("Shortcut+P");
        WindowFixture.run(() -> field().setText("tquay"));
        writer.press(field(), "Enter");
        WindowFixture.until(() -> quay.id().equals(openId()));
        assertThat(writer.window().scene.lookup("#palette")).isNull();
        assertThat(WindowFixture.onFx(() -> writer.area().isFocused())).isTrue();
    }

    @Test
    void beforeAnythingIsTypedThePostsChangedLastStandThereWithoutThisOne() {
        writer.press("Shortcut+P");
        WindowFixture.until(() -> texts().equals(List.of("Untitled", "The old quay")));
        writer.press(field(), "Esc");
        assertThat(openId()).isEqualTo(letter.id());
        assertThat(writer.area().isFocused()).isTrue();
    }

    @Test
    void aMenuAndItPutEachOtherAway() {
        Menu menu = ((MenuBar) writer.window().node("menu")).getMenus().getFirst();
        writer.press("Shortcut+P");
        WindowFixture.run(menu::show);
        assertThat(writer.window().scene.lookup("#palette")).isNull();
        assertThat(menu.isShowing()).isTrue();
        writer.press("Shortcut+P");
        assertThat(writer.window().scene.lookup("#palette")).isNotNull();
        assertThat(menu.isShowing()).isFalse();
        writer.press(field(), "Esc");
    }

    @Test
    void aHashLeadsToAHeading() {
        writer.press("Shortcut+P");
        WindowFixture.until(() -> writer.window().pane.outline().getValue().size() == 3);
        WindowFixture.run(() -> field().setText("#"));
        assertThat(texts()).containsExactly("Harbours", "North", "South of the north");
        WindowFixture.run(() -> field().setText("@sth"));
        assertThat(texts()).containsExactly("South of the north");
        writer.press(field(), "Enter");
        assertThat(WindowFixture.onFx(() -> writer.area().getCurrentParagraph()))
                .isEqualTo(6);
    }

    @Test
    void anAngleLeadsToACommand() {
        writer.press("Shortcut+P");
        WindowFixture.run(() -> field().setText(">dark"));
        writer.press(field(), "Enter");
        assertThat(writer.window().themes.theme().get()).isEqualTo(Theme.DARK);
        WindowFixture.run(() -> writer.window().themes.theme().set(Theme.LIGHT));
    }

    @Test
    void theKeysOfAllCommandsOpenItThere() {
        writer.press("Shortcut+Shift+P");
        assertThat(field().getText()).isEqualTo(">");
        assertThat(field().getCaretPosition()).isEqualTo(1);
        assertThat(texts()).contains("New post");
        writer.press(field(), "Esc");
    }

    @Test
    void itIsAsHighAsWhatWasFound() {
        writer.press("Shortcut+Shift+P");
        double all = height();
        WindowFixture.run(() -> field().setText(">redo"));
        assertThat(texts()).hasSize(1);
        assertThat(height()).isBetween(30.0, all / 5);
        WindowFixture.run(() -> field().setText(">preview theme"));
        assertThat(texts()).hasSizeBetween(2, 7);
        double rows = height();
        assertThat(WindowFixture.onFx(
                        () -> list().lookupAll(".scroll-bar").stream().noneMatch(Node::isVisible)))
                .isTrue();
        assertThat(rows).isLessThan(all);
        writer.press(field(), "Esc");
    }

    private double height() {
        return WindowFixture.onFx(() -> {
            writer.window().scene.getRoot().applyCss();
            writer.layOut();
            return list().getHeight();
        });
    }

    @Test
    void whatIsNotThereIsSaid() {
        writer.press("Shortcut+P");
        WindowFixture.run(() -> field().setText("nothing of the kind"));
        WindowFixture.until(() -> texts().isEmpty()
                && list().getPlaceholder() instanceof Label label
                && label.getText().startsWith("No post is called that"));
        writer.press(field(), "Enter");
        assertThat(writer.window().scene.lookup("#palette")).isNotNull();
        writer.press(field(), "Esc");
    }

    private @Nullable PostId openId() {
        return writer.window().editor.id().getValue();
    }

    private TextField field() {
        return (TextField) writer.window().node("go-to");
    }

    private ListView<?> list() {
        return (ListView<?>) writer.window().node("palette").lookup(".list-view");
    }

    private List<String> texts() {
        return WindowFixture.onFx(() -> list().getItems().stream()
                .map(QuickRow.Found.class::cast)
                .map(found -> found.text().strip())
                .toList());
    }
}
