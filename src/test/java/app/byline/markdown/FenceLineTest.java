package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.commonmark.FenceLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By the examples of CommonMark 0.31.2, 4.5; `·` is a blank.
class FenceLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "```;          0 ``` ''",
                "~~~~ ruby;    0 ~~~~ 'ruby'",
                "```` a b·;    0 ```` 'a b'",
                "···```;       3 ``` ''",
                "~~~ aa ``` ~~~; 0 ~~~ 'aa ``` ~~~'",
                "····```;      nothing",
                "``;           nothing",
                "``` aa ```;   nothing",
                "a ```;        nothing",
                "``~;          nothing",
            })
    void whatOpensCode(String line, String opened) {
        assertThat(FenceLine.of(line.replace('·', ' '))
                        .map(fence -> "%d %s '%s'".formatted(fence.indent(), fence.mark(), fence.info()))
                        .orElse("nothing"))
                .isEqualTo(opened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "```;   ```;     true",
                "```;   `````;   true",
                "~~~;   ~~~··;   true",
                "```;   ···```;  true",
                "```;   ····```; false",
                "````;  ```;     false",
                "```;   ~~~;     false",
                "```;   ```js;   false",
            })
    void whatClosesIt(String opening, String line, boolean closes) {
        assertThat(FenceLine.of(opening).orElseThrow().isClosedBy(line.replace('·', ' ')))
                .isEqualTo(closes);
    }
}
