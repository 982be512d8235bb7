package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.SearchFilter.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @Test
    void wordsPhrasesAndFiltersAreReadInOneLine() {
        assertThat(SearchQuery.of("harb \"quiet start\" tag:politics is:draft blog:\"In Venezuela\" after:2026-01"))
                .isEqualTo(new SearchQuery(
                        List.of("harb"),
                        List.of("quiet start"),
                        List.of(
                                new SearchFilter(Field.TAG, "politics", false),
                                new SearchFilter(Field.IS, "draft", false),
                                new SearchFilter(Field.BLOG, "In Venezuela", false),
                                new SearchFilter(Field.AFTER, "2026-01", false))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            harb                    | "harb"*
            harb wint               | "harb"* "wint"*
            "quiet start" harb      | "harb"* "quiet start"
            "unfinished phr         | "unfinished phr"
            don't                   | "don"*
            colon:is no filter      | "colon"* "is"* "no"* "filter"*
            is:hungry               | "is"* "hungry"*
            after:soon              | "after"* "soon"*
            OR NOT NEAR(            | "OR"* "NOT"* "NEAR"*
            Málaga                  | "Málaga"*
            """)
    void whatIsNoFilterIsLookedForAsWords(String typed, String match) {
        assertThat(SearchQuery.of(typed).match()).isEqualTo(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "- :", "''"})
    void aSearchForNothingFindsEverything(String typed) {
        assertThat(SearchQuery.of(typed).isEverything()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"harb \"quiet start\" -tag:\"old news\" words:>500", "has:image before:2026-02-03 category:Trips"
            })
    void aSearchIsWrittenAsItWasTyped(String typed) {
        assertThat(SearchQuery.of(typed)).hasToString(typed);
    }

    @Test
    void aFilterComesAndGoes() {
        SearchFilter draft = new SearchFilter(Field.IS, "draft", false);
        SearchQuery harbour = SearchQuery.of("harbour");
        assertThat(harbour.with(draft).with(draft)).hasToString("harbour is:draft");
        assertThat(harbour.with(draft).without(draft)).isEqualTo(harbour);
    }

    @Test
    void aPastedTextIsNoHeavySearch() {
        assertThat(SearchQuery.of("word ".repeat(10_000)).words()).hasSizeLessThanOrEqualTo(32);
    }
}
