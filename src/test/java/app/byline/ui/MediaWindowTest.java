package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.Asset;
import app.byline.media.web.Photograph;
import app.byline.media.web.WebRules;
import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.MediaListing;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Outcome;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteMedia;
import app.byline.publish.RemoteMediaList;
import app.byline.ui.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Images of the library and of a blog beside the window.
@Tag("ui")
class MediaWindowTest {
    private static final Blog BLOG = new Blog(
            new BlogId("far-away"), "Harbour Notes", BlogKind.WORDPRESS, URI.create("https://blog.example/"), Map.of());

    private final FxRobot robot = new FxRobot();
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Text");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Scene browser;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
    }

    @AfterEach
    void close() {
        WindowFixture.run(() -> browser.getWindow().hide());
        window.close();
    }

    @Test
    void anEmptyLibrarySaysHowImagesCome() {
        show();
        WindowFixture.until(() -> browser.getRoot().lookupAll(".label").stream()
                .anyMatch(
                        node -> node instanceof Label label && label.getText().startsWith("There are no images here")));
        assertThat(window.imagery.items()).isEmpty();
    }

    @Test
    void imagesAreChosenWithKeysAndComeAsARunThatUndoTakesBack() throws Exception {
        Asset quay = photograph(900, 600, 1, "quay.jpg");
        Asset crane = photograph(640, 480, 6, "crane.jpg");
        photograph(300, 700, 1, "a-lighthouse-with-a-name-that-is-longer-than-any-tile.jpg");
        show();
        WindowFixture.until(() -> window.imagery.items().size() == 3 && seen() == 3);
        robot.type(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.END);
        WindowFixture.until(() -> button("insert").getText().equals("Put 3 into the post"));
        robot.type(KeyCode.END).push(KeyCode.SHIFT, KeyCode.LEFT);
        WindowFixture.until(() -> button("insert").getText().equals("Put 2 into the post"));
        robot.type(KeyCode.ENTER);
        WindowFixture.until(() -> body().contains("![](" + crane.address() + ")\n![](" + quay.address() + ")"));
        WindowFixture.run(() -> window.pane.undo());
        assertThat(body()).isEqualTo("Text");
        robot.type(KeyCode.END);
        WindowFixture.until(() -> button("insert").getText().equals("Put into the post"));
        picture("media-light");
        WindowFixture.run(() -> window.themes.theme().set(Theme.DARK));
        picture("media-dark");
    }

    @Test
    void wordsAndUseNarrowThem() throws Exception {
        Asset quay = photograph(90, 60, 1, "quay.jpg");
        photograph(64, 48, 1, "crane.jpg");
        WindowFixture.run(() -> window.pane.add("![Sails at dusk](" + quay.address() + ")"));
        window.editor.flush().toCompletableFuture().get();
        show();
        WindowFixture.until(() -> window.imagery.items().size() == 2);
        WindowFixture.run(() -> window.imagery.words().set("dusk"));
        assertThat(window.imagery.items()).singleElement().asString().contains("quay.jpg");
        WindowFixture.run(() -> {
            window.imagery.words().set("");
            ((CheckBox) node("unused")).fire();
        });
        assertThat(window.imagery.items()).singleElement().asString().contains("crane.jpg");
    }

    @Test
    void imagesLeaveForOneBlogAsItsAuthorWantsThere() throws Exception {
        window.connect(BLOG);
        photograph(900, 600, 1, "quay.jpg");
        photograph(640, 480, 6, "crane.jpg");
        photograph(300, 700, 1, "lighthouse.jpg");
        show();
        WindowFixture.until(() -> rulesFor().getItems().contains(BLOG));
        WindowFixture.run(() -> rulesFor().setValue(BLOG));
        assertThat(node("rules-share").isVisible()).isFalse();
        WindowFixture.run(() -> ((CheckBox) node("rules-common")).fire());
        WindowFixture.until(() -> node("rules-share").isVisible());
        WindowFixture.until(() -> window.imageSettings.own(BLOG.id()).equals(Optional.of(WebRules.USUAL.asCommon())));
        assertThat(window.imageSettings.now()).isEqualTo(WebRules.USUAL);
        picture("media-rules");
        WindowFixture.run(() -> rulesFor().setValue(null));
        WindowFixture.until(() -> !((CheckBox) node("rules-common")).isSelected());
        WindowFixture.run(() -> rulesFor().setValue(BLOG));
        WindowFixture.until(() -> ((CheckBox) node("rules-common")).isSelected());
        WindowFixture.run(() -> ((Button) node("rules-share")).fire());
        WindowFixture.until(() -> !((CheckBox) node("rules-common")).isSelected());
        assertThat(window.imageSettings.own(BLOG.id())).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<@Nullable Blog> rulesFor() {
        return (ChoiceBox<@Nullable Blog>) node("rules-blog");
    }

    @Test
    void aBlogsImagesAreThereAlsoWhenItIsNot() {
        window.connect(BLOG);
        window.remote.images = new MediaListing.Here(new RemoteMediaList(List.of(there(2), there(1)), 2, false));
        show();
        WindowFixture.until(() -> !window.imagery.items().isEmpty() || !blogs().isEmpty());
        WindowFixture.run(() -> window.imagery.place().set(BLOG));
        WindowFixture.until(() -> window.imagery.items().size() == 2);
        WindowFixture.run(() -> window.imagery.insert(window.imagery.items().subList(0, 1)));
        assertThat(body()).contains("![alt 2](https://blog.example/2.jpg)");
        window.remote.images =
                new MediaListing.Failed(new Outcome.NotSent(new IOException("offline"), Optional.empty()));
        WindowFixture.run(() -> window.imagery.look());
        WindowFixture.until(() -> ((Label) node("problem")).getText().startsWith("Harbour Notes can’t be reached"));
        WindowFixture.until(() -> window.imagery.items().size() == 2);
    }

    @Test
    void howImagesLeaveIsKept() {
        show();
        WindowFixture.run(() -> ((CheckBox) node("rules-place")).fire());
        WindowFixture.until(() -> window.imageSettings.now().keepsPlace());
        assertThat(window.imageSettings.now().widest()).isEqualTo(2048);
    }

    private List<?> blogs() {
        return ((javafx.scene.control.ChoiceBox<?>) node("place")).getItems();
    }

    private Asset photograph(int width, int height, int orientation, String name) throws IOException {
        byte[] content = Photograph.jpeg(width, height, orientation, ByteOrder.BIG_ENDIAN);
        return window.media.add(new ByteArrayInputStream(content), name);
    }

    private static RemoteMedia there(int number) {
        return new RemoteMedia(
                new RemoteId(String.valueOf(number)),
                URI.create("https://blog.example/" + number + ".jpg"),
                Optional.empty(),
                "image/jpeg",
                "Image " + number,
                "alt " + number,
                "",
                800,
                600,
                12_345,
                Instant.ofEpochSecond(number));
    }

    private String body() {
        return WindowFixture.onFx(() -> window.editor.post().orElseThrow().body());
    }

    private long seen() {
        return browser.getRoot().lookupAll(".media-tile").stream()
                .filter(tile -> tile.lookupAll(".image-view").stream()
                        .anyMatch(view -> view instanceof ImageView image && image.getImage() != null))
                .count();
    }

    private void show() {
        WindowFixture.run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals("media"))
                .forEach(Command::run));
        browser = WindowFixture.onFx(() -> Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && "Images".equals(stage.getTitle()))
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
    }

    private void picture(String name) throws Exception {
        WindowFixture.until(() -> seen() == 3);
        Screenshot.write(WindowFixture.onFx(() -> browser.snapshot(null)), name);
    }

    private Button button(String name) {
        return (Button) node(name);
    }

    private Node node(String name) {
        return browser.getRoot().lookup("#media-" + name);
    }
}
