package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.ui.text.Language;
import app.byline.ui.theme.Theme;
import app.byline.ui.tour.TourStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The tour of the window: by keys, past who writes, and never again.
@Tag("ui")
class TourWindowTest {
    private final FxRobot robot = new FxRobot();
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Writer writer;

    @BeforeEach
    void open() throws Exception {
        writer = Writer.open(folder, Post.begin(Instant.now()).withText("Letter", "Words.\n"));
    }

    @AfterEach
    void close() {
        writer.window().close();
        Language.ENGLISH.speak();
        Locale.setDefault(before);
    }

    @Test
    void thereIsNoneUntilItIsAskedFor() {
        assertThat(onFx(() -> node("tour").isVisible())).isFalse();
        assertThat(onFx(() -> node("tour-ring").isVisible())).isFalse();
        take();
        assertThat(onFx(() -> node("tour").isVisible())).isTrue();
    }

    @Test
    void eachStepPointsAtTheThingItself() {
        take();
        for (String thing : List.of("editor-pane", "side", "save-state", "publish")) {
            untilAround(thing);
            robot.push(KeyCode.SPACE);
        }
        until(() -> !node("tour").isVisible());
        assertThat(onFx(() -> node("tour-ring").isVisible())).isFalse();
        until(() -> writer.area().isFocused());
        until(() -> writer.window().tour().isEmpty());
    }

    @Test
    void keysGoBackToo() {
        take();
        robot.push(KeyCode.SPACE);
        until(() -> name().equals("See it as readers will"));
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SPACE);
        until(() -> name().equals("Write here"));
    }

    @Test
    void whereThePreviewIsHiddenItPointsAtWhatShowsIt() {
        run(() -> writer.window().window.previewShown().set(false));
        take();
        robot.push(KeyCode.SPACE);
        untilAround("do-preview");
        run(() -> writer.window().window.previewShown().set(true));
        untilAround("side");
    }

    @Test
    void whoWritesIsNotDisturbedAndEscapeEndsItForGood() throws Exception {
        take();
        until(() -> writer.window().tour().equals(Optional.of(TourStep.WRITE)));
        again();
        until(() -> node("tour").isVisible());
        until(() -> writer.area().isFocused());
        writer.key("x");
        assertThat(writer.area().getText()).startsWith("xWords.");
        assertThat(onFx(() -> node("tour").isVisible())).isTrue();
        until(() ->
                inScene(node("editor-pane")).getMaxY() <= inScene(node("tour")).getMinY());
        writer.press("Esc");
        assertThat(onFx(() -> node("tour").isVisible())).isFalse();
        assertThat(writer.area().isFocused()).isTrue();
        until(() -> writer.window().tour().isEmpty());
        again();
        assertThat(onFx(() -> node("tour").isVisible())).isFalse();
    }

    @Test
    void itGoesOnWhereItWasLeft() throws Exception {
        take();
        robot.push(KeyCode.SPACE);
        until(() -> writer.window().tour().equals(Optional.of(TourStep.PREVIEW)));
        again();
        until(() -> node("tour").isVisible());
        assertThat(name()).isEqualTo("See it as readers will");
    }

    @Test
    void theKeysComeToItFromPaneToPane() {
        take();
        run(() -> writer.area().requestFocus());
        writer.press("F6");
        writer.press("F6");
        until(() -> node("tour-next").isFocused());
        writer.press(node("tour-next"), "F6");
        writer.press("F6");
        until(() -> writer.area().isFocused());
    }

    @Test
    void skippedItIsGoneAndTheKeysAreTheTexts() {
        take();
        run(() -> {
            node("tour-skip").requestFocus();
            ((Button) node("tour-skip")).fire();
        });
        assertThat(onFx(() -> node("tour").isVisible())).isFalse();
        until(() -> writer.area().isFocused());
    }

    @Test
    void whereNothingIsSeenButTheTextThereIsNoTour() {
        take();
        run(() -> writer.window().window.isCalm().set(true));
        assertThat(onFx(() -> node("tour").isVisible() || node("tour-ring").isVisible()))
                .isFalse();
        run(() -> writer.window().window.isCalm().set(false));
        assertThat(onFx(() -> node("tour").isVisible())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "SPANISH", "FRENCH", "GERMAN"})
    void itFitsIntoTheSmallestWindow(Language language) throws Exception {
        writer.window().close();
        language.speak();
        Path small = Files.createDirectory(folder.resolve("small"));
        List<Post> posts = List.of(Post.begin(Instant.now()).withText("Harbour", "The old quay.\n"));
        WindowFixture window = WindowFixture.open(small, WindowMemory.first(), 640, 420, posts);
        writer = new Writer(window);
        take();
        for (TourStep step : TourStep.values()) {
            WaitForAsyncUtils.waitForFxEvents(20);
            Label words = (Label) node("tour-words");
            assertThat(onFx(() -> words.lookup(".text").getLayoutBounds().getHeight()))
                    .isLessThanOrEqualTo(onFx(words::getHeight) + 1);
            assertThat(onFx(() -> inScene(node("editor")).getHeight())).isGreaterThan(100);
            if (step == TourStep.KEEP) {
                untilAround("save-state");
            }
            if (step == TourStep.PUBLISH) {
                Screenshot.write(onFx(() -> window.scene.snapshot(null)), "tour-small-" + language.name());
            }
            robot.push(KeyCode.SPACE);
        }
    }

    @Test
    void itIsDrawnInLightAndDark() throws Exception {
        take();
        for (TourStep step : TourStep.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                run(() -> writer.window().themes.theme().set(theme));
                WaitForAsyncUtils.waitForFxEvents(20);
                Screenshot.write(
                        onFx(() -> writer.window().scene.snapshot(null)),
                        step.key().replace('.', '-') + (theme == Theme.DARK ? "-dark" : ""));
            }
            robot.push(KeyCode.SPACE);
        }
    }

    private void take() {
        run(() -> writer.window().window.commands().all().stream()
                .filter(command -> command.id().equals("tour"))
                .forEach(Command::run));
    }

    /// Closes the window, and opens the same library in another.
    private void again() throws Exception {
        writer.window().close();
        writer = new Writer(WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of()));
        writer.window()
                .openPost(
                        writer.window().posts.search(Shelf.POSTS, "").getFirst().id());
    }

    private void untilAround(String id) {
        until(() -> {
            Bounds thing = inScene(node(id));
            Bounds ring = inScene(node("tour-ring"));
            return node("tour-ring").isVisible()
                    && Math.abs(ring.getCenterX() - thing.getCenterX()) < 4
                    && Math.abs(ring.getCenterY() - thing.getCenterY()) < 4
                    && Math.abs(ring.getWidth() - thing.getWidth()) < 8;
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private String name() {
        return ((Label) node("tour-name")).getText();
    }

    private Node node(String id) {
        return Objects.requireNonNull(writer.window().scene.lookup("#" + id), id);
    }
}
