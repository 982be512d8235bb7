package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writing at several places at once. `|` stands at each caret that is seen, `⏎` at the end of a line.
@OneWriter
class ManyCaretsTest {
    private final Writer writer;

    ManyCaretsTest(Writer writer) {
        this.writer = writer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ab|cd|e;          Backspace;             a|c|e",
                "a|bc|de;          Delete;                a|c|e",
                "a|b|c;            Backspace;             |c",
                "ae\u0301|bc|;      Backspace;             a|b|",
                "a|⏎b|;            Enter;                 a⏎|⏎b⏎|",
                "ab|⏎cd|;          Left;                  a|b⏎c|d",
                "a|b⏎c|d;          Home;                  |ab⏎|cd",
                "a|b⏎c|d⏎ef;       Down;                  ab⏎c|d⏎e|f",
                "say |it⏎say |on;  Shortcut+Right;        say it|⏎say on|",
                "|it⏎|on;          Shortcut+Delete;       |⏎|",
                "- a|⏎- b|c;       Enter;                 - a⏎- |⏎- b⏎- |c",
                "1. a|⏎2. b|⏎3. c; Enter;                1. a⏎2. |⏎3. b⏎4. |⏎5. c",
                "- a⏎- b|⏎- c|;    Tab;                   - a⏎  - b|⏎  - c|",
                "- a⏎  - b|⏎  - c|; Shift+Tab;            - a⏎- b|⏎- c|",
                "(|) and (|);       Backspace;             | and |",
                "“|” and “|”;       Backspace;             | and |",
                "a|⏎b|;            Tab;                   a\t|⏎b\t|",
                "wo|rd and wo|rd;  Shortcut+B;            **wo|rd** and **wo|rd**",
                "a|⏎b|;            Shortcut+2;            ## a|⏎## b|",
                "- [ ] a|⏎- [ ] b|; Shortcut+L;           - [x] a|⏎- [x] b|",
            })
    void aKeyIsAboutEachCaret(String before, String keys, String after) {
        carets(before);
        writer.press(keys);
        assertThat(drawn()).isEqualTo(after);
        if (!plain(before).equals(plain(after))) {
            WindowFixture.run(area()::undo);
            assertThat(drawn()).isEqualTo(before);
            assertThat(area().isUndoAvailable()).isFalse();
            WindowFixture.run(area()::redo);
            assertThat(drawn()).isEqualTo(after);
        }
    }

    @Test
    void whatIsTypedComesToEachAndIsTakenBackInSteps() {
        carets("a|⏎bb|⏎|");
        writer.key("x");
        writer.key("(");
        assertThat(drawn()).isEqualTo("ax(|)⏎bbx(|)⏎x(|)");
        writer.key(")");
        assertThat(drawn()).isEqualTo("ax()|⏎bbx()|⏎x()|");
        WindowFixture.run(area()::undo);
        assertThat(drawn()).isEqualTo("ax|⏎bbx|⏎x|");
        WindowFixture.until(
                () -> writer.window().editor.post().orElseThrow().body().equals("ax\nbbx\nx"));
    }

    @Test
    void quotesAreTheLanguagesAndMarksAreSetAroundWhatIsSelected() {
        carets("a | b⏎c | d");
        writer.key("\"");
        assertThat(drawn()).isEqualTo("a “|” b⏎c “|” d");
        carets("qu|ay and quay");
        writer.press("Shortcut+Shift+A");
        writer.press("Shortcut+Shift+A");
        writer.key("(");
        assertThat(area().getText()).isEqualTo("(quay) and (quay)");
        WindowFixture.run(area()::undo);
        writer.key("x");
        assertThat(drawn()).isEqualTo("x| and x|");
    }

    @Test
    void inCodeKeysAreWhatTheySay() {
        carets("```⏎- a|⏎- b|⏎```⏎");
        writer.press("Enter");
        writer.key("(");
        assertThat(drawn()).isEqualTo("```⏎- a⏎(|⏎- b⏎(|⏎```⏎");
    }

    @Test
    void escapeAndAClickReturnToOne() {
        carets("a|b|c");
        writer.press("Esc");
        assertThat(drawn()).isEqualTo("ab|c");
        carets("a|b|c");
        mouse(MouseEvent.MOUSE_PRESSED, 0);
        mouse(MouseEvent.MOUSE_RELEASED, 0);
        assertThat(drawn()).isEqualTo("|abc");
    }

    @Test
    void aClickOnACaretTakesItAway() {
        carets("a|b|c");
        mouse(MouseEvent.MOUSE_PRESSED, 1, KeyCode.SHORTCUT);
        assertThat(drawn()).isEqualTo("ab|c");
    }

    @Test
    void linesAboveAndBelowGetACaret() {
        carets("abc⏎de|f⏎g⏎hij");
        writer.press("Shortcut+Alt+Down");
        writer.press("Shortcut+Alt+Down");
        writer.press("Shortcut+Alt+Up");
        assertThat(drawn()).isEqualTo("ab|c⏎de|f⏎g|⏎h|ij");
    }

    @Test
    void theSameWordsAreSelectedOneAfterTheOther() {
        carets("qu|ay, boat, quay, quays");
        writer.press("Shortcut+Shift+A");
        assertThat(area().getSelectedText()).isEqualTo("quay");
        writer.press("Shortcut+Shift+A");
        writer.press("Shortcut+Shift+A");
        writer.press("Shortcut+Shift+A");
        writer.key("p");
        assertThat(drawn()).isEqualTo("p|, boat, p|, p|s");
    }

    @Test
    void aColumnIsDraggedWithAlt() {
        carets("|abcd⏎a⏎abcd⏎abcd");
        mouse(MouseEvent.MOUSE_PRESSED, 2, KeyCode.ALT);
        mouse(MouseEvent.MOUSE_DRAGGED, "abcd⏎a⏎abcd⏎abc".length(), KeyCode.ALT);
        mouse(MouseEvent.MOUSE_RELEASED, "abcd⏎a⏎abcd⏎abc".length(), KeyCode.ALT);
        assertThat(area().getSelectedText()).isEqualTo("c");
        writer.press("Delete");
        assertThat(drawn()).isEqualTo("ab|d⏎a⏎ab|d⏎ab|d");
        WindowFixture.run(area()::undo);
        assertThat(area().getSelectedText()).isEqualTo("c");
        writer.key("x");
        assertThat(drawn()).isEqualTo("abx|d⏎a⏎abx|d⏎abx|d");
    }

    @Test
    void asManyLinesAsCaretsGoToOneEach() {
        copy("one\ntwo");
        carets("a |⏎b |");
        writer.press("Shortcut+V");
        assertThat(drawn()).isEqualTo("a one|⏎b two|");
        copy("one");
        writer.press("Shortcut+V");
        assertThat(drawn()).isEqualTo("a oneone|⏎b twoone|");
    }

    @Test
    void undoAfterEscapeBringsThemBack() {
        carets("a|⏎b|");
        writer.key("x");
        writer.press("Esc");
        WindowFixture.run(() -> area().moveTo(0));
        WindowFixture.run(area()::undo);
        assertThat(drawn()).isEqualTo("a|⏎b|");
        writer.press("Esc");
        WindowFixture.run(area()::redo);
        assertThat(drawn()).isEqualTo("ax|⏎bx|");
    }

    @Test
    void undoOfWordsThatWereDraggedSelectsThemWhereTheyWere() {
        writer.type("One |two| three.⏎⏎Four.");
        WindowFixture.run(() -> area().displaceCaret(area().getLength()));
        WindowFixture.run(() -> area().moveSelectedText(area().getLength()));
        assertThat(plain(writer.text())).isEqualTo("One three.\n\nFour. two");
        WindowFixture.run(area()::undo);
        assertThat(writer.text()).isEqualTo("One |two| three.⏎⏎Four.");
    }

    @Test
    void anotherChangeOfTheTextReturnsToOne() {
        carets("a|b|c");
        WindowFixture.run(() -> writer.window().pane.replace(0, 1, "x"));
        assertThat(drawn()).isEqualTo("x|bc");
    }

    // ---- in few words

    @Test
    void whatIsOfferedComesToEachThatHasTheSameBefore() {
        carets("a :ta|⏎b|⏎c :ta|");
        writer.key("d");
        WindowFixture.until(() -> Window.getWindows().stream()
                .anyMatch(window -> window.getScene().lookup("#suggestions") != null));
        writer.press("Enter");
        assertThat(drawn()).isEqualTo("a :tada:|⏎bd|⏎c :tada:|");
        WindowFixture.run(area()::undo);
        assertThat(drawn()).isEqualTo("a :tad|⏎bd|⏎c :tad|");
    }

    /// Has that text, a caret at each stroke, the last one leading.
    private void carets(String drawn) {
        String text = plain(drawn);
        List<Integer> places = new ArrayList<>();
        String rest = drawn.replace('⏎', '\n');
        for (int at = rest.indexOf('|'); at >= 0; at = rest.indexOf('|')) {
            places.add(at);
            rest = rest.substring(0, at) + rest.substring(at + 1);
        }
        writer.type(text.replace('\n', '⏎').isEmpty() ? "|" : "|" + text.replace('\n', '⏎'));
        WindowFixture.run(() -> {
            area().layout();
            area().moveTo(places.getFirst());
        });
        places.stream().skip(1).forEach(place -> {
            mouse(MouseEvent.MOUSE_PRESSED, place, KeyCode.SHORTCUT);
            mouse(MouseEvent.MOUSE_RELEASED, place, KeyCode.SHORTCUT);
        });
    }

    private static String plain(String drawn) {
        return drawn.replace('⏎', '\n').replace("|", "");
    }

    private String drawn() {
        return WindowFixture.onFx(() -> {
            area().getScene().getRoot().layout();
            TreeSet<Integer> places = new TreeSet<>();
            area().lookupAll(".caret").forEach(caret -> places.add(((CaretNode) caret).getPosition()));
            places.add(area().getCaretPosition());
            StringBuilder text = new StringBuilder(area().getText());
            places.descendingSet().forEach(place -> text.insert((int) place, '|'));
            return text.toString().replace('\n', '⏎');
        });
    }

    private void mouse(EventType<MouseEvent> kind, int place, KeyCode... held) {
        WindowFixture.run(() -> {
            boolean end = place == area().getLength()
                    || area().getText(place, place + 1).equals("\n");
            int from = end && place > 0 && !area().getText(place - 1, place).equals("\n") ? place - 1 : place;
            Bounds box =
                    from == area().getLength() || area().getText(from, from + 1).equals("\n")
                            ? line(place)
                            : writer.seen(from, from + 1);
            double x = from < place ? box.getMaxX() - 1 : box.getMinX() + 1;
            writer.mouse(kind, new Point2D(x, box.getCenterY()), 1, held);
        });
    }

    private Bounds line(int place) {
        int line = area().offsetToPosition(place, Bias.Forward).getMajor();
        writer.layOut();
        return area().localToScene(area().screenToLocal(
                        area().getParagraphBoundsOnScreen(line).orElseThrow()));
    }

    private static void copy(String words) {
        WindowFixture.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private CodeArea area() {
        return writer.area();
    }
}
