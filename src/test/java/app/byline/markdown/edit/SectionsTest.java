package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {
    /// The section stands between `«` and `»`, and goes to where `^` stands.
    @ParameterizedTest
    @CsvSource({
        "# a⏎⏎A⏎⏎^# b⏎⏎B⏎⏎«# c⏎⏎C⏎»,      # a⏎⏎A⏎⏎|# c⏎⏎C⏎⏎# b⏎⏎B⏎",
        "«# a⏎⏎A⏎⏎»# b⏎⏎B⏎⏎^# c,          # b⏎⏎B⏎⏎|# a⏎⏎A⏎⏎# c",
        "«# a⏎⏎A⏎⏎»# b⏎⏎B^,               # b⏎⏎B⏎⏎|# a⏎⏎A",
        "^# a⏎«# b»,                      |# b⏎⏎# a",
        "words⏎⏎^# a⏎⏎## b⏎⏎«# c⏎⏎## d⏎», words⏎⏎|# c⏎⏎## d⏎⏎# a⏎⏎## b⏎",
    })
    void aSectionMovesWithAllThatIsInIt(String before, String after) {
        String drawn = before.replace('⏎', '\n');
        String text = drawn.replaceAll("[«»^]", "");
        int from = drawn.replace("^", "").indexOf('«');
        int to = drawn.replaceAll("[«^]", "").indexOf('»');
        int place = drawn.replaceAll("[«»]", "").indexOf('^');
        TextEdit edit = Sections.move(text, from, to, place, true);
        assertThat(Drawn.drawn(edit.applied(new Selected(text, 0, 0)))).isEqualTo(after);
    }
}
