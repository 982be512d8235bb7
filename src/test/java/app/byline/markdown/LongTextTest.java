package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.LongText.Change;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongTextTest {
    @ParameterizedTest
    @CsvSource({
        // before, after,  start, end, newEnd
        "abc,      abc,    3,     3,   3",
        "abc,      abXc,   2,     2,   3",
        "abc,      ac,     1,     2,   1",
        "aaa,      aaaa,   3,     3,   4",
        "'',       a,      0,     0,   1",
        "abc,      xyz,    0,     3,   3",
    })
    void aChangeIsWhatLiesBetweenTheCommonEnds(String before, String after, int start, int end, int newEnd) {
        assertThat(LongText.of(before).changeTo(LongText.of(after))).isEqualTo(new Change(start, end, newEnd));
    }

    @Test
    void anyEditsGiveWhatAStringGives() {
        Random random = new Random(5);
        StringBuilder string = new StringBuilder("line\n".repeat(4_000));
        LongText text = LongText.of(string.toString());
        for (int round = 0; round < 400; round++) {
            int from = random.nextInt(string.length() + 1);
            int to = Math.min(string.length(), from + random.nextInt(random.nextInt(20) == 0 ? 9_000 : 4));
            String inserted = "xy\n".repeat(random.nextInt(random.nextInt(20) == 0 ? 3_000 : 3));
            LongText before = text;
            text = text.replace(from, to, inserted);
            string.replace(from, to, inserted);
            String now = string.toString();
            assertThat(text.toString()).isEqualTo(now);
            assertThat(text.length()).isEqualTo(now.length());
            int at = random.nextInt(now.length() + 1);
            assertThat(text.lineStart(at)).isEqualTo(now.lastIndexOf('\n', at - 1) + 1);
            assertThat(text.nextLine(at))
                    .isEqualTo(now.indexOf('\n', at) < 0 ? now.length() : now.indexOf('\n', at) + 1);
            assertThat(text.substring(at, Math.min(now.length(), at + 5_000)))
                    .isEqualTo(now.substring(at, Math.min(now.length(), at + 5_000)));
            Change change = before.changeTo(text);
            assertThat(before.replace(change.start(), change.end(), text.substring(change.start(), change.newEnd()))
                            .toString())
                    .isEqualTo(now);
        }
    }
}
