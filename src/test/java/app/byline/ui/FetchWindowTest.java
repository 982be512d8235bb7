package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost.Status;
import app.byline.ui.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A blog's posts beside the window.
@Tag("ui")
class FetchWindowTest {
    static final Blog BLOG = new Blog(
            new BlogId("far-away"), "Harbour Notes", BlogKind.WORDPRESS, URI.create("https://blog.example/"), Map.of());

    private final FxRobot robot = new FxRobot();
    private final Post mine = Post.begin(Instant.now()).withText("Mine", "Text");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Scene browser;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(mine));
        window.remote.add(Status.PUBLISHED, "The harbour reopens, quietly", "<p>Three cranes.</p>");
        window.remote.add(Status.SCHEDULED, "Night shift", "<p>Later.</p>");
        window.remote.add(Status.DRAFT, "Notes for a letter", "<p>Dear.</p>");
        window.remote.add(Status.PRIVATE, "For ourselves", "<p>Psst.</p>");
        window.remote.add(Status.PENDING, "Waiting for the editor", "<p>Well?</p>");
    }

    private void show() {
        WindowFixture.run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals("fetch"))
                .forEach(command -> command.run()));
        browser = WindowFixture.onFx(() -> Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && "Posts on the blog".equals(stage.getTitle()))
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void close() {
        WindowFixture.run(() -> browser.getWindow().hide());
        window.close();
    }

    @Test
    void whereNoBlogIsConnectedItSaysSo() {
        show();
        WindowFixture.until(() -> button("connect").isVisible());
        WindowFixture.run(() -> button("connect").fire());
        WindowFixture.until(() -> window.scene.lookup("#connect-address") != null);
    }

    @Test
    void theKeyboardChoosesAndWhatIsChosenComes() throws Exception {
        window.connect(BLOG);
        show();
        WindowFixture.until(() -> rows().getItems().size() == 4);
        WindowFixture.run(() -> button("more").fire());
        WindowFixture.until(() -> rows().getItems().size() == 5);
        WindowFixture.run(() -> {
            rows().requestFocus();
            rows().getSelectionModel().select(0);
        });
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
        WindowFixture.until(() -> button("chosen").getText().equals("Fetch 2 posts"));
        WindowFixture.run(() -> button("chosen").fire());
        WindowFixture.until(() -> window.fetch.items().stream()
                        .filter(item -> item.here().get().isPresent())
                        .count()
                == 2);
        WindowFixture.until(() -> node("came").isVisible());
        assertThat(((Label) node("came")).getText()).isEqualTo("2 posts have come into the library.");
        WindowFixture.run(() -> rows().getSelectionModel().select(0));
        robot.type(KeyCode.ENTER);
        WindowFixture.until(() ->
                "The harbour reopens, quietly".equals(window.editor.title().getValue()));
        picture("fetch-light");
        WindowFixture.run(() -> window.themes.theme().set(Theme.DARK));
        picture("fetch-dark");
    }

    @Test
    void whatCannotBeReadIsToldPostByPost() throws Exception {
        window.connect(BLOG);
        window.remote.shut.add(new RemoteId("2"));
        show();
        WindowFixture.until(() -> rows().getItems().size() == 4);
        WindowFixture.run(() -> ((CheckBox) node("every")).fire());
        WindowFixture.until(() -> button("chosen").getText().equals("Fetch 4 posts"));
        assertThat(((CheckBox) node("every")).isSelected()).isTrue();
        WindowFixture.run(() -> ((CheckBox) node("every")).fire());
        assertThat(((CheckBox) node("every")).isSelected()).isFalse();
        WindowFixture.run(() -> button("all").fire());
        WindowFixture.until(() -> node("failures").getParent().isVisible());
        assertThat(WindowFixture.onFx(() -> ((Label) node("failures")).getText()))
                .contains("One post could not be fetched.")
                .contains("Night shift: Harbour Notes does not let this user read it.");
        assertThat(WindowFixture.onFx(() -> window.fetch.items().stream()
                        .filter(item -> item.here().get().isPresent())
                        .count()))
                .isEqualTo(3);
        picture("fetch-failed");
        window.remote.shut.clear();
        WindowFixture.run(() -> button("again").fire());
        WindowFixture.until(() -> !node("failures").getParent().isVisible());
    }

    private void picture(String name) throws Exception {
        Screenshot.write(WindowFixture.onFx(() -> browser.snapshot(null)), name);
    }

    @SuppressWarnings("unchecked") // it holds what the browser lists
    private ListView<Object> rows() {
        return (ListView<Object>) node("rows");
    }

    private Button button(String name) {
        return (Button) node(name);
    }

    private Node node(String name) {
        return browser.getRoot().lookup("#fetch-" + name);
    }
}
