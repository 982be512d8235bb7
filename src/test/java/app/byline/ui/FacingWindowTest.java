package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Heading;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.editor.FacingPages.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two posts side by side.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacingWindowTest {
    private final Post quay = Post.begin(Instant.EPOCH).withText("Quay", "Stones of the quay.");
    private final Post tide = Post.begin(Instant.EPOCH).withText("Tide", "Water comes.\n\n# Ebb\n\nWater goes.");
    private final Post letter = Post.begin(Instant.EPOCH).withText("Letter", "Dear quay.");

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, quay, tide, letter);
    }

    /// One post again, the letter, as it was.
    @AfterEach
    void alone() {
        WindowFixture.run(() -> {
            writer.window().pages.alone();
            writer.window().pages.share().set(0.5);
            writer.window().window.libraryShown().set(true);
            writer.window().window.previewShown().set(true);
        });
        for (Post post : List.of(quay, tide, letter)) {
            if (writer.window().posts.find(post.id()).isPresent()) {
                writer.window().posts.restore(post.id());
            }
        }
        writer.window().openPost(letter.id());
        WindowFixture.run(() -> writer.window().pages.current().get().editor().replace("Letter", letter.body()));
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void aPostIsOpenedBesideTheOther() {
        beside(quay);
        assertThat(titles()).containsExactly("Letter", "Quay");
        assertThat(areas().stream().map(CodeArea::getText)).containsExactly("Dear quay.", "Stones of the quay.");
        assertThat(areas().get(1).isFocused()).isTrue();
    }

    @Test
    void itIsChosenByItsTitle() {
        press("Shortcut+Alt+B");
        WindowFixture.run(() -> ((TextInputControl) writer.window().node("go-to")).setText("qua"));
        WindowFixture.until(() -> found().equals(List.of("Quay")));
        writer.press(writer.window().node("go-to"), "Enter");
        WindowFixture.until(() -> titles().equals(List.of("Letter", "Quay")));
    }

    @Test
    void eachKeepsItsWordsAndItsUndo() {
        beside(quay);
        WindowFixture.run(() -> areas().get(0).appendText(" One."));
        WindowFixture.run(() -> areas().get(1).appendText(" Two."));
        flush();
        assertThat(kept(letter)).isEqualTo("Dear quay. One.");
        assertThat(kept(quay)).isEqualTo("Stones of the quay. Two.");
        press("Shortcut+Z");
        assertThat(areas().get(1).getText()).isEqualTo("Stones of the quay.");
        assertThat(areas().get(0).getText()).isEqualTo("Dear quay. One.");
        press("Shortcut+F6");
        press("Shortcut+Z");
        assertThat(areas().get(0).getText()).isEqualTo("Dear quay.");
        flush();
    }

    @Test
    void commandsGoWhereTheKeysAre() {
        beside(quay);
        WindowFixture.run(() -> areas().get(1).selectRange(0, 6));
        press("Shortcut+B");
        assertThat(areas().get(1).getText()).isEqualTo("**Stones** of the quay.");
        focus(0);
        WindowFixture.run(() -> areas().get(0).selectRange(0, 4));
        press("Shortcut+B");
        assertThat(areas().get(0).getText()).isEqualTo("**Dear** quay.");
        focus(1);
        press("Shortcut+Z");
        assertThat(areas().get(1).getText()).isEqualTo("Stones of the quay.");
    }

    @Test
    void theOpenPostIsTheOneWithTheKeys() {
        beside(tide);
        assertThat(openTitle()).isEqualTo("Tide");
        WindowFixture.until(() -> outline().equals(List.of("Ebb")));
        focus(0);
        assertThat(openTitle()).isEqualTo("Letter");
        assertThat(writer.window().library.selected().get()).isEqualTo(letter.id());
        WindowFixture.until(() -> outline().isEmpty());
        WindowFixture.until(() -> words() == 2);
        focus(1);
        WindowFixture.until(() -> words() == 5);
    }

    @Test
    void thePreviewGoesAlong() {
        beside(quay);
        WindowFixture.run(() -> writer.window().window.previewShown().set(true));
        WindowFixture.until(() -> page().contains("Stones of the quay."));
        focus(0);
        WindowFixture.until(() -> page().contains("Dear quay."));
        WindowFixture.run(() -> areas().get(0).appendText(" More."));
        WindowFixture.until(() -> page().contains("Dear quay. More."));
    }

    @Test
    void aPostNeverLiesInBoth() {
        beside(quay);
        focus(0);
        WindowFixture.run(() -> writer.window().editor.open(quay.id()));
        assertThat(titles()).containsExactly("Letter", "Quay");
        assertThat(openTitle()).isEqualTo("Quay");
        WindowFixture.run(() -> writer.window().library.selected().set(letter.id()));
        assertThat(titles()).containsExactly("Letter", "Quay");
        assertThat(openTitle()).isEqualTo("Letter");
        WindowFixture.run(() -> writer.window().pages.openBeside(quay.id()));
        assertThat(titles()).containsExactly("Letter", "Quay");
        assertThat(openTitle()).isEqualTo("Quay");
    }

    @Test
    void twoThatAreAskedForAtOnceDoNotBothTakeIt() {
        beside(quay);
        focus(0);
        WindowFixture.run(() -> {
            writer.window().editor.open(tide.id());
            writer.window().pages.turnOver();
            writer.window().editor.open(tide.id());
        });
        WindowFixture.until(() -> titles().equals(List.of("Tide", "Quay")));
    }

    @Test
    void onePostSelectedInTheListGoesBesideTheOneBefore() {
        WindowFixture.run(() -> writer.window().library.selected().set(tide.id()));
        WindowFixture.until(() -> openTitle().equals("Tide"));
        WindowFixture.run(() -> command("beside").run());
        WindowFixture.until(
                () -> titles().equals(List.of("Letter", "Tide")) && openTitle().equals("Tide"));
    }

    @Test
    void theListShowsAnotherWhereTheKeysWere() {
        beside(quay);
        WindowFixture.run(() -> writer.window().library.selected().set(tide.id()));
        WindowFixture.until(() -> titles().equals(List.of("Letter", "Tide")));
    }

    @Test
    void theyChangePlacesWithTheirWords() {
        beside(quay);
        WindowFixture.run(() -> {
            areas().get(1).appendText(" Two.");
            command("beside.swap").run();
        });
        assertThat(titles()).containsExactly("Quay", "Letter");
        assertThat(areas().get(0).getText()).isEqualTo("Stones of the quay. Two.");
        assertThat(areas().get(0).isFocused()).isTrue();
        WindowFixture.run(() -> areas().get(0).undo());
        assertThat(areas().get(0).getText()).isEqualTo("Stones of the quay.");
    }

    @Test
    void oneIsPutAwaySaved() {
        beside(quay);
        WindowFixture.run(() -> areas().get(0).appendText(" Kept."));
        press("Shortcut+Alt+Shift+B");
        assertThat(titles()).containsExactly("Quay");
        WindowFixture.until(() -> kept(letter).equals("Dear quay. Kept."));
    }

    @Test
    void trashingTheOpenOneLeavesTheOther() {
        beside(tide);
        WindowFixture.run(() -> command("trash").run());
        WindowFixture.until(() -> titles().equals(List.of("Letter")));
        assertThat(openTitle()).isEqualTo("Letter");
    }

    @Test
    void oneThatIsTrashedElsewhereGoes() {
        beside(tide);
        focus(0);
        writer.window().posts.trash(tide.id());
        WindowFixture.until(() -> titles().equals(List.of("Letter")));
    }

    @Test
    void whatIsChangedElsewhereComesToBoth() throws Exception {
        beside(quay);
        focus(0);
        WindowFixture.run(() -> areas().get(1).appendText("\n\nTyped."));
        writer.window().autosave.besideNow(quay.id(), () -> {
            Post now = writer.window().posts.find(quay.id()).orElseThrow();
            return writer.window().posts.save(now.withText(now.title(), "Fetched.\n\n" + now.body()));
        });
        WindowFixture.until(() -> areas().get(1).getText().equals("Fetched.\n\nStones of the quay.\n\nTyped."));
        writer.window().autosave.besideNow(quay.id(), () -> {
            Post now = writer.window().posts.find(quay.id()).orElseThrow();
            return writer.window().posts.save(now.withText(now.title(), quay.body()));
        });
        WindowFixture.until(() -> areas().get(1).getText().equals(quay.body()));
    }

    @Test
    void f6GoesThroughBoth() {
        beside(quay);
        focus(0);
        press("F6");
        assertThat(areas().get(1).isFocused()).isTrue();
        press("Shift+F6");
        assertThat(areas().get(0).isFocused()).isTrue();
    }

    @Test
    void keysMoveTheDivider() {
        beside(quay);
        WindowFixture.until(() -> Math.abs(shareOfLeft() - 0.5) < 0.01);
        press("Shortcut+Alt+Shift+Right");
        WindowFixture.until(() -> Math.abs(shareOfLeft() - 0.45) < 0.01);
        press("Shortcut+Alt+Shift+Left");
        WindowFixture.until(() -> Math.abs(shareOfLeft() - 0.5) < 0.01);
    }

    @Test
    void whereTwoTextsHaveNoRoomBesideItThePreviewGivesWay() {
        WindowFixture.run(() -> writer.window().window.libraryShown().set(true));
        beside(quay);
        assertThat(writer.window().window.previewShown().get()).isFalse();
        press("Shortcut+Alt+Shift+B");
        assertThat(writer.window().window.previewShown().get()).isTrue();
    }

    @Test
    void bothComeBackAtTheNextStart() {
        beside(quay);
        press("Shortcut+Alt+Shift+Right");
        WindowFixture.run(() -> command("beside.swap").run());
        assertThat(WindowFixture.onFx(() -> writer.window().pages.memory().get()))
                .isEqualTo(letter.id() + " left 0.550");
    }

    @Test
    void whatIsRememberedIsShown() {
        WindowFixture.run(() -> writer.window().pages.memory().set(quay.id() + " right 0.400"));
        WindowFixture.until(() -> titles().equals(List.of("Quay", "Letter")));
        assertThat(openTitle()).isEqualTo("Letter");
        assertThat(writer.window().pages.share().get()).isEqualTo(0.4);
    }

    @Test
    void whatIsGoneOrCannotBeReadIsNotShown() {
        WindowFixture.run(() -> {
            writer.window().pages.memory().set("nonsense");
            writer.window().pages.memory().set(PostId.create() + " left 0.5");
            writer.window().pages.memory().set(letter.id() + " left 0.5");
        });
        beside(quay);
        assertThat(titles()).containsExactly("Letter", "Quay");
    }

    @Test
    void habitsAreOfBoth() {
        WindowFixture.run(() -> writer.window().pane.typewriter().set(true));
        WindowFixture.run(() -> writer.window().pane.signsHidden().set(true));
        beside(quay);
        Page second = WindowFixture.onFx(() -> writer.window().pages.current().get());
        assertThat(second.editor().typewriter().get()).isTrue();
        assertThat(second.editor().signsHidden().get()).isTrue();
        WindowFixture.run(() -> second.editor().signsHidden().set(false));
        assertThat(writer.window().pane.signsHidden().get()).isFalse();
        WindowFixture.run(() -> second.editor().typewriter().set(false));
        assertThat(writer.window().pane.typewriter().get()).isFalse();
    }

    // ---- the window

    private void beside(Post post) {
        WindowFixture.run(() -> writer.window().pages.openBeside(post.id()));
        WindowFixture.until(() -> titles().size() == 2 && openTitle().equals(post.title()));
    }

    private double shareOfLeft() {
        double left = areas().get(0).getWidth();
        return left / (left + areas().get(1).getWidth());
    }

    private void focus(int place) {
        WindowFixture.run(() -> areas().get(place).requestFocus());
    }

    private void press(String keys) {
        Node focused = WindowFixture.onFx(
                        () -> Optional.ofNullable(writer.window().scene.getFocusOwner()))
                .orElseThrow();
        writer.press(focused, keys);
    }

    private void flush() {
        writer.window().autosave.flushAll().join();
    }

    private String kept(Post post) {
        return writer.window().posts.find(post.id()).orElseThrow().body();
    }

    /// From left to right.
    private List<CodeArea> areas() {
        return shown().stream()
                .map(page -> (CodeArea) page.editor().node().lookup("#editor"))
                .toList();
    }

    private List<String> titles() {
        return shown().stream().map(page -> page.post().title().get()).toList();
    }

    private List<Page> shown() {
        return writer.window().pages.shown().get();
    }

    private String openTitle() {
        return writer.window().editor.title().get();
    }

    private List<String> outline() {
        return writer.window().editing.outline().getValue().stream()
                .map(Heading::text)
                .toList();
    }

    private int words() {
        return writer.window()
                .counts
                .counts()
                .get()
                .map(counts -> counts.post().words())
                .orElse(-1);
    }

    private String page() {
        WebView view = (WebView) writer.window().node("preview-page");
        return String.valueOf(view.getEngine().executeScript("document.body.innerText"));
    }

    private List<String> found() {
        ListView<?> list = (ListView<?>) writer.window().node("palette").lookup(".list-view");
        return list.getItems().stream()
                .map(row -> ((QuickRow.Found) row).text())
                .toList();
    }

    private Command command(String id) {
        return writer.window().window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
