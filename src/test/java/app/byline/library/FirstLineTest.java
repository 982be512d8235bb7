package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Hello                                           | Hello",
                "## A *quiet* **day**                            | A quiet day",
                "> - [x] done, [see here](https://a.example/b_c) | done, see here",
                "[![Harbour](media/1-a.jpg)](https://a.example)  | Harbour",
                "a snake_case and _emphasis_ and 2*3             | a snake_case and emphasis and 23",
                "<p>Old <b>habits</b></p>                        | Old habits",
                "not \\*starred\\*                               | not starred",
                "1. `code`                                       | code",
            })
    void isTheTextWithoutItsMarks(String markdown, String line) {
        assertThat(FirstLine.of(markdown)).isEqualTo(line);
    }

    @Test
    void skipsWhatHasNoWords() {
        assertThat(FirstLine.of("\n<!-- a\nnote -->\n---\n```java\nint a;\n")).isEqualTo("int a;");
    }

    @Test
    void isCutToWhatTheListShows() {
        assertThat(FirstLine.of("🎉".repeat(500))).hasSizeLessThanOrEqualTo(160).endsWith("🎉…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "<a", "_", "*", "> ", "\\", "- "})
    @Timeout(5)
    void hostileTextTakesNoTime(String piece) {
        assertThat(FirstLine.of(piece.repeat(2_000_000))).hasSizeLessThanOrEqualTo(160);
    }
}
