package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.platform.EncryptedSecrets;
import app.byline.platform.Secret;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.publish.Blog;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The panels beside the text: a post's settings, and connecting a blog.
@Tag("ui")
class PanelsTest {
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Text");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
    }

    @AfterEach
    void close() {
        window.close();
    }

    // ---- post settings

    @Test
    void settingsAreKeptLikeTypedWords() {
        WindowFixture.run(window.window.commands().details::run);
        type("slug", "my-harbour");
        type("excerpt", "In winter.");
        type("categories", "News, Walks");
        type("tags", "sea,, boats ");
        WindowFixture.run(((RadioButton) window.node("release-draft"))::fire);
        WindowFixture.until(() -> kept().release() instanceof Release.AsDraft
                && kept().tags().equals(List.of("sea", "boats"))
                && kept().slug().equals(Optional.of(new Slug("my-harbour"))));
        assertThat(kept().excerpt()).isEqualTo("In winter.");
        assertThat(kept().categories()).containsExactly("News", "Walks");
    }

    @Test
    void settingsShowWhatThePostHas() {
        WindowFixture.run(window.window.commands().details::run);
        assertThat(((RadioButton) window.node("release-now")).isSelected()).isTrue();
        assertThat(window.scene.getRoot().lookup(".wrong").isVisible()).isFalse();
    }

    @Test
    void oneSettingAloneIsKept() {
        WindowFixture.run(window.window.commands().details::run);
        type("excerpt", "In winter.");
        WindowFixture.until(() -> kept().excerpt().equals("In winter."));
    }

    @Test
    void anAddressThatCannotBeKeepsTheOneBefore() {
        WindowFixture.run(window.window.commands().details::run);
        type("slug", "good");
        type("slug", "No Good!");
        WindowFixture.until(() -> kept().slug().equals(Optional.of(new Slug("good"))));
        assertThat(window.scene.getRoot().lookup(".wrong").isVisible()).isTrue();
    }

    @Test
    void aPanelTakesTheSideOfAHiddenPreviewAndGivesItBack() {
        WindowFixture.run(window.window.commands().togglePreview::run);
        assertThat(window.scene.lookup("#side")).isNull();
        WindowFixture.run(window.window.commands().details::run);
        assertThat(window.scene.lookup("#side")).isNotNull();
        WindowFixture.run(window.window.commands().details::run);
        assertThat(window.scene.lookup("#side")).isNull();
    }

    // ---- connecting a blog

    @Test
    void anAddressWithoutABlogIsExplained() {
        look("example.org");
        WindowFixture.until(
                () -> label("connect-problem").equals("There is no blog that Byline knows at this address."));
    }

    @Test
    void aWrongPasswordIsFoundOutAndNothingIsKept() throws Exception {
        look("jane.example");
        tryWith("jane", "wrong");
        WindowFixture.until(() -> label("connect-problem").equals("User name or password is wrong."));
        assertThat(window.blogs.list()).containsExactly(FakeBlogs.LOCAL);
        assertThat(window.secrets.find(FakeAccess.JANE.id().value())).isEmpty();
    }

    @Test
    void aBlogThatWorksIsNamedByThePublishButton() throws Exception {
        look("jane.example");
        WindowFixture.run(((Button) window.node("connect-authorise"))::fire);
        assertThat(window.opened).containsExactly(URI.create("https://jane.example/allow"));
        tryWith("jane", "right");
        WindowFixture.until(
                () -> ((SplitMenuButton) window.node("publish")).getText().equals("Publish to Jane’s journal"));
        Blog kept = window.blogs.preferred();
        assertThat(kept.settings()).containsEntry("user", "jane");
        assertThat(window.secrets.find(kept.id().value())).contains(new Secret("right"));
    }

    @Test
    void withoutAKeychainAPassphraseIsAskedForAndThePasswordKeptEncrypted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("secrets");
        window.secrets.replaceBy(new EncryptedSecrets(file, window.passphrase));
        look("jane.example");
        tryWith("jane", "right");
        WindowFixture.until(() -> window.node("connect-passphrase").getParent().isVisible()
                && window.node("connect-passphrase").isFocused()
                && label("connect-problem").contains("no keychain"));
        assertThat(window.blogs.list()).containsExactly(FakeBlogs.LOCAL);
        type("connect-passphrase", "correct horse");
        WindowFixture.run(((Button) window.node("connect-test"))::fire);
        WindowFixture.until(() -> window.node("connect-done").isVisible());
        assertThat(window.secrets.find(window.blogs.preferred().id().value())).contains(new Secret("right"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("right", "correct horse");
    }

    @Test
    void aClickThatPublishesLeavesTheKeysInTheText() {
        Writer writer = new Writer(window);
        WindowFixture.run(() -> {
            writer.area().requestFocus();
            writer.area().moveTo(4);
        });
        FxRobot robot = new FxRobot();
        robot.clickOn(window.node("publish"));
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        robot.push(KeyCode.SPACE);
        WindowFixture.until(() -> writer.area().isFocused() && writer.text().equals("Text |"));
        WindowFixture.run(window.node("publish")::requestFocus);
        robot.push(KeyCode.SPACE);
        WindowFixture.until(() -> window.node("publish").isFocused());
    }

    @Test
    void aPasswordThatCantBeReadIsUnlockedWhereItIsTold() {
        WindowFixture.until(() -> !window.node("publish").isDisabled());
        WindowFixture.run(((SplitMenuButton) window.node("publish"))::fire);
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        JobId job = window.outbox.open().getFirst().id();
        window.outbox.fails(job, Outcome.Reason.PASSWORD_UNREADABLE, "No passphrase was given.");
        WindowFixture.until(() -> label("problem").equals("The password for My local blog can’t be read."));
        assertThat(label("problem-says")).isEmpty();
        type("problem-passphrase", "correct horse");
        WindowFixture.run(((Button) window.node("problem-retry"))::fire);
        WindowFixture.until(() -> window.outbox.retried().equals(List.of(job)));
        assertThat(window.passphrase.get()).map(Secret::reveal).contains("correct horse");
        window.outbox.fails(job, Outcome.Reason.PASSWORD_UNREADABLE, "The passphrase does not fit.");
        WindowFixture.until(() -> label("problem-says").equals("This passphrase does not open the file of passwords."));
    }

    private void look(String address) {
        WindowFixture.run(window.window.commands().connect::run);
        type("connect-address", address);
        WindowFixture.run(((Button) window.node("connect-find"))::fire);
    }

    private void tryWith(String user, String password) {
        WindowFixture.until(() -> window.node("connect-found").isVisible()
                && window.node("connect-user").isFocused());
        type("connect-user", user);
        type("connect-password", password);
        WindowFixture.run(((Button) window.node("connect-test"))::fire);
    }

    private Post kept() {
        return window.posts.find(post.id()).orElseThrow();
    }

    private void type(String id, String text) {
        WindowFixture.run(() -> ((TextInputControl) window.node(id)).setText(text));
    }

    private String label(String id) {
        return ((Label) window.node(id)).getText();
    }
}
