package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.DatedPost;
import app.byline.library.Deed;
import app.byline.library.Progress;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.library.PostRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A post that lies in another window, by each way in which it may be asked for: the other window comes forward, and
/// this one keeps what it has.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenElsewhereTest {
    private final Post quay = Post.begin(Instant.EPOCH).withText("Quay", "Stones of the quay.");
    private final Post tide = Post.begin(Instant.EPOCH).withText("Tide", "Water comes.");
    private final Post letter = Post.begin(Instant.EPOCH).withText("Letter", "Dear quay.");

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @SuppressWarnings("NullAway.Init")
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    void open(@TempDir Path given) throws Exception {
        folder = given;
        writer = Writer.open(folder, quay, tide, letter);
        window = writer.window();
    }

    /// The letter is open here, the quay in the other window.
    @BeforeEach
    void begin() {
        WindowFixture.run(() -> {
            window.elsewhere.there.clear();
            window.elsewhere.shown.clear();
            window.pages.alone();
            window.library.shelf().set(Shelf.POSTS);
        });
        List.of(quay, tide, letter).forEach(post -> window.posts.restore(post.id()));
        window.openPost(letter.id());
        WindowFixture.run(() -> window.elsewhere.there.add(quay.id()));
        WindowFixture.until(() ->
                list().getItems().size() >= 3 && window.library.selectedRow().isPresent());
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void inTheList() {
        WindowFixture.run(() -> list().getSelectionModel().clearAndSelect(row(quay)));
        cameForward();
        WindowFixture.until(() -> letter.id().equals(window.library.selected().get()));
        WindowFixture.until(
                () -> list().getSelectionModel().getSelectedIndices().equals(List.of(row(letter))));
        WindowFixture.run(() -> list().getSelectionModel().clearAndSelect(row(quay)));
        WindowFixture.until(() -> window.elsewhere.shown.equals(List.of(quay.id(), quay.id())));
    }

    @Test
    void passedByArrowKeysInTheListItStaysWhereItIs() {
        WindowFixture.run(() -> {
            window.elsewhere.there.add(tide.id());
            list().requestFocus();
        });
        arrowTo(quay);
        assertThat(window.elsewhere.shown).isEmpty();
        assertThat(said()).isEqualTo("“Quay” is open in another window. Enter brings that one forward.");
        assertThat(WindowFixture.onFx(() -> list().isFocused())).isTrue();
        stayed();
        writer.press(list(), "Enter");
        cameForward();
        WindowFixture.until(() -> letter.id().equals(window.library.selected().get()));
        assertThat(said()).isEmpty();

        arrowTo(quay);
        WindowFixture.run(() -> window.window.write());
        WindowFixture.until(
                () -> list().getSelectionModel().getSelectedIndices().equals(List.of(row(letter))));
        WindowFixture.run(list()::requestFocus);
        arrowTo(quay);
        writer.press(list(), "Delete");
        WindowFixture.until(() -> window.posts.shelf(quay.id()).equals(Optional.of(Shelf.TRASH)));
        stayed();
    }

    /// From the open post to that one, row by row.
    private void arrowTo(Post post) {
        int way = WindowFixture.onFx(() -> row(post) - row(letter));
        for (int step = 0; step < Math.abs(way); step++) {
            writer.press(list(), way > 0 ? "Down" : "Up");
        }
        WindowFixture.until(
                () -> list().getSelectionModel().getSelectedIndices().equals(List.of(row(post))));
    }

    private String said() {
        return WindowFixture.onFx(() -> ((Label) window.node("notice")).getText());
    }

    @Test
    void byItsTitle() {
        press("Shortcut+P");
        choose("qua");
        cameForward();
    }

    @Test
    void besideTheOpenOne() {
        press("Shortcut+Alt+B");
        choose("qua");
        cameForward();
        assertThat(WindowFixture.onFx(() -> window.pages.shown().get())).hasSize(1);
    }

    @Test
    void byALinkInThePreview() {
        link();
        follows(window.scene.getRoot());
        cameForward();
    }

    @Test
    void byALinkInThePageThatComparesVersions() {
        link();
        window.editor.flush().toCompletableFuture().join();
        WindowFixture.run(window.window.commands().history::run);
        WindowFixture.until(() -> !rows("timeline").getItems().isEmpty());
        WindowFixture.run(() -> {
            rows("timeline").getSelectionModel().selectFirst();
            ((ToggleButton) window.node("history-rendered")).fire();
        });
        follows(window.node("history-page"));
        cameForward();
        WindowFixture.run(window.window.commands().history::run);
    }

    /// Has the letter link to the quay.
    private void link() {
        WindowFixture.run(
                () -> writer.area().appendText(" [There](post:" + quay.id().value() + ")"));
    }

    /// Clicks the link as soon as it is on the page in that part of the window.
    private static void follows(Node part) {
        WindowFixture.until(() -> ((WebView) Objects.requireNonNull(part.lookup("#preview-page")))
                .getEngine()
                .executeScript("const link = document.querySelector('a[href^=\"post:\"]'); link?.click(); link != null")
                .equals(true));
    }

    @Test
    void outOfTheCalendar() {
        WindowFixture.run(window.window.commands().library.calendar::run);
        Scene calendar = WindowFixture.onFx(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.lookup("#agenda") != null)
                .findFirst()
                .orElseThrow());
        ListView<?> agenda = (ListView<?>) Objects.requireNonNull(calendar.lookup("#agenda"));
        WindowFixture.until(() -> titles(agenda).contains("Quay"));
        WindowFixture.run(() -> agenda.getSelectionModel().select(titles(agenda).indexOf("Quay")));
        writer.press(agenda, "Enter");
        cameForward();
        WindowFixture.run(() -> calendar.getWindow().hide());
    }

    private static List<String> titles(ListView<?> agenda) {
        return agenda.getItems().stream()
                .map(post -> ((DatedPost) post).title())
                .toList();
    }

    @Test
    void outOfTheOutbox() {
        window.outbox.titles.put(quay.id(), "Quay");
        window.outbox.waits(
                window.outbox.publish(quay.id(), 1, FakeBlogs.LOCAL.id()), "no route to host", Instant.now());
        WindowFixture.run(window.window.commands().outbox::run);
        WindowFixture.until(() -> !rows("outbox-waiting").getItems().isEmpty());
        WindowFixture.run(() -> rows("outbox-waiting").getSelectionModel().select(0));
        WindowFixture.run(((ButtonBase) window.node("outbox-open"))::fire);
        cameForward();
        WindowFixture.run(window.window.commands().outbox::run);
    }

    private ListView<?> rows(String id) {
        return (ListView<?>) window.node(id);
    }

    @Test
    void asAFileThatWasTakenInBefore() throws Exception {
        Path file = Files.writeString(folder.resolve("pier.md"), "# Pier\n\nOf wood.\n");
        WindowFixture.run(() -> window.arrivals.take(List.of(file)));
        WindowFixture.until(() -> "Pier".equals(window.editor.title().get()));
        PostId pier = WindowFixture.onFx(
                () -> Objects.requireNonNull(window.editor.id().get()));
        window.openPost(letter.id());
        WindowFixture.run(() -> {
            window.elsewhere.there.add(pier);
            window.arrivals.take(List.of(file));
        });
        WindowFixture.until(() -> window.elsewhere.shown.equals(List.of(pier)));
        stayed();
    }

    @Test
    void aPostIsBegunThatAnotherWindowOpensBeforeItIsShownHere() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch making = new CountDownLatch(1);
        Post made = Post.begin(Instant.EPOCH).withText("New", "");
        WindowFixture.run(() -> window.editor.begin(() -> {
            making.countDown();
            passes(opened);
            return made;
        }));
        making.await();
        WindowFixture.run(() -> window.elsewhere.there.add(made.id()));
        opened.countDown();
        WindowFixture.until(() -> window.elsewhere.shown.equals(List.of(made.id())));
        stayed();
        window.posts.trash(made.id());
    }

    private static void passes(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theNeighbourOfAPostThatIsPutIntoTheTrash() {
        WindowFixture.run(() -> window.elsewhere.there.add(tide.id()));
        press("Shortcut+Shift+Delete");
        WindowFixture.until(() -> window.editor.id().get() == null);
        assertThat(window.elsewhere.shown).isEmpty();
        assertThat(window.posts.shelf(letter.id())).contains(Shelf.TRASH);
    }

    // ---- what other windows do to the post that is open in this one

    @Test
    void whatAnotherWindowPutsIntoTheTrashIsPutAwayHere() {
        WindowFixture.run(() -> writer.area().appendText(" Typed."));
        window.posts.trash(letter.id());
        WindowFixture.until(() -> !letter.id().equals(window.editor.id().get()));
        WindowFixture.until(() -> window.autosave.unsaved(letter.id()).isEmpty());
        assertThat(window.posts.shelf(letter.id())).contains(Shelf.TRASH);
        assertThat(window.posts.find(letter.id()).map(Post::body))
                .as("its last words are in the trash with it")
                .hasValueSatisfying(body -> assertThat(body).endsWith(" Typed."));
    }

    @Test
    void manyThatAnotherWindowPutsIntoTheTrash() {
        window.deeds.perform(new Deed.Trash(), List.of(letter.id(), quay.id()), Progress.PATIENT);
        WindowFixture.until(() -> tide.id().equals(window.editor.id().get()));
        assertThat(window.posts.shelf(letter.id())).contains(Shelf.TRASH);
    }

    @Test
    void aTitleThatAnotherWindowChangesIsSeenInTheList() {
        Post kept = window.posts.find(quay.id()).orElseThrow();
        window.posts.save(kept.withText("Quay by night", kept.body()));
        WindowFixture.until(() ->
                list().getItems().stream().anyMatch(row -> row.summary().title().equals("Quay by night")));
        Post changed = window.posts.find(quay.id()).orElseThrow();
        window.posts.save(changed.withText("Quay", changed.body()));
    }

    // ---- in words

    private void cameForward() {
        WindowFixture.until(() -> window.elsewhere.shown.equals(List.of(quay.id())));
        stayed();
    }

    private void stayed() {
        WindowFixture.until(() -> window.editor.wanted().equals(Optional.of(letter.id()))
                && letter.id().equals(window.editor.id().get()));
        assertThat(WindowFixture.onFx(() -> writer.area().getText())).startsWith("Dear quay.");
    }

    private void press(String keys) {
        writer.press(keys);
    }

    private void choose(String typed) {
        WindowFixture.run(() -> ((TextInputControl) window.node("go-to")).setText(typed));
        WindowFixture.until(() -> found().getItems().size() == 1);
        writer.press(window.node("go-to"), KeyCode.ENTER.getName());
    }

    private ListView<?> found() {
        return (ListView<?>) window.node("palette").lookup(".list-view");
    }

    @SuppressWarnings("unchecked")
    private ListView<PostRow> list() {
        return (ListView<PostRow>) window.node("posts");
    }

    private int row(Post post) {
        return list().getItems().stream().map(PostRow::id).toList().indexOf(post.id());
    }
}
