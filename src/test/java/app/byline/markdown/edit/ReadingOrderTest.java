package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The letters of lines as they are met by who goes along them; `<` stands for the end of the line. Capitals stand for
/// letters that run leftwards, as in the specification.
class ReadingOrderTest {
    @ParameterizedTest
    @CsvSource({
        // of the text, rows parted by a slash; as they are met
        "abc, abc<",
        "ABC, ABC<",
        "ab ABC cd, ab CBA cd<",
        "AB abc CD, AB cba CD<",
        "AB 12 C, AB 21 C<",
        "ab AB, ab BA<",
        "AB ab, AB ba<",
        "ab AB/CD cd, ab BA/DC cd<",
        "AB ab/cd CD, AB ba/dc CD<",
        "'', <",
    })
    void placesAreMetAsTheyAreSeen(String text, String met) {
        assertThat(met(text, true)).isEqualTo(met.replace("/", ""));
        assertThat(met(text, false))
                .isEqualTo(new StringBuilder(met.replace("/", "")).reverse().toString());
    }

    @Test
    void aCharacterOfSeveralUnitsIsOnePlace() {
        ReadingOrder order = new ReadingOrder("ש\u05C1\u05B8לום", List.of(0), true);
        assertThat(order.beside(0, true)).hasValue(3);
        assertThat(order.beside(3, false)).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "שלום abc, true",
        "abc שלום, false",
        "12 שלום, true",
        "**שלום**, true",
        "\uD83D\uDE00 שלום, true",
        "\u2066abc\u2069 שלום, true",
        "12, false",
        "'', false"
    })
    void aLineBeginsWhereItsFirstLetterRuns(String line, boolean right) {
        assertThat(ReadingOrder.beginsRight(line)).isEqualTo(right);
    }

    /// From end to end; every place once.
    private static String met(String drawn, boolean onwards) {
        String text = drawn.replace("/", "");
        String line = text.chars()
                .mapToObj(c -> String.valueOf((char) (c >= 'A' && c <= 'Z' ? 'א' + c - 'A' : c)))
                .collect(Collectors.joining());
        ReadingOrder order = new ReadingOrder(line, rows(drawn), ReadingOrder.beginsRight(line));
        StringBuilder met = new StringBuilder();
        OptionalInt place = OptionalInt.of(onwards ? 0 : text.length());
        while (place.isPresent()) {
            int at = place.getAsInt();
            met.append(at == text.length() ? '<' : text.charAt(at));
            place = order.beside(at, onwards);
        }
        return met.toString();
    }

    private static List<Integer> rows(String drawn) {
        int slash = drawn.indexOf('/');
        return slash < 0 ? List.of(0) : IntStream.of(0, slash).boxed().toList();
    }
}
