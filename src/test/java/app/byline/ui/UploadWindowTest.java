package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.publish.BlogId;
import app.byline.publish.FakeUploads;
import app.byline.publish.JobId;
import app.byline.publish.PublishJob.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images on their way to a blog: seen at the window's foot and in the outbox, and stopped from either.
@Tag("ui")
class UploadWindowTest {
    private static final Asset HARBOUR = image('a', "harbour.jpg", 2_000_000);
    private static final Asset LAMP = image('b', "lamp.png", 500_000);
    private static final Asset GULLS = image('c', "gulls-over-the-north-mole-in-the-evening.jpg", 1_500_000);

    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Text");

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    private JobId job = new JobId(0);

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(post));
        window.outbox.titles.put(post.id(), "Harbour");
        job = window.outbox.publish(post.id(), 1, BlogId.LOCAL);
        window.outbox.becomes(job, State.SENDING);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFootSaysHowFarTheyAreWhileAnyIsOnItsWay() throws Exception {
        assertThat(isShown("upload-stop")).isFalse();
        try (FakeUploads images = uploads()) {
            WindowFixture.until(() -> text("upload-said").equals("Image 1 of 3, 0 bytes of 4.0 MB"));
            images.there(HARBOUR);
            images.sent(LAMP, 300_000);
            WindowFixture.until(() -> text("upload-said").equals("Image 2 of 3, 2.3 MB of 4.0 MB"));
            assertThat(bar("upload-progress").getProgress()).isEqualTo(0.575);
        }
        WindowFixture.until(() -> !isShown("upload-stop"));
    }

    @Test
    void theFootStopsThem() {
        try (FakeUploads images = uploads()) {
            WindowFixture.until(() -> isShown("upload-stop"));
            press("upload-stop");
            WindowFixture.until(images::isStopped);
        }
    }

    @Test
    void theOutboxSaysItOfEach() throws Exception {
        try (FakeUploads images = uploads()) {
            WindowFixture.run(window.window.commands().outbox::run);
            images.there(HARBOUR);
            images.sent(LAMP, 300_000);
            WindowFixture.until(() -> rows().equals(List.of(
                    "harbour.jpg: There",
                    "lamp.png: 300 KB of 500 KB",
                    "gulls-over-the-north-mole-in-the-evening.jpg: Waits")));
            assertThat(text("upload-images-said")).isEqualTo("1 of 3 images are there, 2.3 MB of 4.0 MB");
            assertThat(bars()).containsExactly(1.0, 0.6, 0.0);
            Screenshot.write(WindowFixture.onFx(() -> window.scene.snapshot(null)), "outbox-images");
        }
        WindowFixture.until(() -> !isShown("upload-images"));
    }

    @Test
    void theOutboxStopsThem() {
        try (FakeUploads images = uploads()) {
            WindowFixture.run(window.window.commands().outbox::run);
            WindowFixture.until(() -> isShown("upload-images"));
            press("upload-images-stop");
            WindowFixture.until(images::isStopped);
        }
    }

    private FakeUploads uploads() {
        return new FakeUploads(window.uploads, job, List.of(HARBOUR, LAMP, GULLS));
    }

    private static Asset image(char digit, String name, long bytes) {
        return new Asset(String.valueOf(digit).repeat(64), name, "image/jpeg", bytes);
    }

    private List<String> rows() {
        return all(".upload-row").stream()
                .map(row -> labels(row).getFirst() + ": " + labels(row).getLast())
                .toList();
    }

    private static List<String> labels(Node row) {
        return row.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private List<Double> bars() {
        return all(".upload-row .progress-bar").stream()
                .map(bar -> ((ProgressBar) bar).getProgress())
                .toList();
    }

    private List<Node> all(String selector) {
        return List.copyOf(window.scene.getRoot().lookupAll(selector));
    }

    private ProgressBar bar(String id) {
        return (ProgressBar) node(id);
    }

    private boolean isShown(String id) {
        Node node = window.scene.lookup("#" + id);
        return node != null && node.getParent().isVisible() && node.isVisible();
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private void press(String id) {
        WindowFixture.run(((ButtonBase) window.node(id))::fire);
    }

    private Node node(String id) {
        return window.node(id);
    }
}
