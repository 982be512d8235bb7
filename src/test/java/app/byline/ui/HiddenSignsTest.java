package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.library.MapSettings;
import app.byline.library.Settings;
import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs of Markdown are out of sight but where one writes. `⏎` stands for the end of a line, `|` for the caret or the
/// ends of what is selected.
@OneWriter
class HiddenSignsTest {
    private final Writer writer;

    HiddenSignsTest(Writer writer) {
        this.writer = writer;
    }

    @BeforeEach
    void hide() {
        WindowFixture.run(() -> hidden().set(true));
    }

    @AfterEach
    void show() {
        WindowFixture.run(() -> hidden().set(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "say **word**⏎|;                      say word⏎",
                "say **wo|rd**⏎*x*;                   say **word**⏎x",
                "|⏎## Two ##⏎⏎> a `b` [c](d);         ⏎Two⏎⏎> a b c",
                "|⏎- [ ] ~~a~~ ![Alt](b.png);         ⏎- [ ] a Alt",
                "|⏎- a \\*b\\* <http://e.org>;        ⏎- a *b* http://e.org",
                "*a*⏎*|b*⏎*c|*⏎*d*;                   a⏎*b*⏎*c*⏎d",
                "|⏎a **שלום** and *more*;             ⏎a שלום and more",
                "|⏎**日本** and [한국](x);              ⏎日本 and 한국",
            })
    void signsAreSeenInLinesThatAreWritten(String text, String seen) {
        writer.type(text);
        untilSeen(seen);
    }

    @Test
    void signsComeWhereTheCaretComesAndGoBehindIt() {
        writer.type("**one**⏎# two⏎*three|*");
        untilSeen("one⏎two⏎*three*");
        writer.press("Up");
        untilSeen("one⏎# two⏎three");
        writer.press("Up");
        untilSeen("**one**⏎two⏎three");
        writer.press("End Shift+Down");
        untilSeen("**one**⏎# two⏎three");
        writer.press("Down");
        untilSeen("one⏎two⏎*three*");
    }

    @Test
    void aClickLandsAtTheCharacterUnderThePointer() {
        writer.type("|⏎## On [stage](https://e.org) and **off** it");
        untilSeen("⏎On stage and off it");
        Point2D there = WindowFixture.onFx(() -> left("off"));
        WindowFixture.run(() -> writer.mouse(MouseEvent.MOUSE_PRESSED, there, 1));
        // Nothing moves under the pointer, or the least movement would select something.
        assertThat(seen()).isEqualTo("⏎On stage and off it");
        WindowFixture.run(() -> writer.mouse(MouseEvent.MOUSE_DRAGGED, there.add(1, 0), 1));
        WindowFixture.run(() -> writer.mouse(MouseEvent.MOUSE_RELEASED, there.add(1, 0), 1));
        untilSeen("⏎## On [stage](https://e.org) and **off** it");
        writer.gives("⏎## On [stage](https://e.org) and **|off** it");
        // The second click of two finds the word that was meant, wherever it is by now.
        WindowFixture.run(() -> writer.mouse(MouseEvent.MOUSE_PRESSED, there, 2));
        WindowFixture.run(() -> writer.mouse(MouseEvent.MOUSE_RELEASED, there, 2));
        writer.gives("⏎## On [stage](https://e.org) and **|off|** it");
    }

    @Test
    void theRowWithTheCaretStaysWhereTheEyeIs() {
        String link = "[a](https://example.org/" + "long-".repeat(20) + ") ";
        writer.type("a⏎".repeat(60) + link.repeat(3) + "|⏎see **b** c⏎" + "a⏎".repeat(60));
        WindowFixture.run(() -> area().showParagraphAtTop(58));
        WindowFixture.until(() -> seen().contains("see b c"));
        Point2D there = WindowFixture.onFx(() -> left("b** c"));
        WindowFixture.run(() -> {
            writer.mouse(MouseEvent.MOUSE_PRESSED, there, 1);
            writer.mouse(MouseEvent.MOUSE_RELEASED, there, 1);
        });
        WindowFixture.until(() -> seen().contains("see **b** c"));
        Point2D now = WindowFixture.onFx(() -> left("b** c"));
        assertThat(now.getY()).isCloseTo(there.getY(), within(2.0));
    }

    @Test
    void theLinesOfAllCaretsShowTheirSigns() {
        writer.type("*a|*⏎*b*⏎*c*⏎*d*");
        untilSeen("*a*⏎b⏎c⏎d");
        WindowFixture.run(() -> {
            Point2D there = left("c");
            writer.mouse(MouseEvent.MOUSE_PRESSED, there, 1, KeyCode.SHORTCUT);
            writer.mouse(MouseEvent.MOUSE_RELEASED, there, 1, KeyCode.SHORTCUT);
        });
        untilSeen("*a*⏎b⏎*c*⏎d");
        writer.press("Down");
        untilSeen("a⏎*b*⏎c⏎*d*");
        writer.press("Esc");
        untilSeen("a⏎b⏎c⏎*d*");
    }

    @Test
    void whatIsTypedIsSeenAsItIsTyped() {
        writer.type("*a*⏎|⏎*b*");
        for (String key : new String[] {"*", "c", "*"}) {
            writer.key(key);
        }
        untilSeen("a⏎*c*⏎b");
        writer.press("Enter");
        untilSeen("a⏎c⏎⏎b");
    }

    @Test
    void theTextStaysWhatItIsForTheClipboardAndForScreenReaders() {
        writer.type("keep **it**⏎|");
        untilSeen("keep it⏎");
        assertThat(WindowFixture.onFx(() -> area().queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("keep **it**\n");
        WindowFixture.run(() -> {
            area().selectAll();
            writer.window().pane.copy();
        });
        assertThat(WindowFixture.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("keep **it**\n");
    }

    @Test
    void aKeyTurnsIt() {
        writer.type("turn *it*⏎|");
        untilSeen("turn it⏎");
        writer.press("Shortcut+Alt+Shift+H");
        untilSeen("turn *it*⏎");
        assertThat(WindowFixture.onFx(hidden()::get)).isFalse();
        writer.press("Shortcut+Alt+Shift+H");
        untilSeen("turn it⏎");
    }

    @Test
    void itIsRemembered() {
        Settings kept = new MapSettings();
        habits(kept);
        assertThat(WindowFixture.onFx(hidden()::get)).isFalse();
        WindowFixture.run(() -> hidden().set(true));
        assertThat(kept.find("writing.signs")).contains("true");
        WindowFixture.run(() -> hidden().set(false));
        kept.save("writing.signs", "true");
        habits(kept);
        assertThat(WindowFixture.onFx(hidden()::get)).isTrue();
    }

    private void habits(Settings kept) {
        WindowFixture window = writer.window();
        WindowFixture.run(() -> new Habits(kept, new Background(Runnable::run, Runnable::run), 200)
                .give(
                        window.pane,
                        window.pages.current().get().spelling(),
                        window.pages.current().get().grammar(),
                        window.counts));
    }

    // ---- in few words

    private BooleanProperty hidden() {
        return writer.window().pane.signsHidden();
    }

    /// A little right of where that begins as it is seen, in the scene.
    private Point2D left(String words) {
        int at = area().getText().indexOf(words);
        Bounds bounds = writer.seen(at, at + 1);
        return new Point2D(bounds.getMinX() + 1, bounds.getCenterY());
    }

    private void untilSeen(String expected) {
        WindowFixture.until(() -> seen().equals(expected));
    }

    /// What is drawn large enough to be seen, line by line.
    private String seen() {
        return WindowFixture.onFx(() -> {
            writer.layOut();
            return area().lookupAll(".paragraph-text").stream()
                    .filter(Node::isVisible)
                    .map(TextFlow.class::cast)
                    .sorted(Comparator.comparingDouble(
                            line -> line.localToScene(0, 0).getY()))
                    .map(HiddenSignsTest::seen)
                    .collect(Collectors.joining("⏎"));
        });
    }

    private static String seen(TextFlow line) {
        return line.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(run -> run.getFont().getSize() >= 1)
                .map(Text::getText)
                .collect(Collectors.joining());
    }

    private CodeArea area() {
        return writer.area();
    }
}
