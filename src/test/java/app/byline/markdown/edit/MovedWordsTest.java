package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedWordsTest {
    /// What is dragged stands between two `|`, and comes to `^`.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "One |two| three. Four.^;   One three. Four. |two|",
                "^One |two| three.;         |two| One three.",
                "One ^two |three| four.;    One |three| two four.",
                "One^ two |three| four.;    One |three| two four.",
                "One |two|. Three^.;        One. Three |two|.",
                "|One| two three^;          two three |One|",
                "One |two|⏎three^;          One⏎three |two|",
                "One |two| three^ four;     One three |two| four",
                "One |two| ^three;          One |two| three",
                "One (|two| three) four^.;  One (three) four |two|.",
                // the blank behind a marker is the marker's
                "- |two|⏎- three^;          - ⏎- three |two|",
                "- |two| six⏎- ^three;      - six⏎- |two| three",
                "1. |two|.⏎2. three^;       1. .⏎2. three |two|",
                "One **^two** |three|;      One **|three| two**",
                // what is no whole word, or has its blanks, is moved as it is
                "One t|w|o three^;          One to three|w|",
                "One |two |three ^four;     One three |two |four",
                "One|,| two^ three;         One two|,| three",
                "漢字|。|漢字^;              漢字漢字|。|",
                "One |two| 漢^字;            One 漢|two|字",
            })
    void wordsTakeABlankAlongAndArePartedFromThoseTheyComeTo(String before, String after) {
        String drawn = before.replace('⏎', '\n');
        String text = drawn.replaceAll("[|^]", "");
        int from = place(drawn, drawn.indexOf('|'));
        int to = place(drawn, drawn.lastIndexOf('|'));
        MovedWords moved = MovedWords.of(
                at -> at < 0 || at >= text.length() ? '\n' : text.charAt(at),
                from,
                to,
                place(drawn, drawn.indexOf('^')));
        StringBuilder now = new StringBuilder(text).delete(moved.from(), moved.to());
        now.insert(moved.place(), moved.before() + "|" + text.substring(from, to) + "|" + moved.behind());
        assertThat(now.toString().replace('\n', '⏎')).isEqualTo(after);
    }

    private static int place(String drawn, int at) {
        return drawn.substring(0, at).replaceAll("[|^]", "").length();
    }
}
