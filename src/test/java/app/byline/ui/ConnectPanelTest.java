package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BrowserSignIn.Signed;
import app.byline.publish.BrowserSignIn.Why;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.PostManner;
import app.byline.ui.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Connecting a blog by other doors than REST; each state is left as a picture, by day and by night.
@Tag("ui")
class ConnectPanelTest {
    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1280, 900, List.of());
        WindowFixture.run(window.window.commands().connect::run);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDoorThatIsOpenIsNamedWithWhatItCantDo() throws Exception {
        WindowFixture.run(() -> ((TextInputControl) window.node("connect-address")).setText("old.example"));
        click("connect-find");
        WindowFixture.until(() -> window.node("connect-found").isVisible());
        assertThat(text("connect-door")).contains("XML-RPC", "plain HTML");
        assertThat(window.node("connect-password-own").getParent().isVisible()).isTrue();
        assertThat(window.node("connect-password").getParent().isVisible()).isFalse();
        picture("connect-xmlrpc");
        WindowFixture.run(() -> {
            ((TextInputControl) window.node("connect-user")).setText("jane");
            ((TextInputControl) window.node("connect-password-own")).setText("right");
            window.node("connect-password-own").requestFocus();
        });
        click("connect-test");
        WindowFixture.until(() -> window.node("connect-done").isVisible());
        assertThat(WindowFixture.onFx(() -> window.scene.getFocusOwner())).isEqualTo(window.node("connect-address"));
        assertThat(window.blogs.preferred().kind()).isEqualTo(FakeAccess.OLD.kind());
    }

    @Test
    void aBlogOfTheClassicEditorIsToldAndItsAuthorDecides() throws Exception {
        window.access.manner = PostManner.HTML;
        WindowFixture.run(() -> ((TextInputControl) window.node("connect-address")).setText("jane.example"));
        click("connect-find");
        WindowFixture.until(() -> window.node("connect-found").isVisible());
        WindowFixture.run(() -> {
            ((TextInputControl) window.node("connect-user")).setText("jane");
            ((TextInputControl) window.node("connect-password")).setText("right");
        });
        click("connect-test");
        WindowFixture.until(() -> window.node("connect-blocks").getParent().isVisible());
        assertThat(PostManner.of(window.blogs.preferred())).isEqualTo(PostManner.HTML);
        assertThat(text("connect-html")).contains("classic editor", "plain HTML");
        picture("connect-classic");
        WindowFixture.run(((CheckBox) window.node("connect-blocks"))::fire);
        WindowFixture.until(() -> PostManner.of(window.blogs.preferred()) == PostManner.BLOCKS);
        WindowFixture.run(((CheckBox) window.node("connect-blocks"))::fire);
        WindowFixture.until(() -> PostManner.of(window.blogs.preferred()) == PostManner.HTML);
    }

    @Test
    void blogsOfAnAccountAreChosenAfterASignIn() throws Exception {
        window.signIn.back = new CountDownLatch(1);
        click("connect-com");
        WindowFixture.until(() -> window.node("connect-com-cancel").getParent().isVisible());
        WindowFixture.until(() -> !window.opened.isEmpty());
        assertThat(window.opened).containsExactly(URI.create("https://public-api.wordpress.com/oauth2/authorize"));
        window.signIn.back.countDown();
        WindowFixture.until(() -> choices().size() == 2);
        assertThat(window.node("connect-com-connect").isDisabled()).isTrue();
        WindowFixture.run(() -> choices().forEach(choice -> choice.setSelected(true)));
        picture("connect-com");
        click("connect-com-connect");
        WindowFixture.until(() -> window.node("connect-com-done").isVisible());
        assertThat(text("connect-com-done")).isEqualTo("Connected: Harbour Notes, A Small Kitchen.");
        for (Blog blog : List.of(FakeSignIn.HARBOUR, FakeSignIn.KITCHEN)) {
            assertThat(window.blogs.find(blog.id())).contains(blog);
            assertThat(window.secrets.find(blog.id().value())).contains(new Secret("token"));
        }
    }

    @Test
    void aPermissionThatWasTakenBackIsAskedForAgainAndThePostLeaves() throws Exception {
        Blog blog = FakeSignIn.HARBOUR;
        window.blogs.save(blog);
        window.blogs.prefer(blog.id());
        WindowFixture.run(() -> window.window.commands().begin.run());
        WindowFixture.run(() -> ((TextInputControl) window.node("title")).setText("Tide"));
        WindowFixture.until(() -> window.window.commands().publish.enabled().getValue());
        WindowFixture.run(() -> window.window.commands().publish.run());
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        JobId job = window.outbox.open().getFirst().id();
        window.outbox.fails(job, Outcome.Reason.CREDENTIALS, "");
        WindowFixture.until(() -> text("problem").equals("WordPress.com no longer lets Byline in to Harbour Notes."));
        assertThat(text("problem-reconnect")).isEqualTo("Sign in again…");
        picture("problem-sign-in");
        click("problem-reconnect");
        WindowFixture.until(() -> choices().size() == 2);
        assertThat(window.opened).containsExactly(URI.create("https://public-api.wordpress.com/oauth2/authorize"));
        WindowFixture.run(() -> choices().getFirst().setSelected(true));
        click("connect-com-connect");
        WindowFixture.until(() -> window.outbox.retried().equals(List.of(job)));
    }

    @Test
    void aSecondSignInGivesTheSameBlogsANewToken() throws Exception {
        Blog found = FakeSignIn.HARBOUR;
        Blog again = new Blog(new BlogId("another"), found.name(), found.kind(), found.home(), found.settings());
        for (String token : List.of("old", "new")) {
            window.signIn.answer = new Signed.In(new Secret(token), List.of(token.equals("old") ? found : again));
            click("connect-com");
            WindowFixture.until(() -> choices().size() == 1);
            click("connect-com-connect");
            WindowFixture.until(() -> window.node("connect-com-done").isVisible());
        }
        assertThat(window.blogs.list()).hasSize(2);
        assertThat(window.secrets.find(found.id().value())).contains(new Secret("new"));
    }

    @Test
    void theWaitForTheBrowserIsEndedAtOnce() {
        window.signIn.back = new CountDownLatch(1);
        click("connect-com");
        WindowFixture.until(() -> window.node("connect-com-cancel").getParent().isVisible());
        click("connect-com-cancel");
        WindowFixture.until(() -> text("connect-com-problem").equals("Signing in was ended."));
        assertThat(window.blogs.list()).containsExactly(FakeBlogs.LOCAL);
    }

    @Test
    void aBylineThatIsNotRegisteredSaysWhatElseWorks() throws Exception {
        window.signIn.answer = new Signed.Not(Why.UNREGISTERED, "");
        click("connect-com");
        WindowFixture.until(() -> text("connect-com-problem").contains("is not registered with WordPress.com"));
        picture("connect-com-unregistered");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsExplainedAndTrustedOnRequest() throws Exception {
        WindowFixture.run(() -> ((TextInputControl) window.node("connect-address")).setText("self.example"));
        click("connect-find");
        WindowFixture.until(() -> window.node("connect-certificate").isVisible());
        assertThat(text("connect-problem")).isEqualTo("This server can’t prove that it is the right one.");
        assertThat(WindowFixture.onFx(() -> window.node("connect-certificate").lookupAll(".text-input").stream()
                        .map(field -> ((TextInputControl) field).getText())
                        .toList()))
                .contains("self.example", FakeCertificates.SELF.fingerprint());
        picture("connect-certificate");
        click("connect-trust");
        WindowFixture.until(() -> window.node("connect-found").isVisible());
        WindowFixture.run(() -> {
            ((TextInputControl) window.node("connect-user")).setText("jane");
            ((TextInputControl) window.node("connect-password")).setText("right");
        });
        click("connect-test");
        WindowFixture.until(() -> window.node("connect-done").isVisible());
        assertThat(window.blogs.preferred().settings())
                .containsEntry("certificate", FakeCertificates.SELF.fingerprint());
    }

    // ---- words of this test

    private void click(String id) {
        WindowFixture.run(((Button) window.node(id))::fire);
    }

    private String text(String id) {
        return WindowFixture.onFx(((Labeled) window.node(id))::getText);
    }

    private List<CheckBox> choices() {
        return WindowFixture.onFx(() -> ((Parent) window.node("connect-com-blogs"))
                .getChildrenUnmodifiable().stream().map(CheckBox.class::cast).toList());
    }

    private void picture(String name) throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            WindowFixture.run(() -> window.themes.theme().set(theme));
            WaitForAsyncUtils.waitForFxEvents(20);
            WritableImage image = WindowFixture.onFx(() -> window.scene.snapshot(null));
            Screenshot.write(image, name + (theme == Theme.DARK ? "-dark" : ""));
        }
    }
}
