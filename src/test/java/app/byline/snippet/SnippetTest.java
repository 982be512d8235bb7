package app.byline.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Sign-off           → Sign-off       → ''",
                "Sign-off ;bye      → Sign-off       → ;bye",
                "See; you           → See; you       → ''",
                "Two ;words here    → Two ;words here → ''",
                "See;you            → See;you        → ''",
                ";bye               → bye            → ;bye",
            })
    void itIsCalledAsItsAuthorTypes(String typed, String name, String abbreviation) {
        Snippet snippet = Snippet.typed(typed, "Text");
        assertThat(snippet.name()).isEqualTo(name);
        assertThat(snippet.abbreviation()).isEqualTo(abbreviation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Yours              → Yours",
                "'> **Yours**, Jane' → 'Yours**, Jane'",
                "'  \n '            → ''",
                "A sentence of more words than a name should ever have → A sentence of more words than a name",
                "Aconsiderablylongwordthatisnowhereparted,everywithoutanyspace → Aconsiderablylongwor",
            })
    void itsFirstWordsMayBeItsName(String text, String name) {
        assertThat(Snippet.named(text)).isEqualTo(name);
    }
}
