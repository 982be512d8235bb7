package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.PublishJob;
import app.byline.publish.PublishJob.Aim;
import app.byline.publish.PublishJob.State;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits to be sent and what was sent, beside the text, and taking back what was.
@Tag("ui")
class OutboxPanelTest {
    private static final Instant LATER = Instant.parse("2026-11-24T10:00:00Z");

    private final Post other = Post.begin(Instant.now()).withText("Lighthouse", "Text");
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Text");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(other, post));
        window.outbox.titles.put(post.id(), "Harbour");
        window.outbox.titles.put(other.id(), "Lighthouse");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anEmptyOutboxSaysWhatComesThere() throws Exception {
        show();
        WindowFixture.until(() -> ((Labeled) list("outbox-waiting").getPlaceholder())
                .getText()
                .startsWith("Nothing waits. What you publish while you are offline"));
        assertThat(((Labeled) list("outbox-sent").getPlaceholder()).getText()).startsWith("Nothing was sent yet.");
        WritableImage image = WindowFixture.onFx(() -> window.scene.snapshot(null));
        Screenshot.write(image, "outbox-empty");
    }

    @Test
    void whatWaitsSaysWhyAndHasItsWaysOn() {
        JobId job = queue(other);
        window.outbox.waits(job, "no route to host", LATER);
        show();
        choose(0);
        WindowFixture.until(() -> text("outbox-happened").startsWith("My local blog can’t be reached; next try"));
        press("outbox-retry");
        WindowFixture.until(() -> window.outbox.retried().equals(List.of(job)));
        choose(0);
        press("outbox-open");
        WindowFixture.until(() -> other.id().equals(window.editor.id().getValue()));
    }

    @Test
    void ofAPasswordThatCantBeReadNeitherNetworkNorBlogSaysAnything() {
        window.outbox.fails(queue(other), Outcome.Reason.PASSWORD_UNREADABLE, "The keychain is locked.");
        show();
        choose(0);
        WindowFixture.until(() -> text("outbox-happened").equals("The password for My local blog can’t be read."));
        assertThat(WindowFixture.onFx(() ->
                        window.node("outbox-details").lookup(".problem-server").isVisible()))
                .isFalse();
    }

    @Test
    void twoThatWaitAreSeenWhole() {
        queue(other);
        queue(post);
        show();
        choose(1);
        WindowFixture.until(() -> list("outbox-waiting").lookupAll(".scroll-bar").stream()
                .noneMatch(bar -> bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL));
        assertThat(list("outbox-waiting").getHeight()).isLessThan(180);
    }

    @Test
    void escapePutsItAwayFromItsListToo() {
        queue(other);
        show();
        choose(0);
        WindowFixture.run(() -> list("outbox-waiting").requestFocus());
        WindowFixture.run(() -> list("outbox-waiting").fireEvent(key(KeyCode.ESCAPE)));
        assertThat(window.scene.lookup("#panel-outbox")).isNull();
    }

    @Test
    void whyTheFirstWaitsIsSeenAtOnce() {
        window.outbox.waits(queue(other), "no route to host", LATER);
        show();
        WindowFixture.until(() -> text("outbox-happened").startsWith("My local blog can’t be reached; next try"));
    }

    @Test
    void whyTheFirstWaitsIsSeenAtOnceWhenItWasKnownBefore() {
        window.outbox.waits(queue(other), "no route to host", LATER);
        WindowFixture.until(() -> text("outbox-state").equals("One post waits to go out"));
        show();
        WindowFixture.until(() -> text("outbox-happened").startsWith("My local blog can’t be reached; next try"));
    }

    @Test
    void aPostInTheTrashAsksWhatToDo() {
        JobId job = queue(other);
        window.outbox.fails(job, Outcome.Reason.TRASHED, "");
        show();
        choose(0);
        WindowFixture.until(() -> text("outbox-happened").equals("This post is in the trash on My local blog."));
        assertThat(window.scene.lookup("#outbox-retry")).isNull();
        press("outbox-here");
        WindowFixture.until(() -> state(job) == State.CANCELLED);
    }

    /// It may have a draft of it: nothing but trying again leads on.
    @Test
    void aBlogThatMayNotBeLookedThroughAsksWhatToDo() {
        JobId job = queue(other);
        window.outbox.isShut(job, Outcome.Reason.CREDENTIALS, "Who are you?");
        show();
        choose(0);
        WindowFixture.until(() -> text("outbox-happened").contains("did not accept the user name or password"));
        assertThat(text("outbox-state")).isEqualTo("One post needs you");
        assertThat(window.scene.lookup("#outbox-cancel")).isNull();
        press("outbox-retry");
        WindowFixture.until(() -> window.outbox.retried().equals(List.of(job)));
    }

