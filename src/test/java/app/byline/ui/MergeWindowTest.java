package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.PublishJob.State;
import app.byline.publish.ServerChange;
import app.byline.publish.ServerChanges;
import app.byline.publish.Version;
import app.byline.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A post that was changed here and on its blog, laid out side by side.
@Tag("ui")
class MergeWindowTest {
    private static final String BASE = """
            Nobody paints the harbour in January.

            The cranes stand still, and the ferry leaves at eight.

            - nets
            - ropes

            In the customs house a light is on.
            """;

    private final Post post = Post.begin(Instant.now()).withText("A harbour in winter", BASE);

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
    }

    @AfterEach
    void close() {
        WindowFixture.run(window.merging::close);
        window.close();
    }

    @Test
    void whatBothChangedIsChosenPartByPartAndPublished() {
        JobId job = stop();
        press(window.node("problem-compare"));
        await("merge-1");
        assertThat(text("merge-left")).isEqualTo("2 parts to choose");
        assertThat(find("merge-settle").isDisabled()).isTrue();
        WindowFixture.run(((RadioButton) find("merge-0-mine"))::fire);
        WindowFixture.run(((RadioButton) find("merge-1-both"))::fire);
        press(find("merge-settle"));
        WindowFixture.until(() -> !window.changes.settled().isEmpty());
        Post merged = window.changes.settled().getFirst();
        assertThat(merged.title()).isEqualTo("A harbour in January");
        assertThat(merged.body())
                .contains("ferry leaves at nine.\n\nThe cranes are gone")
                .contains("A light is on.")
                .contains("- tar");
        WindowFixture.until(() -> window.outbox.open().stream()
                .anyMatch(waiting -> !waiting.id().equals(job) && waiting.state() == State.READY));
        WindowFixture.until(() -> shown().isEmpty());
    }

    @Test
    void theFirstQuestionHasTheKeysAtOnce() {
        stop();
        press(window.node("problem-compare"));
        await("merge-1");
        WindowFixture.until(() -> find("merge-0-mine").isFocused());
    }

    @Test
    void lettersChooseAndGoOn() {
        stop();
        press(window.node("problem-compare"));
        await("merge-1");
        WindowFixture.run(() -> find("merge-0").fireEvent(key(KeyCode.T)));
        WindowFixture.until(() -> find("merge-1-mine").isFocused());
        WindowFixture.run(() -> find("merge-1-mine").fireEvent(key(KeyCode.M)));
        WindowFixture.until(() -> find("merge-settle").isFocused());
        assertThat(((RadioButton) find("merge-0-theirs")).isSelected()).isTrue();
        assertThat(((RadioButton) find("merge-1-mine")).isSelected()).isTrue();
    }

    @Test
    void aBlogThatCannotBeAskedIsToldAndNothingHappens() {
        JobId job = queue();
        window.outbox.fails(job, Outcome.Reason.CHANGED_ON_SERVER, "");
        WindowFixture.until(() -> window.scene.lookup("#problem-compare") != null);
        press(window.node("problem-compare"));
        await("merge-headline");
        WindowFixture.until(() -> text("merge-headline").equals("My local blog can’t be asked now."));
        press(find("merge-close"));
        WindowFixture.until(() -> shown().isEmpty());
        assertThat(window.changes.settled()).isEmpty();
    }

    @Test
    void whatCameTogetherByItselfIsSaid() {
        window.changes.mergedByItself(new ServerChanges.Merged(post.id(), FakeBlogs.LOCAL.id(), "A harbour in winter"));
        WindowFixture.until(() -> ((Labeled) window.node("notice"))
                .getText()
                .startsWith("“A harbour in winter” had been changed on My local blog too"));
    }

    @Test
    void itLooksWell() throws Exception {
        stop();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            WindowFixture.run(() -> window.themes.theme().set(theme));
            press(window.node("problem-compare"));
            await("merge-1");
            WindowFixture.run(((RadioButton) find("merge-0-theirs"))::fire);
            WaitForAsyncUtils.waitForFxEvents(20);
            WritableImage image =
                    WindowFixture.onFx(() -> shown().getFirst().getScene().snapshot(null));
            Screenshot.write(image, theme == Theme.LIGHT ? "merge" : "merge-dark");
            // As wide as it likes to be, or as the screen is.
            assertThat(image.getWidth())
                    .isEqualTo(
                            Math.min(1080, Screen.getPrimary().getVisualBounds().getWidth()));
            WindowFixture.run(window.merging::close);
        }
    }

    // ---- words of this test

    private JobId queue() {
        return window.outbox.publish(post.id(), 1, FakeBlogs.LOCAL.id());
    }

    private JobId stop() {
        Post mine = post.withText(
                "A harbour in January", BASE.replace("at eight", "at nine").replace("- ropes", "- ropes\n- tar"));
        Post theirs = post.withText(
                "The harbour in winter",
                BASE.replace("The cranes stand still, and the ferry leaves at eight", "The cranes are gone")
                        .replace("In the customs house a light is on.", "A light is on."));
        window.changes.changed(new ServerChange(FakeBlogs.LOCAL.id(), post, mine, theirs, new Version("2")));
        JobId job = queue();
        window.outbox.fails(job, Outcome.Reason.CHANGED_ON_SERVER, "");
        WindowFixture.until(() -> window.scene.lookup("#problem-compare") != null);
        return job;
    }

    private List<Window> shown() {
        return Window.getWindows().stream()
                .filter(open -> open instanceof Stage stage && "Changed on both sides".equals(stage.getTitle()))
                .filter(Window::isShowing)
                .toList();
    }

    private void await(String id) {
        WindowFixture.until(
                () -> !shown().isEmpty() && shown().getFirst().getScene().lookup("#" + id) != null);
    }

    private Node find(String id) {
        Node found = shown().getFirst().getScene().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return found;
    }

    private String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    private static void press(Node button) {
        WindowFixture.run(((Button) button)::fire);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
