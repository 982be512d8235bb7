package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.Asset;
import app.byline.media.web.Photograph;
import app.byline.post.Post;
import app.byline.ui.theme.Theme;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Images in the margin beside the lines that show them.
@Tag("ui")
class MarginImagesTest {
    private final FxRobot robot = new FxRobot();
    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Before\n\nAfter");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Asset quay;

    @SuppressWarnings("NullAway.Init")
    private Asset crane;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
        quay = photograph(900, 600, "quay.jpg");
        crane = photograph(480, 640, "crane.jpg");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void eachStandsBesideItsLineAndNoLineChangesForIt() throws Exception {
        List<Double> plain = heights("![](media/nothing.jpg)", "![](media/nothing.jpg)");
        List<Double> withImages = heights("![](" + quay.address() + ")", "![](" + crane.address() + ")");
        WindowFixture.until(() -> seen().size() == 2);
        assertThat(withImages).isEqualTo(plain);
        List<Bounds> lines = WindowFixture.onFx(this::lines);
        List<Bounds> images = WindowFixture.onFx(() -> seen().stream()
                .map(image -> image.localToScene(image.getBoundsInLocal()))
                .toList());
        assertThat(images.getFirst().getMinY())
                .isBetween(lines.get(2).getMinY(), lines.get(2).getMaxY());
        assertThat(images.getLast().getMinY())
                .isBetween(lines.get(4).getMinY(), lines.get(4).getMaxY());
        picture("margin-light");
        WindowFixture.run(() -> window.themes.theme().set(Theme.DARK));
        picture("margin-dark");
    }

    @Test
    void aClickLeadsToItsWords() {
        text("Before\n\n![Sails](" + quay.address() + ")\n\nAfter");
        WindowFixture.until(() -> seen().size() == 1);
        robot.clickOn(seen().getFirst(), MouseButton.PRIMARY);
        WindowFixture.until(() -> window.node("image-alt").isFocused());
    }

    @Test
    void itGoesWithItsLine() {
        text("Before\n\n![Sails](" + quay.address() + ")\n\nAfter");
        WindowFixture.until(() -> seen().size() == 1);
        text("Before\n\nAfter");
        WindowFixture.until(() -> seen().isEmpty());
    }

    private List<Double> heights(String first, String second) {
        text("Before\n\n" + first + "\n\n" + second + "\n\nAfter");
        WindowFixture.until(() -> lines().size() == 7);
        return WindowFixture.onFx(() -> lines().stream()
                .map(line -> (double) Math.round(line.getHeight()))
                .toList());
    }

    /// Where the lines are in the window, from the top.
    private List<Bounds> lines() {
        return window.node("editor").lookupAll(".paragraph-box").stream()
                .filter(Node::isVisible)
                .map(line -> line.localToScene(line.getBoundsInLocal()))
                .sorted(Comparator.comparingDouble(Bounds::getMinY))
                .toList();
    }

    /// From the top.
    private List<Node> seen() {
        return window.scene.getRoot().lookupAll(".margin-image").stream()
                .filter(image -> ((ImageView) image.lookup(".image-view")).getImage() != null)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
    }

    private void text(String text) {
        WindowFixture.run(() -> window.pane.replace("Harbour", text));
    }

    private Asset photograph(int width, int height, String name) throws Exception {
        return window.media.add(
                new ByteArrayInputStream(Photograph.jpeg(width, height, 1, ByteOrder.BIG_ENDIAN)), name);
    }

    private void picture(String name) throws Exception {
        Screenshot.write(WindowFixture.onFx(() -> window.scene.snapshot(null)), name);
    }
}
