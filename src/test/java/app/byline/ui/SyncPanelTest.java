package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other computers and folders, beside the text and in it.
@Tag("ui")
class SyncPanelTest {
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "One.\n\nTwo.\n");

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aChangeFromElsewhereComesInAroundTheCaret() {
        CodeArea area = (CodeArea) window.node("editor");
        WindowFixture.run(() -> {
            area.insertText(area.getLength() - 2, " and a half");
            area.moveTo(area.getLength() - 2);
        });
        elsewhere("The harbour", text -> "Before.\n\n" + text.replace("One", "First"));
        WindowFixture.until(() -> area.getText().equals("Before.\n\nFirst.\n\nTwo and a half.\n"));
        assertThat(WindowFixture.<Integer>onFx(() -> area.getLength() - area.getCaretPosition()))
                .isEqualTo(2);
        assertThat(((TextInputControl) window.node("title")).getText()).isEqualTo("The harbour");
        WindowFixture.run(() -> area.insertText(area.getCaretPosition(), " or so"));
        WindowFixture.until(() -> kept().body().equals("Before.\n\nFirst.\n\nTwo and a half or so.\n"));
        assertThat(kept().title()).isEqualTo("The harbour");
    }

    @Test
    void aChangeFromElsewhereCanBeUndoneLikeTyping() {
        CodeArea area = (CodeArea) window.node("editor");
        elsewhere("Harbour", text -> text.replace("One", "First"));
        WindowFixture.until(() -> area.getText().startsWith("First"));
        WindowFixture.run(window.window.commands().edit.undo::run);
        WindowFixture.until(() -> kept().body().equals("One.\n\nTwo.\n"));
    }

    @Test
    void anAddressThatIsNoneIsNotConnected() {
        WindowFixture.run(window.window.commands().sync::run);
        connect("ftp://example.org");
        WindowFixture.until(
                () -> ((Label) window.node("sync-problem")).getText().equals(Messages.text("sync.problem.address")));
    }

    @Test
    void theFootSaysHowTheRemoteStands() throws Exception {
        assertThat(window.node("sync-state").isVisible()).isFalse();
        assertThat(window.window.commands().syncNow.enabled().getValue()).isFalse();
        WindowFixture.run(window.window.commands().sync::run);
        connect(Files.createDirectory(folder.resolve("remote")).toString());
        WindowFixture.until(
                () -> ((Hyperlink) window.node("sync-state")).getText().equals(Messages.text("sync.state.offline")));
        assertThat(window.window.commands().syncNow.enabled().getValue()).isTrue();
    }

    @Test
    void aWatchedFolderIsAPlaceWithACollectionOfItsName() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("Notes"));
        WindowFixture.run(() -> window.sync.watch(notes));
        WindowFixture.run(window.window.commands().sync::run);
        WindowFixture.until(() -> window.node("sync-places").lookupAll(".form-label").stream()
                .anyMatch(label -> ((Label) label).getText().equals(notes.toString())));
    }

    private void connect(String address) {
        WindowFixture.run(() -> {
            ((TextField) window.node("sync-address")).setText(address);
            ((Button) window.node("sync-connect")).fire();
        });
    }

    private void elsewhere(String title, UnaryOperator<String> change) {
        window.autosave
                .beside(post.id(), () -> window.posts.save(kept().withText(title, change.apply(kept().body()))))
                .join();
    }

    private Post kept() {
        return window.posts.find(post.id()).orElseThrow();
    }
}
