package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is folded in the text, and what unfolds it.
@Tag("ui")
class FoldingTest {
    private static final String TEXT = """
            Words before.

            <!-- wp:columns -->
            <div class="wp-block-columns">
            <p>In a column</p>
            </div>
            <!-- /wp:columns -->

            ## Harbour

            The old quay.

            ### Boats

            Three of them.

            ## Town

            Words behind.""";

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private Writer writer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, Post.begin(Instant.now()).withText("Letter", TEXT));
        window = writer.window();
        until(() -> area().getText().equals(TEXT));
        until(() -> !window.pane.outline().getValue().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aKeptBlockIsFoldedFromTheBeginning() throws IOException {
        assertThat(folded()).containsExactly(3, 4, 5, 6);
        assertThat(onFx(() -> area().getText())).isEqualTo(TEXT);
        WaitForAsyncUtils.waitForFxEvents(20);
        Screenshot.write(onFx(() -> window.scene.snapshot(null)), "folded");
    }

    @Test
    void whereTheCaretComesToIsUnfolded() {
        run(() -> area().moveTo(TEXT.indexOf("In a column")));
        assertThat(folded()).isEmpty();
    }

    @Test
    void aClickOnTheLineThatIsSeenUnfoldsWhatIsUnderIt() {
        Bounds line =
                onFx(() -> area().getCharacterBoundsOnScreen(TEXT.indexOf("wp:columns"), TEXT.indexOf("wp:columns") + 2)
                        .orElseThrow());
        robot.clickOn(line.getCenterX(), line.getCenterY());
        until(() -> folded().isEmpty());
    }

    @Test
    void whatIsFoundIsUnfolded() {
        run(() -> window.pane.select(TEXT.indexOf("In a column"), TEXT.indexOf("In a column") + 4));
        assertThat(folded()).isEmpty();
        assertThat(onFx(() -> area().getSelectedText())).isEqualTo("In a");
    }

    @Test
    void typingInTheLineThatIsSeenUnfoldsWhatIsUnderIt() {
        run(() -> area().moveTo(TEXT.indexOf("<!-- wp:columns -->") + "<!-- wp:columns -->".length()));
        assertThat(folded()).containsExactly(3, 4, 5, 6);
        writer.key("x");
        assertThat(folded()).isEmpty();
        run(area()::undo);
        assertThat(onFx(() -> area().getText())).isEqualTo(TEXT);
    }

    @Test
    void oneKeyFoldsAndUnfoldsTheBlockAtTheCaret() {
        run(() -> area().moveTo(TEXT.indexOf("In a column")));
        writer.press("Shortcut+Alt+Period");
        assertThat(folded()).containsExactly(3, 4, 5, 6);
        assertThat(onFx(() -> area().getCurrentParagraph())).isEqualTo(2);
        writer.press("Shortcut+Alt+Period");
        assertThat(folded()).isEmpty();
    }

    @Test
    void aSectionIsFoldedWithAllThatStandsUnderItsHeading() {
        run(() -> area().moveTo(TEXT.indexOf("old quay")));
        writer.press("Shortcut+Alt+Period");
        assertThat(folded()).containsExactly(3, 4, 5, 6, 9, 10, 11, 12, 13, 14);
        run(() -> window.pane.folding().unfoldAll());
        assertThat(folded()).isEmpty();
        assertThat(onFx(() -> area().getText())).isEqualTo(TEXT);
        assertThat(onFx(() -> area().isUndoAvailable())).isFalse();
    }

    @Test
    void whereNothingFoldsItSaysSo() {
        run(() -> area().moveTo(0));
        writer.press("Shortcut+Alt+Period");
        until(() -> ((Label) window.node("notice")).getText().startsWith("Nothing folds here"));
    }

    private List<Integer> folded() {
        return onFx(() -> IntStream.range(0, area().getParagraphs().size())
                .filter(area()::isFolded)
                .boxed()
                .toList());
    }

    private CodeArea area() {
        return writer.area();
    }
}
