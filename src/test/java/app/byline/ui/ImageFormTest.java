package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.media.Asset;
import app.byline.media.web.Photograph;
import app.byline.post.Post;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Theme;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// An image's words below the text, and the window in which it is cut.
@Tag("ui")
class ImageFormTest {
    private final FxRobot robot = new FxRobot();
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Before\n\nAfter");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Asset quay;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
        quay = window.media.add(
                new ByteArrayInputStream(Photograph.jpeg(900, 600, 1, ByteOrder.BIG_ENDIAN)), "quay.jpg");
        WindowFixture.until(() -> node("form") != null);
        WindowFixture.run(() -> {
            window.pane.replace(8, 8, "![](" + quay.address() + ")\n\n");
            window.pane.select(10, 10);
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void wordsAreWrittenInTheFormAndAreOneStepOfUndo() throws Exception {
        WindowFixture.until(
                () -> node("form").isVisible() && ((ImageView) node("form").lookup(".image-view")).getImage() != null);
        command("describeImage");
        assertThat(WindowFixture.onFx(() -> field("alt").isFocused())).isTrue();
        robot.write("Sails [at] dusk");
        WindowFixture.run(() -> field("caption").requestFocus());
        WindowFixture.run(() -> field("caption").setText("The quay"));
        robot.type(KeyCode.ENTER);
        WindowFixture.until(() -> body().contains("![Sails \\[at\\] dusk](" + quay.address() + " \"The quay\")"));
        picture("image-form-light", window.scene);
        WindowFixture.run(() -> window.themes.theme().set(Theme.DARK));
        picture("image-form-dark", window.scene);
        WindowFixture.run(() -> window.pane.undo());
        WindowFixture.run(() -> window.pane.undo());
        assertThat(body()).contains("![](" + quay.address() + ")");
    }

    @Test
    void itGoesWhenTheCaretLeavesTheImage() {
        WindowFixture.until(() -> node("form").isVisible());
        WindowFixture.run(() -> window.pane.select(2, 2));
        assertThat(node("form").isVisible()).isFalse();
    }

    @Test
    void wordsStayWithTheirImageWhenAnotherPostIsBegunOrOpened() {
        WindowFixture.until(() -> node("form").isVisible());
        command("describeImage");
        robot.write("Sails");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WindowFixture.until(() -> body().isEmpty());
        WindowFixture.until(() -> kept().contains("![Sails](" + quay.address() + ")"));
        WindowFixture.until(() -> !node("form").isVisible());
        Post other = WindowFixture.onFx(() -> window.editor.post().orElseThrow());
        window.openPost(post.id());
        WindowFixture.run(() -> window.pane.select(10, 10));
        WindowFixture.until(() -> node("form").isVisible());
        command("describeImage");
        robot.write("Gulls");
        window.openPost(other.id());
        WindowFixture.until(() -> body().isEmpty());
        WindowFixture.until(() -> kept().contains("![Gulls](" + quay.address() + ")"));
        WindowFixture.until(() -> !node("form").isVisible());
    }

    @Test
    void escapeLeavesTheWordsAsTheyWere() {
        WindowFixture.until(() -> node("form").isVisible());
        command("describeImage");
        robot.write("No").type(KeyCode.ESCAPE);
        assertThat(body()).contains("![](" + quay.address() + ")");
    }

    @Test
    void whatIsCutTakesItsPlaceAndUndoBringsItBack() throws Exception {
        WindowFixture.until(() -> node("form").isVisible());
        command("cropImage");
        Scene crop = crop();
        WindowFixture.run(() -> shape(crop).setValue(shape(crop).getItems().get(2)));
        robot.type(KeyCode.RIGHT);
        picture("crop-light", crop);
        WindowFixture.run(() -> window.themes.theme().set(Theme.DARK));
        robot.type(KeyCode.R);
        picture("crop-dark", crop);
        WindowFixture.run(() -> ((Button) crop.lookup("#crop-cut")).fire());
        WindowFixture.until(() -> !body().contains(quay.address()));
        Asset cut = window.media.namedIn(body()).getFirst();
        assertThat(cut.fileName()).isEqualTo("quay.jpg");
        assertThat(crop.getWindow().isShowing()).isFalse();
        WindowFixture.run(() -> window.pane.undo());
        assertThat(body()).contains(quay.address());
    }

    @Test
    void theMouseDrawsACornerInAndMovesWhatStays() throws Exception {
        WindowFixture.until(() -> node("form").isVisible());
        command("cropImage");
        Scene crop = crop();
        WindowFixture.until(() -> frame(crop).getWidth() > 100);
        Rectangle frame = frame(crop);
        double wide = frame.getWidth();
        double high = frame.getHeight();
        Point2D corner = new Point2D(frame.getX(), frame.getY());
        drag(crop, corner.add(4, 4), corner.add(wide / 2, high / 2));
        assertThat(frame.getWidth()).isCloseTo(wide / 2, within(2.0));
        assertThat(frame.getHeight()).isCloseTo(high / 2, within(2.0));
        assertThat(frame.getX()).isCloseTo(corner.getX() + wide / 2, within(2.0));
        drag(crop, corner.add(wide * 0.75, high * 0.75), corner.add(wide * 0.5, high * 0.5));
        assertThat(frame.getX()).isCloseTo(corner.getX() + wide / 4, within(2.0));
        assertThat(frame.getY()).isCloseTo(corner.getY() + high / 4, within(2.0));
        assertThat(frame.getWidth()).isCloseTo(wide / 2, within(2.0));
        WindowFixture.run(() -> ((Button) crop.lookup("#crop-cut")).fire());
        WindowFixture.until(() -> !body().contains(quay.address()));
        Image cut = new Image(window.media
                .file(window.media.namedIn(body()).getFirst())
                .toUri()
                .toString());
        assertThat(cut.getWidth()).isCloseTo(450, within(5.0));
        assertThat(cut.getHeight()).isCloseTo(300, within(5.0));
    }

    @Test
    void aLighterCopyTakesThePlaceOfAnImageThatIsTooLargeAndUndoBringsItBack() throws Exception {
        Asset heavy = window.media.add(new ByteArrayInputStream(Photograph.noise(1000, 1000, "png")), "heavy.png");
        WindowFixture.run(() ->
                window.pane.replace(0, window.pane.offset(Integer.MAX_VALUE), "![Gulls](" + heavy.address() + ")\n"));
        command("details");
        WindowFixture.until(() -> lighter() != null);
        WindowFixture.run(() -> Objects.requireNonNull(lighter()).fire());
        WindowFixture.until(() -> !body().contains(heavy.address()));
        Asset light = window.media.namedIn(body()).getFirst();
        assertThat(light.fileName()).isEqualTo("heavy.jpg");
        assertThat(light.bytes()).isLessThan(heavy.bytes() / 2);
        assertThat(body()).isEqualTo("![Gulls](" + light.address() + ")\n");
        WindowFixture.run(() -> window.pane.undo());
        assertThat(body()).contains(heavy.address());
    }

    private @Nullable Hyperlink lighter() {
        Node remarks = window.scene.lookup("#remarks");
        return remarks == null
                ? null
                : remarks.lookupAll(".hyperlink").stream()
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().equals(Messages.text("remark.image_large.mend")))
                        .findFirst()
                        .orElse(null);
    }

    private static Rectangle frame(Scene crop) {
        return (Rectangle) crop.lookup("#crop-frame");
    }

    /// In the view's own pixels.
    private void drag(Scene crop, Point2D from, Point2D to) {
        Node view = crop.lookup("#crop-view");
        robot.drag(WindowFixture.onFx(() -> view.localToScreen(from)), MouseButton.PRIMARY)
                .dropTo(WindowFixture.onFx(() -> view.localToScreen(to)));
    }

    @SuppressWarnings("unchecked") // it holds the pane's shapes
    private static ChoiceBox<Object> shape(Scene crop) {
        return (ChoiceBox<Object>) crop.lookup("#crop-shape");
    }

    private static Scene crop() {
        WindowFixture.until(() -> shown() != null);
        return WindowFixture.onFx(ImageFormTest::shown);
    }

    private static @Nullable Scene shown() {
        return Window.getWindows().stream()
                .filter(one -> one instanceof Stage stage && "Crop quay.jpg".equals(stage.getTitle()))
                .map(Window::getScene)
                .findFirst()
                .orElse(null);
    }

    private void command(String id) {
        WindowFixture.run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }

    private String kept() {
        return window.posts.find(post.id()).orElseThrow().body();
    }

    private String body() {
        return WindowFixture.onFx(() -> window.editor.post().orElseThrow().body());
    }

    private TextField field(String name) {
        return (TextField) node(name);
    }

    private Node node(String name) {
        return window.scene.lookup("#image-" + name);
    }

    private static void picture(String name, Scene scene) throws Exception {
        Screenshot.write(WindowFixture.onFx(() -> scene.snapshot(null)), name);
    }
}
