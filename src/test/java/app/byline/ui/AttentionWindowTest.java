package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.post.Post;
import app.byline.ui.editor.Attention;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What leaves the author alone with the text.
@Tag("ui")
class AttentionWindowTest {
    private static final String TEXT = "One says it.\n\nTwo is here. Three is\nin two lines. Four.\n\nFive ends.\n";

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = Writer.open(folder, Post.begin(Instant.now()).withText("Letter", TEXT))
                .window();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theSentenceWithTheCaretStandsOut() {
        caret("Three");
        does("focus.sentence");
        // The space behind a sentence is the sentence's.
        untilOutstanding("Three is\nin two lines. ");
        caret("Five");
        untilOutstanding("Five ends.");
        does("focus.sentence");
        untilOutstanding(TEXT);
    }

    @Test
    void theParagraphWithTheCaretStandsOutWhileItIsWritten() {
        caret("Four");
        does("focus.paragraph");
        untilOutstanding("Two is here. Three is\nin two lines. Four.");
        run(() -> area().insertText(area().getCaretPosition(), "New! "));
        untilOutstanding("Two is here. Three is\nin two lines. New! Four.");
        assertThat(onFx(() -> window.pane.attention().get())).isEqualTo(Attention.To.PARAGRAPH);
    }

    @Test
    void aTypewriterHoldsTheLineWithTheCaret() {
        run(() -> {
            area().replaceText(IntStream.range(0, 120)
                    .mapToObj(line -> "Line " + line)
                    .collect(Collectors.joining("\n\n")));
            area().moveTo(0);
        });
        does("typewriter");
        double height = onFx(() -> area().getHeight());
        for (int line : new int[] {0, 3, 100, 200, 238}) {
            run(() -> {
                area().moveTo(line, 0);
                area().requestFollowCaret();
            });
            until(() -> area().getCaretBounds().isPresent() && Math.abs(caretAt() - 0.42 * height) < 12);
            assertThat(onFx(this::caretAt)).as("line %d", line).isCloseTo(0.42 * height, within(12.0));
        }
    }

    @Test
    void aTypewriterHoldsTheLineInALowerWindowToo() {
        run(() -> {
            area().replaceText("Line\n\n".repeat(40) + "Last");
            area().requestFollowCaret();
        });
        does("typewriter");
        double tall = onFx(() -> area().getHeight());
        until(() -> area().getCaretBounds().isPresent() && Math.abs(caretAt() - 0.42 * tall) < 12);
        run(() -> window.scene.getWindow().setHeight(window.scene.getWindow().getHeight() - 320));
        until(() -> {
            double low = area().getHeight();
            return low < tall && area().getCaretBounds().isPresent() && Math.abs(caretAt() - 0.42 * low) < 12;
        });
    }

    @Test
    void aTypewriterHoldsTheLineInAWiderWindowAndANarrowerOne() {
        run(() -> {
            area().replaceText("One sentence here. Another sentence is here, too. And a third.\n\n"
                    + "A second paragraph with words. It goes on. Back. More words come.");
            area().requestFollowCaret();
        });
        does("typewriter");
        double narrow = onFx(() -> area().getWidth());
        untilHeld();
        for (int i = 0; i < 2; i++) {
            does("calm");
            until(() -> area().getWidth() > narrow);
            untilHeld();
            does("calm");
            until(() -> area().getWidth() == narrow);
            untilHeld();
        }
    }

    /// Once what is laid out for it, too, is done.
    private void untilHeld() {
        for (int i = 0; i < 5; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            until(() -> area().getCaretBounds().isPresent() && Math.abs(caretAt() - 0.42 * area().getHeight()) < 12);
        }
    }

    @Test
    void escapeEndsASearchAndOnlyThenTheFullScreen() {
        Stage stage = (Stage) window.scene.getWindow();
        caret("Three");
        does("fullScreen");
        until(stage::isFullScreen);
        assertThat(onFx(stage::getFullScreenExitHint)).isEmpty();
        assertThat(onFx(stage::getFullScreenExitKeyCombination)).isEqualTo(KeyCombination.NO_MATCH);
        does("find");
        until(() -> window.node("find-find").isFocused());
        press(KeyCode.ESCAPE);
        assertThat(onFx(() -> area().isFocused() && stage.isFullScreen())).isTrue();
        press(KeyCode.ESCAPE);
        until(() -> !stage.isFullScreen());
        press(KeyCode.ESCAPE);
        does("fullScreen");
        until(stage::isFullScreen);
        does("fullScreen");
        until(() -> !stage.isFullScreen());
    }

    private void press(KeyCode key) {
        run(() -> Event.fireEvent(
                window.scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    @Test
    void nothingButTheTextComesAndGoes() {
        does("calm");
        until(() -> window.scene.lookup("#library") == null
                || !window.node("menus").getParent().getParent().isVisible());
        assertThat(onFx(() -> window.window.libraryShown().get())).isFalse();
        assertThat(onFx(() -> window.window.panes().libraryShown())).isTrue();
        does("calm");
        assertThat(onFx(() -> window.window.libraryShown().get())).isTrue();
        assertThat(onFx(() -> window.node("menus").getParent().getParent().isVisible()))
                .isTrue();
    }

    private double caretAt() {
        return area().screenToLocal(area().getCaretBounds().orElseThrow()).getCenterY();
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }

    private void caret(String before) {
        run(() -> area().moveTo(area().getText().indexOf(before)));
    }

    private void untilOutstanding(String expected) {
        until(() -> outstanding().equals(expected.replace("\n", "")));
    }

    /// What does not step back, without the ends of lines, which nobody sees.
    private String outstanding() {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < area().getLength(); at++) {
            char character = area().getText().charAt(at);
            if (character != '\n' && !area().getStyleOfChar(at).contains("dimmed")) {
                out.append(character);
            }
        }
        return out.toString();
    }

    private void does(String id) {
        run(() -> window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }
}
