package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {
    private static final List<String> CHARACTERS = List.of(
            "a",
            " ",
            "日",
            "e\u0301",
            "👍🏽",
            "👨\u200D👩\u200D👧",
            "🇩🇪",
            "🇫🇷",
            "1\uFE0F\u20E3",
            "क\u094Dष",
            "कि",
            "\u1112\u1161\u11AB",
            "한",
            "ש\u05C1\u05B8",
            "ل\u064E",
            "❤\uFE0F",
            "🏴\u200D☠\uFE0F");

    /// Text, and the same with a stroke between its characters.
    @ParameterizedTest
    @CsvSource({
        "abc, a/b/c",
        "e\u0301x, e\u0301/x",
        "a\uD83D\uDC4D\uD83C\uDFFDb, a/\uD83D\uDC4D\uD83C\uDFFD/b",
        "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7, \uD83C\uDDE9\uD83C\uDDEA/\uD83C\uDDEB\uD83C\uDDF7",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67!, \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67/!",
        "1\uFE0F\u20E32, 1\uFE0F\u20E3/2",
        "\u0915\u094D\u0937\u0928, \u0915\u094D\u0937/\u0928",
        "\u05E9\u05C1\u05B8\u05DC, \u05E9\u05C1\u05B8/\u05DC",
    })
    void aCharacterIsWhatItsReaderSees(String text, String parted) {
        assertThat(String.join("/", onwards(text))).isEqualTo(parted);
        assertThat(String.join("/", backwards(text))).isEqualTo(parted);
    }

    @Test
    void oneOfManyIsFoundWithoutGoingThroughAll() {
        String flags = "\uD83C\uDDE9\uD83C\uDDEA";
        String text = "words ".repeat(1_000) + flags.repeat(30);
        assertThat(Graphemes.before(text, text.length())).isEqualTo(text.length() - flags.length());
        assertThat(Graphemes.after(text, text.length() - 2 * flags.length())).isEqualTo(text.length() - flags.length());
    }

    /// Whatever stands beside each other: characters are stepped over whole, and no pair of surrogates is cut.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMixtureIsSteppedOverByCharacter(long seed) {
        Random random = new Random(seed);
        List<String> written =
                random.ints(300, 0, CHARACTERS.size()).mapToObj(CHARACTERS::get).toList();
        String text = String.join("", written);
        assertThat(onwards(text)).isEqualTo(written);
        assertThat(backwards(text)).isEqualTo(written);
        int begin = 0;
        for (String character : written) {
            for (int at = begin; at < begin + character.length(); at++) {
                assertThat(Graphemes.whole(text, at)).isEqualTo(begin);
            }
            begin += character.length();
        }
    }

    private static List<String> onwards(String text) {
        List<String> characters = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Graphemes.after(text, at)) {
            characters.add(text.substring(at, Graphemes.after(text, at)));
        }
        return characters;
    }

    private static List<String> backwards(String text) {
        List<String> characters = new ArrayList<>();
        for (int at = text.length(); at > 0; at = Graphemes.before(text, at)) {
            characters.addFirst(text.substring(Graphemes.before(text, at), at));
        }
        return characters;
    }
}
