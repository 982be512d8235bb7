package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words as they are written, and the forms of their letters, a dot where a letter has gone into the one before it.
class ArabicLettersTest {
    @ParameterizedTest
    @CsvSource({
        "بيت,      \uFE91\uFEF4\uFE96",
        "دار,      \uFEA9\uFE8D\uFEAD",
        "سلام,     \uFEB3\uFEFC.\uFEE1",
        "لأن,      \uFEF7.\uFEE5",
        "ب,        \uFE8F",
        "بـب,      \uFE91\u0640\uFE90",
        "گچ,       \uFB94\uFB7B",
        "بَت,       \uFE91\u064E\uFE96",
        "ب ت,      \uFE8F \uFE95",
        "שלום ab,  שלום ab",
    })
    void eachLetterHasTheFormOfItsPlace(String written, String forms) {
        assertThat(ArabicLetters.joined(written, ".")).isEqualTo(forms).hasSameSizeAs(written);
    }
}
