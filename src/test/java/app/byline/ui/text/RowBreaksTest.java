package app.byline.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of ten letters; `⏎` ends a line or a row.
class RowBreaksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one two;                 one two",
                "one two three four;      one two⏎three four",
                "one two th;              one two th",
                "one two thr;             one two⏎thr",
                "one⏎two three;           one⏎two three",
                "averylongword and more;  averylongword⏎and more",
                "one averylongword;       one⏎averylongword",
                "one two  three;          one two ⏎three",
                "שלום עולם אחד;           שלום עולם⏎אחד",
            })
    void aRowEndsAtTheLastBlankThatHasRoom(String text, String rows) {
        assertThat(RowBreaks.in(text.replace('⏎', '\n'), 10, String::length)).isEqualTo(rows.replace('⏎', '\n'));
    }
}
