package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.PostSummary;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.ui.imports.ImportModel.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ImportPanelTest {
    @TempDir
    Path folder;

    private WindowFixture window;
    private Path blog;

    @BeforeEach
    void open() throws Exception {
        blog = Files.createDirectories(folder.resolve("blog"));
        Files.writeString(blog.resolve("one.md"), "---\ntitle: One\ndraft: true\ndate: 2019-05-11\n---\n\nText.\n");
        Files.writeString(blog.resolve("two.md"), "# Two\n\n![gone](gone.png)\n");
        Files.writeString(blog.resolve("wrong.md"), "---\ntitle: [\n---\n");
        window = WindowFixture.open(
                folder.resolve("library"),
                WindowMemory.first(),
                1200,
                800,
                List.of(Post.begin(Instant.parse("2026-11-24T12:00:00Z")).withText("Mine", "My own.\n")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void allIsSeenBeforeAnythingIsWritten() {
        look(blog);
        assertThat(label("import-sum")).isEqualTo("2 new posts can come. One can’t come.");
        assertThat(lines())
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("One, New, May 11, 2019 · draft")
                                .endsWith(", chosen"),
                        two -> assertThat(two)
                                .startsWith("Two, New, ")
                                .endsWith("The image gone.png is not there; its address stays., chosen"),
                        wrong -> assertThat(wrong)
                                .startsWith("wrong.md, Can’t come, The head of wrong.md can’t be read: ")
                                .contains("line 3")
                                .endsWith("then import it again.")
                                .doesNotContain(".."));
        assertThat(titles()).containsExactly("Mine");
    }

    @Test
    void whatIsTickedComesAndOneStepTakesItBack() {
        look(blog);
        run(() -> rows().getSelectionModel().select(0));
        run(() -> ((CheckBox) cells().getFirst().lookup(".check-box")).fire());
        assertThat(onFx(() -> button("bring").getText())).isEqualTo("Import one post");
        press("bring", Stage.DONE);
        assertThat(label("import-said")).isEqualTo("One post came. Running it again brings nothing twice.");
        assertThat(titles()).containsExactly("Mine", "Two");
        press("back", Stage.START);
        assertThat(label("import-said")).startsWith("Taken back: 1 removed");
        assertThat(titles()).containsExactly("Mine");
    }

    @Test
    void theLastImportIsTakenBackLaterToo() {
        look(blog);
        press("bring", Stage.DONE);
        press("more", Stage.START);
        until(() -> button("back").getParent().isVisible());
        press("back", Stage.START);
        assertThat(titles()).containsExactly("Mine");
    }

    @Test
    void whatIsHereIsSaidToBeHere() {
        look(blog);
        press("bring", Stage.DONE);
        look(blog);
        assertThat(label("import-sum")).isEqualTo("2 are here already. One can’t come.");
        assertThat(onFx(() -> button("bring").isDisabled())).isTrue();
    }

    @Test
    void aTitleOrAPlaceFindsItsLine() {
        look(blog);
        run(() -> ((TextField) window.node("import-words")).setText("WRONG"));
        assertThat(rows().getItems()).hasSize(1);
    }

    @Test
    void whatHoldsNoPostIsToldInWords() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        run(() -> window.window.beside().importFiles(List.of(empty)));
        until(() -> !label("import-problem").isEmpty());
        assertThat(label("import-problem"))
                .isEqualTo("In empty there is nothing that could be a post. Choose another file or folder.");
        assertThat(onFx(() -> window.importing.stage().get())).isEqualTo(Stage.START);
    }

    @Test
    void writingGoesOnMeanwhileAndIsNotLost() throws Exception {
        many(200);
        look(blog);
        run(() -> {
            button("bring").fire();
            ((CodeArea) window.node("editor")).appendText("And more.");
        });
        until(() -> window.importing.stage().get() == Stage.DONE);
        assertThat(titles()).hasSize(203);
        run(window.editor::flush);
        until(() -> window.posts
                .find(Objects.requireNonNull(window.editor.id().getValue()))
                .orElseThrow()
                .body()
                .equals("My own.\nAnd more."));
    }

    @Test
    void anImportThatIsStoppedKeepsWhatCameAndSaysSo() throws Exception {
        many(100);
        look(blog);
        run(() -> window.importing.stage().subscribe(stage -> {
            if (stage == Stage.BRINGING) {
                window.importing.stop();
            }
        }));
        press("bring", Stage.DONE);
        assertThat(label("import-said"))
                .isEqualTo("Stopped: one post came until then. Running it again brings the rest, and nothing twice.");
        assertThat(titles()).hasSize(2);
    }

    private void many(int posts) throws IOException {
        for (int number = 0; number < posts; number++) {
            Files.writeString(blog.resolve("more-" + number + ".md"), "# More " + number + "\n\nText.\n");
        }
    }

    private void look(Path at) {
        run(() -> window.window.beside().importFiles(List.of(at)));
        until(() -> window.importing.stage().get() == Stage.PREVIEW);
    }

    private void press(String button, Stage then) {
        run(() -> button(button).fire());
        until(() -> window.importing.stage().get() == then);
    }

    private Button button(String name) {
        return (Button) window.node("import-" + name);
    }

    private String label(String id) {
        return onFx(() -> ((Label) window.node(id)).getText());
    }

    private ListView<?> rows() {
        return (ListView<?>) window.node("import-rows");
    }

    /// What a screen reader says of each line in sight.
    private List<String> lines() {
        return onFx(() -> cells().stream().map(Node::getAccessibleText).toList());
    }

    private List<ListCell<?>> cells() {
        rows().applyCss();
        rows().layout();
        return rows().lookupAll(".list-cell").stream()
                .<ListCell<?>>map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty())
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .toList();
    }

    private List<String> titles() {
        return Stream.of(window.posts.search(Shelf.POSTS, ""))
                .flatMap(List::stream)
                .map(PostSummary::title)
                .sorted()
                .toList();
    }
}
