package app.byline.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.history.TextDiff.Change;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {
    /// [-gone-]{+new+}, as wdiff writes it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "same words|same words|same words",
                "the grey harbour|the blue harbour|the [-grey-]{+blue+} harbour",
                "the harbour|the old harbour|the {+old +}harbour",
                "the old harbour|the harbour|the [-old -]harbour",
                "one two three|four five three|[-one two-]{+four five+} three",
                "a walk.|a walk!|a walk[-.-]{+!+}",
                "don’t go|don’t stay|don’t [-go-]{+stay+}",
                "一月 港|二月 港|[-一月-]{+二月+} 港",
                "''|new|{+new+}",
                "old|''|[-old-]"
            })
    void wordsAreToldApart(String older, String newer, String marked) {
        assertThat(marked(older, newer)).isEqualTo(marked);
    }

    @RepeatedTest(40)
    void theChangesMakeTheNewerOfTheOlder(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        String older = Scribe.post(random, random.nextInt(30_000));
        String newer = older;
        for (int edit = 0; edit < random.nextInt(20); edit++) {
            newer = Scribe.edit(random, newer);
        }
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Change change : TextDiff.between(older, newer)) {
            made.append(older, at, change.from()).append(newer, change.newFrom(), change.newTo());
            at = change.to();
        }
        assertThat(made.append(older.substring(at))).asString().isEqualTo(newer);
    }

    private static String marked(String older, String newer) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Change change : TextDiff.between(older, newer)) {
            marked.append(older, at, change.from());
            if (change.from() < change.to()) {
                marked.append("[-").append(older, change.from(), change.to()).append("-]");
            }
            if (change.newFrom() < change.newTo()) {
                marked.append("{+")
                        .append(newer, change.newFrom(), change.newTo())
                        .append("+}");
            }
            at = change.to();
        }
        return marked.append(older.substring(at)).toString();
    }
}