    @Test
    void deleteTakesAWaitingPostOutAndUndoPutsItBack() {
        JobId job = queue(other);
        show();
        choose(0);
        WindowFixture.run(() -> window.node("outbox-waiting").fireEvent(key(KeyCode.DELETE)));
        WindowFixture.until(() -> text("notice").equals("“Lighthouse” is not sent to My local blog."));
        WindowFixture.until(() -> state(job) == State.CANCELLED);
        press("notice-back");
        WindowFixture.until(() -> window.outbox.open().size() == 1);
    }

    @Test
    void enterOpensASentPostOnItsBlog() {
        window.outbox.arrives(queue(other), "https://blog.example/lighthouse", LATER);
        show();
        WindowFixture.until(() -> list("outbox-sent").getItems().size() == 1);
        WindowFixture.run(() -> {
            list("outbox-sent").getSelectionModel().select(0);
            list("outbox-sent").fireEvent(key(KeyCode.ENTER));
        });
        assertThat(window.opened).containsExactly(URI.create("https://blog.example/lighthouse"));
    }

    @Test
    void itIsSaidWhenAPostThatWaitedWentOut() {
        JobId job = queue(other);
        window.outbox.waits(job, "no route to host", LATER);
        WindowFixture.until(() -> text("outbox-state").equals("One post waits to go out"));
        window.outbox.arrives(job, "https://blog.example/lighthouse", LATER);
        WindowFixture.until(() -> text("notice").equals("“Lighthouse” went out to My local blog."));
        WindowFixture.until(() -> !window.node("outbox-state").isVisible());
    }

    @Test
    void theOpenPostIsTakenBackAndUndoPublishesItAgain() {
        window.outbox.arrives(queue(post), "https://blog.example/harbour", LATER);
        WindowFixture.until(() -> window.window.commands().unpublish.enabled().getValue());
        WindowFixture.run(window.window.commands().unpublish::run);
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        PublishJob back = window.outbox.open().getFirst();
        assertThat(back.aim()).isEqualTo(Aim.WITHDRAW);
        WindowFixture.until(
                () -> ((SplitMenuButton) window.node("publish")).getText().equals("Taking back from My local blog"));
        WindowFixture.until(() -> text("notice").startsWith("“Harbour” becomes a draft on the blog"));
        press("notice-back");
        WindowFixture.until(() -> window.outbox.open().stream().anyMatch(job -> job.aim() == Aim.PUBLISH));
    }

    @Test
    void aPostThatCouldNotBeTakenBackMayBeWithItsReadersStill() throws Exception {
        window.outbox.arrives(queue(post), "https://blog.example/harbour", LATER);
        JobId back = window.outbox.withdraw(post.id(), FakeBlogs.LOCAL.id()).orElseThrow();
        WindowFixture.until(() -> text("outbox-state").equals("One post waits to be taken back"));
        window.outbox.fails(back, Outcome.Reason.FORBIDDEN, "");
        show();
        choose(0);
        String happened = "This user may not make the post a draft on My local blog.";
        WindowFixture.until(() ->
                text("outbox-happened").equals(happened) && text("problem").equals(happened));
        assertThat(text("publish-state")).isEqualTo("Not taken back from My local blog");
        assertThat(text("outbox-cancel")).isEqualTo("Leave it published");
        WritableImage image = WindowFixture.onFx(() -> window.scene.snapshot(null));
        Screenshot.write(image, "outbox-not-back");
    }

    @Test
    void aPostInTheTrashIsNotPublishedByThoseWhoTakeItBack() {
        window.outbox.arrives(queue(post), "https://blog.example/harbour", LATER);
        JobId back = window.outbox.withdraw(post.id(), FakeBlogs.LOCAL.id()).orElseThrow();
        window.outbox.fails(back, Outcome.Reason.TRASHED, "");
        show();
        choose(0);
        WindowFixture.until(() -> text("outbox-happened")
                .equals("This post is in the trash on My local blog: there is nothing to take back."));
        Node first =
                window.node("outbox-here").getParent().getChildrenUnmodifiable().getFirst();
        assertThat(first.getId()).isEqualTo("outbox-here");
    }

    // ---- words of this test

    private JobId queue(Post queued) {
        return window.outbox.publish(queued.id(), 1, FakeBlogs.LOCAL.id());
    }

    private void show() {
        WindowFixture.run(window.window.commands().outbox::run);
    }

    private void choose(int row) {
        WindowFixture.until(() -> list("outbox-waiting").getItems().size() > row);
        WindowFixture.run(() -> list("outbox-waiting").getSelectionModel().select(row));
    }

    private State state(JobId job) {
        return window.outbox.find(job).orElseThrow().state();
    }

    private ListView<?> list(String id) {
        return (ListView<?>) window.node(id);
    }

    private void press(String id) {
        WindowFixture.run(((ButtonBase) window.node(id))::fire);
    }

    private String text(String id) {
        return ((Labeled) window.node(id)).getText();
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
