package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.history.Revision;
import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.ServerChange;
import app.byline.publish.Version;
import app.byline.ui.history.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The timeline beside the text.
@Tag("ui")
class HistoryPanelTest {
    private static final String THEN = "The grey harbour.\n\nNobody paints it in January.\n";
    private static final String NOW = "The blue harbour.\n\nNobody paints it in winter.\n";

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Post post;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        post = Post.begin(Instant.now()).withText("Harbour", THEN);
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
        // Named, so that both are in the timeline however quickly the test saves.
        window.history.name(post.id(), 1, "Before the cuts");
        WindowFixture.run(() -> area().replaceText(NOW));
        WindowFixture.until(() -> window.posts.find(post.id()).orElseThrow().revision() == 2);
        WindowFixture.run(window.window.commands().history::run);
        WindowFixture.until(() -> timeline().getItems().size() == 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theTimelineHasTheNewestAndTheNamed() {
        assertThat(timeline().getItems())
                .extracting(entry -> entry.revision().number(), Entry::current)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2L, true),
                        org.assertj.core.api.Assertions.tuple(1L, false));
    }

    @Test
    void whatThereIsToDoIsToldUntilAVersionIsChosen() {
        assertThat(told()).startsWith("Choose a version");
        choose(1);
        assertThat(WindowFixture.onFx(() -> window.node("history-nothing").isVisible()))
                .isFalse();
        WindowFixture.run(window.window.commands().begin::run);
        WindowFixture.until(() -> timeline().getItems().size() == 1);
        assertThat(told()).startsWith("This post has no earlier version yet");
    }

    private String told() {
        WindowFixture.until(() -> window.node("history-nothing").isVisible());
        return WindowFixture.onFx(() -> ((Label) window.node("history-nothing")).getText());
    }

    @Test
    void whatChangedIsShownWordByWord() {
        choose(1);
        assertThat(words("gone")).containsExactly("grey", "January");
        assertThat(words("new")).containsExactly("blue", "winter");
    }

    @Test
    void whatWouldChangeOnTheBlogIsShownAndCanBeTakenOver() {
        Post there = post.withText("Harbour", "The red harbour.\n\nNobody paints it in winter.\n");
        window.changes.changed(new ServerChange(FakeBlogs.LOCAL.id(), post, post, there, new Version("2")));
        JobId job = window.outbox.publish(post.id(), 1, FakeBlogs.LOCAL.id());
        window.outbox.arrives(job, "https://blog.example/harbour", Instant.now());
        WindowFixture.until(() -> window.window.commands().compareBlog.enabled().getValue());
        WindowFixture.run(window.window.commands().compareBlog::run);
        WindowFixture.until(() -> words("gone").equals(List.of("red")));
        assertThat(words("new")).containsExactly("blue");
        assertThat(window.node("history-name").getParent().isVisible()).isFalse();
        WindowFixture.run(() -> ((Button) window.node("passages").lookup(".bring-back")).fire());
        WindowFixture.until(() -> area().getText().startsWith("The red harbour."));
        WindowFixture.until(() -> words("gone").isEmpty());
        choose(1);
        WindowFixture.until(() -> !window.node("history-live").isVisible());
    }

    @Test
    void aBlogThatCannotBeReadIsTold() {
        JobId job = window.outbox.publish(post.id(), 1, FakeBlogs.LOCAL.id());
        window.outbox.arrives(job, "https://blog.example/harbour", Instant.now());
        WindowFixture.until(() -> window.window.commands().compareBlog.enabled().getValue());
        WindowFixture.run(window.window.commands().compareBlog::run);
        WindowFixture.until(() -> ((Label) window.node("history-live"))
                .getText()
                .equals("The post can’t be read on the blog now; nothing was changed. no route to host"));
    }

    @Test
    void bothVersionsAreSeenAsReadersSeeThem() {
        choose(1);
        WindowFixture.run(((ToggleButton) window.node("history-rendered"))::fire);
        WindowFixture.until(
                () -> window.compared != null && window.compared.shownVersion().get() >= 1);
        WebView page = (WebView) window.node("history-page").lookup("#preview-page");
        assertThat(WindowFixture.onFx(() -> page.getEngine().executeScript("document.querySelector('main').innerText")))
                .asString()
                .contains("The greyblue harbour.", "Nobody paints it in Januarywinter.");
        assertThat(WindowFixture.onFx(() -> page.getEngine()
                        .executeScript("[...document.querySelectorAll('del, ins')].map(e => e.tagName + ' '"
                                + " + e.textContent + ' ' + getComputedStyle(e).textDecorationLine).join()")))
                .isEqualTo("DEL grey line-through,INS blue underline,DEL January line-through,INS winter underline");
        WindowFixture.run(((ToggleButton) window.node("history-source"))::fire);
        assertThat(words("gone")).containsExactly("grey", "January");
    }

    @Test
    void aWholeVersionComesBackAndUndoTakesItAway() {
        choose(1);
        WindowFixture.run(((Button) window.node("history-restore"))::fire);
        assertThat(area().getText()).isEqualTo(THEN);
        WindowFixture.run(window.window.commands().edit.undo::run);
        assertThat(area().getText()).isEqualTo(NOW);
    }

    @Test
    void theNoticeTakesARestoreBackToo() {
        choose(1);
        WindowFixture.run(((Button) window.node("history-restore"))::fire);
        WindowFixture.run(((Hyperlink) window.node("notice-back"))::fire);
        assertThat(area().getText()).isEqualTo(NOW);
    }

    @Test
    void aPassageAloneComesBackAsOneStepOfUndo() {
        choose(1);
        List<Node> backs = List.copyOf(passages().lookupAll(".bring-back"));
        WindowFixture.run(((Button) backs.getFirst())::fire);
        assertThat(area().getText()).isIn("The grey harbour.\n\nNobody paints it in winter.\n", THEN);
        WindowFixture.run(window.window.commands().edit.undo::run);
        assertThat(area().getText()).isEqualTo(NOW);
    }

    @Test
    void aVersionIsNamed() {
        choose(0);
        WindowFixture.run(() -> {
            ((TextField) window.node("history-name")).setText("As sent to Maria");
            ((TextField) window.node("history-name")).fireEvent(new javafx.event.ActionEvent());
        });
        WindowFixture.until(() -> window.history.timeline(post.id(), List.of()).stream()
                .map(Revision::name)
                .anyMatch(name -> name.filter("As sent to Maria"::equals).isPresent()));
    }

    @Test
    void publishedVersionsSayWhere() {
        JobId job = window.outbox.publish(post.id(), 1, FakeBlogs.LOCAL.id());
        window.outbox.arrives(job, "file:///tmp/Byline/harbour.html", Instant.now());
        WindowFixture.until(() -> timeline().lookupAll(".post-line").stream()
                .map(node -> ((Label) node).getText())
                .anyMatch(text -> text.contains("on My local blog since")));
    }

    private void choose(int index) {
        WindowFixture.run(() -> timeline().getSelectionModel().select(index));
        WindowFixture.until(
                () -> !((javafx.scene.layout.VBox) passages()).getChildren().isEmpty());
    }

    private List<String> words(String kind) {
        return passages().lookupAll("." + kind).stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.toList());
    }

    private Parent passages() {
        return (Parent) window.node("passages");
    }

    @SuppressWarnings("unchecked")
    private ListView<Entry> timeline() {
        return (ListView<Entry>) window.node("timeline");
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }
}
