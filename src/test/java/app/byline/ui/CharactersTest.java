package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and clicks step over, select and delete characters as people see them. `|` stands at the caret, or at both ends
/// of what is selected; `#` stands for one such character; `⏎` at the end of a line.
@OneWriter
class CharactersTest {
    private static final String[] CHARACTERS = {
        "👍🏽", "👨\u200D👩\u200D👧", "🇩🇪", "e\u0301", "क\u094Dषि", "\u1112\u1161\u11AB", "1\uFE0F\u20E3"
    };

    private final Writer writer;

    CharactersTest(Writer writer) {
        this.writer = writer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a#|b;      Left;                     a|#b",
                "a|#b;      Right;                    a#|b",
                "a|#b;      Shift+Right;              a|#|b",
                "a#|b;      Backspace;                a|b",
                "a|#b;      Delete;                   a|b",
                "##|;       Backspace;                #|",
                "#|⏎#;      Home Down;                  #⏎|#",
                "a |#;      Shortcut+Right;           a #|",
                "#|⏎#;      Shortcut+Alt+Down Delete; ##|",
            })
    void aKeyIsAboutAWholeCharacter(String before, String keys, String after) {
        for (String character : CHARACTERS) {
            writer.type(before.replace("#", character)).press(keys).gives(after.replace("#", character));
        }
    }

    /// Below the place between two units of the first line's character there may be the middle of another.
    @ParameterizedTest
    @ValueSource(strings = {"👍🏽", "👨\u200D👩\u200D👧", "🇩🇪"})
    void aCaretBelowIsNotWithinACharacter(String character) {
        writer.type("abc|⏎" + character);
        writer.press("Shortcut+Alt+Down");
        writer.key("x");
        assertThat(WindowFixture.onFx(() -> writer.area().getText())).isEqualTo("abcx\nx" + character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍🏽", "👨\u200D👩\u200D👧", "🇩🇪"})
    void noClickComesIntoACharacter(String character) {
        writer.type("|" + character.repeat(3));
        for (int part = 0; part <= 12; part++) {
            click(part / 12.0, 1);
            assertThat(WindowFixture.onFx(() -> writer.area().getCaretPosition() % character.length()))
                    .isZero();
        }
        click(0.1, 1);
        click(0.1, 2);
        assertThat(WindowFixture.onFx(() -> writer.area().getSelectedText()))
                .startsWith(character)
                .endsWith(character);
    }

    private void click(double part, int count) {
        WindowFixture.run(() -> {
            Bounds box = writer.seen(0, writer.area().getLength());
            Point2D place = new Point2D(box.getMinX() + part * box.getWidth(), box.getCenterY());
            writer.mouse(MouseEvent.MOUSE_PRESSED, place, count);
        });
    }
}
