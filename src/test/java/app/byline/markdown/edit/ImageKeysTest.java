package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `|` stands where the caret does, `⏎` at the end of a line.
class ImageKeysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "![|](media/a.png);              ![](media/a.png)⏎|",
                "![The quay|](media/a.png);      ![The quay](media/a.png)⏎|",
                "a ![The| quay](b \"c\") d;      a ![The quay](b \"c\")⏎| d",
                "![a](b) ![c|](d);               ![a](b) ![c](d)⏎|",
                "- ![a|](b);                     - ![a](b)⏎- |",
                "![a\\]|](b)⏎c;                  ![a\\]](b)⏎|⏎c",
            })
    void enterInAnImagesDescriptionIsPressedBehindIt(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(LineKeys.enter(drawn.selected(), () -> false).map(drawn::after))
                .contains(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!|[a](b)",
                "![a](b|)",
                "![a](b)|",
                "[a|](b)",
                "![a|]",
                "![|a|](b)",
                "```⏎![a|](b)⏎```",
                "![a⏎b|](c)"
            })
    void elsewhereEnterIsEnter(String drawn) {
        assertThat(LineKeys.enter(Drawn.of(drawn).selected(), () -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"    ![a|](b)"})
    void inCodeByItsIndentEnterIsEnter(String drawn) {
        assertThat(LineKeys.enter(Drawn.of(drawn).selected(), () -> true)).isEmpty();
    }
}
