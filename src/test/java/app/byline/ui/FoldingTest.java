package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

    /// The lines that are folded where all are.
    private static final List<Integer> ALL = List.of(3, 4, 5, 6, 9, 10, 13, 14, 17, 18);

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
    void allSectionsFoldUnderTheirHeadings() throws IOException {
        run(() -> area().moveTo(TEXT.indexOf("old quay")));
        writer.press("Shortcut+Alt+Shift+Period");
        assertThat(folded()).isEqualTo(ALL);
        assertThat(onFx(() -> area().getCurrentParagraph())).isEqualTo(8);
        WaitForAsyncUtils.waitForFxEvents(20);
        Screenshot.write(onFx(() -> window.scene.snapshot(null)), "folded-all");
        run(() -> window.themes.theme().set(Theme.DARK));
        WaitForAsyncUtils.waitForFxEvents(20);
        Screenshot.write(onFx(() -> window.scene.snapshot(null)), "folded-all-dark");
        writer.press("Shortcut+Alt+Shift+Comma");
        assertThat(folded()).isEmpty();
    }

    @Test
    void foldsHoldWhileItsAuthorWritesElsewhereAndTakesThatBack() {
        writer.press("Shortcut+Alt+Shift+Period");
        run(() -> area().insertText("Words before.".length(), " More.\n\nAnd more."));
        assertThat(folded()).isEqualTo(ALL.stream().map(line -> line + 2).toList());
        run(area()::undo);
        assertThat(folded()).isEqualTo(ALL);
        run(area()::redo);
        assertThat(folded()).isEqualTo(ALL.stream().map(line -> line + 2).toList());
    }

    @Test
    void whatIsFoundOpensItsSectionAlone() {
        writer.press("Shortcut+Alt+Shift+Period");
        writer.press("Shortcut+F");
        TextField wanted = (TextField) window.node("find-find");
        run(() -> wanted.setText("Three"));
        until(() -> ((Label) window.node("find-message")).getText().equals("1 found"));
        writer.press(wanted, "Enter");
        until(() -> area().getSelectedText().equals("Three"));
        assertThat(folded()).containsExactly(3, 4, 5, 6, 9, 10, 17, 18);
    }

    @Test
    void theCaretOpensTheSectionItGoesInto() {
        writer.press("Shortcut+Alt+Shift+Period");
        run(() -> area().moveTo(TEXT.indexOf("## Town")));
        writer.press("Down");
        assertThat(folded()).containsExactly(3, 4, 5, 6, 9, 10, 13, 14);
    }

    @Test
    void aPostThatIsOpenedAgainIsFoldedAsItWasLeft() {
        PostId letter = Objects.requireNonNull(onFx(() -> window.editor.id().getValue()));
        run(() -> area().moveTo(TEXT.indexOf("In a column")));
        run(() -> area().moveTo(TEXT.indexOf("Words behind")));
        writer.press("Shortcut+Alt+Period");
        assertThat(folded()).containsExactly(17, 18);
        Post other = window.posts.save(Post.begin(Instant.now()).withText("Other", "# Quay\n\nStones.\n"));
        window.openPost(other.id());
        until(() -> area().getText().startsWith("# Quay"));
        assertThat(folded()).isEmpty();
        until(() -> window.pane.outline().getValue().size() == 1);
        writer.press("Shortcut+Alt+Period");
        assertThat(folded()).containsExactly(1, 2);
        window.openPost(letter);
        until(() -> area().getText().equals(TEXT));
        assertThat(folded()).containsExactly(17, 18);
        window.openPost(other.id());
        until(() -> area().getText().startsWith("# Quay"));
        assertThat(folded()).containsExactly(1, 2);
    }

    @Test
    void allThatIsCutAndPutBackIsOpen() {
        writer.press("Shortcut+Alt+Shift+Period");
        run(() -> area().replaceText(0, TEXT.indexOf("Three") + 2, ""));
        assertThat(folded()).containsExactly(3, 4);
        run(area()::undo);
        assertThat(onFx(() -> area().getText())).isEqualTo(TEXT);
        assertThat(folded()).containsExactly(17, 18);
    }

    @Test
    void aHeadingPartedFromItsSectionIsAnOrdinaryLine() {
        writer.press("Shortcut+Alt+Shift+Period");
        run(() -> area().insertText(TEXT.indexOf("## Town"), "\n"));
        assertThat(folded()).containsExactly(3, 4, 5, 6, 9, 10, 13, 14);
        assertThat(onFx(() -> IntStream.range(0, area().getParagraphs().size())
                        .filter(line ->
                                area().getParagraph(line).getParagraphStyle().contains("fold-head"))
                        .boxed()
                        .toList()))
                .containsExactly(2, 8, 12);
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
