package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {
    @ParameterizedTest
    @CsvSource({
        "boat, ship, ship",
        "Boat, ship, Ship",
        "BOAT, ship, SHIP",
        "boat, Ship, Ship",
        "A, an, An",
        "Été, hiver, Hiver",
        "12, ship, ship",
        "old boat, new ship, new ship",
        "Boat, '', ''",
    })
    void whatReplacesHasTheCapitalsOfWhatWasThere(String found, String words, String wanted) {
        assertThat(Casing.of(found, words)).isEqualTo(wanted);
    }
}
