package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Between words and their footnotes, texts drawn as [Drawn] does.
class FootnoteStepTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A word|;                          A word[^1]⏎⏎[^1]: |",
                "A wo|rd more.⏎;                   A word[^1] more.⏎⏎[^1]: |",
                "A |word| more;                    A word[^1] more⏎⏎[^1]: |",
                "A word.|⏎⏎;                       A word.[^1]⏎⏎[^1]: |",
                "One[^1], two|⏎⏎[^1]: A note.;      One[^1], two[^2]⏎⏎[^1]: A note.⏎[^2]: |",
                "Two|, one[^7]⏎⏎[^7]: A note.⏎;     Two[^8], one[^7]⏎⏎[^7]: A note.⏎[^8]: |",
                "Two|[^why]⏎⏎[^why]: So.⏎⏎    More.; Two[^1][^why]⏎⏎[^why]: So.⏎⏎    More.⏎[^1]: |",
                "A|⏎⏎[^1]: In the midst.⏎⏎Questions?; A[^2]⏎⏎[^1]: In the midst.⏎⏎Questions?⏎⏎[^2]: |",
            })
    void atAWordANoteIsBegunAtTheEnd(String before, String after) {
        assertThat(stepped(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A word[^1]| more⏎⏎[^1]: Why so.;          A word[^1] more⏎⏎[^1]: Why so.|",
                "A word[^|1] more⏎⏎[^1]: Why so.⏎[^2]: B;  A word[^1] more⏎⏎[^1]: Why so.|⏎[^2]: B",
                "A word[^1] more⏎⏎[^1]: Why| so.;          A word[^1]| more⏎⏎[^1]: Why so.",
                "A[^1] b[^2]⏎⏎[^1]: C.⏎⏎    And| d.⏎[^2]: E.; A[^1]| b[^2]⏎⏎[^1]: C.⏎⏎    And d.⏎[^2]: E.",
                "[^1]: Nothing points| here.;              [^1]: Nothing points| here.",
            })
    void betweenSignAndNoteOneGoesThereAndBack(String before, String after) {
        assertThat(stepped(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = "A word[^why]| more;  A word[^why] more⏎⏎[^why]: |")
    void aSignWithoutANoteGetsOne(String before, String after) {
        assertThat(stepped(before)).isEqualTo(after);
    }

    private static String stepped(String before) {
        Selected selected = Drawn.of(before).selected();
        FootnoteStep step = FootnoteStep.from(selected);
        StringBuilder text = new StringBuilder(selected.text());
        step.edits().reversed().forEach(edit -> text.replace(edit.from(), edit.to(), edit.replacement()));
        return Drawn.drawn(new Selected(text.toString(), step.caret(), step.caret()));
    }
}
