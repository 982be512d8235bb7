package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.library.ReplaceModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Find and replace over many posts, and searches with names, in the window.
@Tag("ui")
class ReplacePanelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final Post sea = Post.begin(NOW).withText("Sea", "The grey sea, so grey.\n");
    private final Post sky = Post.begin(NOW).withText("Sky", "A grey sky.\n");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(sea, sky));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsTickedIsReplacedInLibraryAndEditorAndComesBack() {
        WindowFixture.run(() -> area().replaceText("A grey sky, typed just now.\n"));
        look("grey", "gray");
        WindowFixture.until(() -> hits().getItems().size() == 5);
        assertThat(message()).isEqualTo("3 places ticked in 2 posts");
        // The first place of the post of two places.
        WindowFixture.run(() -> hits().getItems().stream()
                .filter(row -> row.post().id().equals(sea.id()) && !row.hit().isEmpty())
                .findFirst()
                .orElseThrow()
                .chosen()
                .set(false));
        WindowFixture.run(((Button) window.node("replace-do"))::fire);
        WindowFixture.until(() -> area().getText().equals("A gray sky, typed just now.\n"));
        assertThat(said(sea)).isEqualTo("The grey sea, so gray.\n");
        WindowFixture.until(
                () -> !((Hyperlink) window.node("notice-back")).getText().isEmpty());
        WindowFixture.run(((Hyperlink) window.node("notice-back"))::fire);
        WindowFixture.until(() -> area().getText().equals("A grey sky, typed just now.\n"));
        WindowFixture.until(() -> said(sea).equals("The grey sea, so grey.\n"));
    }

    @Test
    void aWrongExpressionIsToldAndNothingChanges() {
        WindowFixture.run(window.window.commands().library.replace::run);
        WindowFixture.run(() -> ((CheckBox) window.node("replace-expression")).setSelected(true));
        look("(grey", "x");
        WindowFixture.until(() -> message().startsWith("This is no regular expression"));
        assertThat(hits().getItems()).isEmpty();
    }

    @Test
    void aSearchIsSavedFoundInThePaletteAndForgotten() {
        WindowFixture.run(() -> window.library.words().set("sea is:draft"));
        WindowFixture.run(window.window.commands().library.saveSearch::run);
        WindowFixture.run(() -> {
            ((TextField) window.node("search-name")).setText("Sea drafts");
            window.node("search-name").fireEvent(new ActionEvent());
        });
        WindowFixture.until(() -> window.scene.lookup(".saved-search") != null);
        WindowFixture.run(() -> window.library.words().set(""));
        WindowFixture.run(((Button) window.scene.lookup(".saved-search"))::fire);
        assertThat(window.library.words().get()).isEqualTo("sea is:draft");
        WindowFixture.run(() -> ((Button) window.scene.lookup(".saved-search"))
                .getContextMenu()
                .getItems()
                .getLast()
                .fire());
        WindowFixture.until(() -> window.scene.lookup(".saved-search") == null);
        WindowFixture.run(((Hyperlink) window.node("notice-back"))::fire);
        WindowFixture.until(() -> window.scene.lookup(".saved-search") != null);
    }

    private void look(String find, String with) {
        if (window.scene.lookup("#replace-find") == null) {
            WindowFixture.run(window.window.commands().library.replace::run);
        }
        WindowFixture.run(() -> {
            ((TextField) window.node("replace-find")).setText(find);
            ((TextField) window.node("replace-with")).setText(with);
            ((CheckBox) window.node("replace-everywhere")).setSelected(true);
            ((Button) window.node("replace-look")).fire();
        });
    }

    private String said(Post post) {
        return window.posts.find(post.id()).orElseThrow().body();
    }

    private String message() {
        return ((Label) window.node("replace-message")).getText();
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }

    @SuppressWarnings("unchecked")
    private ListView<ReplaceModel.Row> hits() {
        return (ListView<ReplaceModel.Row>) window.node("replace-hits");
    }
}
