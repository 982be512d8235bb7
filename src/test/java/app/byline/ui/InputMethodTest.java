package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writing by way of an input method, told as JavaFX tells it: what is composed each time anew, then what is committed.
/// `|` stands at the caret, or at both ends of what is selected; `⏎` at the end of a line.
@OneWriter
class InputMethodTest {
    private final Writer writer;

    InputMethodTest(Writer writer) {
        this.writer = writer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Japanese, pinyin, Korean, a dead key that shows its accent, one that does not
                "a |b;             に にほ にほんご 日本語;  日本語;  a 日本語|b",
                "|;                n ni nihao;           你好;    你好|",
                "|;                ㅎ 하 한;               한;      한|",
                "caf|;             ´;                    é;       café|",
                "caf|;             '';                   é;       café|",
                "a |word| b;       に にほ;               日本;    a 日本| b",
                "- item|;          に;                   日;      - item日|",
                "**bold|**;        に;                   日;      **bold日|**",
            })
    void whatIsCommittedComesOnceAndIsOneStepOfUndo(String before, String composed, String committed, String after) {
        writer.type(before);
        String text = area().getText();
        for (String state : composed.isEmpty() ? new String[0] : composed.split(" ", -1)) {
            compose(area(), state);
            assertThat(area().getText()).contains(state);
            assertThat(body()).isEqualTo(text);
        }
        commit(area(), committed);
        writer.gives(after);
        WindowFixture.until(() -> body().equals(area().getText()));
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo(text);
        assertThat(area().isUndoAvailable()).isFalse();
        WindowFixture.run(area()::redo);
        assertThat(area().getText()).isEqualTo(after.replace("|", "").replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"a |b", "a |word| b", "one|⏎two|⏎"})
    void whatIsCancelledLeavesNothing(String before) {
        writer.type(before);
        compose(area(), "にほ");
        compose(area(), "");
        writer.gives(before);
        assertThat(area().isUndoAvailable()).isFalse();
        assertThat(area().isRedoAvailable()).isFalse();
    }

    @Test
    void whatIsComposedIsUnderlinedAndWhatIsChosenMore() {
        writer.type("a |b");
        fire(area(), "", List.of(run("日本", InputMethodHighlight.SELECTED_CONVERTED), run("ご", null)), 2);
        writer.gives("a 日本|ごb");
        assertThat(area().getStyleOfChar(2)).contains("composed-chosen");
        assertThat(area().getStyleOfChar(4)).contains("composed");
        assertThat(area().getStyleOfChar(5)).doesNotContain("composed");
        compose(area(), "");
    }

    @Test
    void keysAreTheInputMethodsWhileItComposes() {
        writer.type("a|");
        compose(area(), "に");
        writer.press("Enter");
        writer.press("Shortcut+B");
        writer.key("(");
        writer.gives("aに|");
        writer.press("Esc");
        writer.gives("a|");
    }

    @Test
    void aSignOfADeadKeyDoesWhatItDoesWhenTyped() {
        writer.type("say |");
        compose(area(), "`");
        commit(area(), "`");
        writer.gives("say `|`");
    }

    @Test
    void anAccentMergesWithWhatIsTyped() {
        writer.type("|");
        commit(area(), "é");
        commit(area(), "à");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEmpty();
    }

    @Test
    void everyCaretGetsWhatIsCommitted() {
        writer.type("a|⏎b⏎c");
        writer.press("Shortcut+Alt+Down");
        writer.press("Shortcut+Alt+Down");
        compose(area(), "に");
        compose(area(), "日");
        commit(area(), "日本");
        assertThat(area().getText()).isEqualTo("a日本\nb日本\nc日本");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("a\nb\nc");
        assertThat(area().isUndoAvailable()).isFalse();
    }

    @Test
    void anotherChangeMeanwhileFindsTheTextWithoutIt() {
        writer.type("one |two");
        compose(area(), "にほ");
        WindowFixture.run(() -> writer.window().pane.replace(4, 7, "2"));
        assertThat(area().getText()).isEqualTo("one 2");
        assertThat(body()).isEqualTo("one 2");
        commit(area(), "日本");
        assertThat(area().getText()).isEqualTo(body()).contains("日本");
    }

    @Test
    void aClickKeepsTheTextWhole() {
        writer.type("one two|");
        compose(area(), "に");
        WindowFixture.run(() -> {
            Bounds first = writer.seen(0, 1);
            Point2D place = new Point2D(first.getMinX() + 1, first.getCenterY());
            writer.mouse(MouseEvent.MOUSE_PRESSED, place, 1);
            writer.mouse(MouseEvent.MOUSE_RELEASED, place, 1);
        });
        writer.gives("|one two");
        assertThat(area().isFocused()).isTrue();
        assertThat(area().isUndoAvailable()).isFalse();
    }

    @Test
    void theTextIsStyledAgainWhenNothingIsComposed() {
        writer.type("a|");
        WindowFixture.run(() -> area().appendText(" **b**"));
        compose(area(), "に");
        compose(area(), "");
        WindowFixture.until(() -> area().getStyleOfChar(5).contains("md-strong"));
    }

    @Test
    void candidatesAreShownBelowTheWords() {
        writer.type("one two|");
        compose(area(), "にほんご");
        WindowFixture.run(() -> {
            area().getScene().getRoot().layout();
            Bounds third = area().getCharacterBoundsOnScreen(9, 10).orElseThrow();
            Point2D place = area().getInputMethodRequests().getTextLocation(2);
            assertThat(place.getX()).isEqualTo(third.getMinX());
            assertThat(place.getY()).isBetween(third.getMaxY() - 1, third.getMaxY() + 10);
        });
        compose(area(), "");
    }

    @Test
    void aTitleIsNoTitleBeforeItIsCommitted() {
        TextInputControl title =
                (TextInputControl) Objects.requireNonNull(writer.window().scene.lookup("#title"));
        WindowFixture.run(() -> {
            title.requestFocus();
            title.setText("Trip ");
            title.end();
        });
        compose(title, "に");
        compose(title, "にほ");
        assertThat(title.getText()).isEqualTo("Trip にほ");
        assertThat(writer.window().editor.title().get()).isEqualTo("Trip ");
        commit(title, "日本");
        assertThat(writer.window().editor.title().get()).isEqualTo("Trip 日本");
    }

    // ---- in few words

    private void compose(Node node, String text) {
        fire(node, "", text.isEmpty() ? List.of() : List.of(run(text, InputMethodHighlight.UNSELECTED_RAW)), -1);
    }

    private void commit(Node node, String text) {
        fire(node, text, List.of(), 0);
    }

    private static InputMethodTextRun run(String text, @org.jspecify.annotations.Nullable InputMethodHighlight look) {
        return new InputMethodTextRun(text, look);
    }

    private static void fire(Node node, String committed, List<InputMethodTextRun> composed, int caret) {
        WindowFixture.run(() -> Event.fireEvent(
                node,
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, new ArrayList<>(composed), committed, caret)));
    }

    private String body() {
        return WindowFixture.onFx(
                () -> writer.window().editor.post().orElseThrow().body());
    }

    private CodeArea area() {
        return writer.area();
    }
}
