package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.LongText;
import app.byline.ui.Background;
import app.byline.ui.editor.Completion.Begun;
import app.byline.ui.editor.Completion.Suggestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is offered first behind the beginning of a line, and what the line is then.
class MarkupCompletionTest {
    private static final String POST = """
            One[^quay] and [two][pier].

            [^quay]: Of stones.
            [pier]: https://example.org/pier "The pier"
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {
                "```pyt;             ```python",
                "~~~ ja;             ~~~ java",
                "One[^;              One[^quay]",
                "One[^q;             One[^quay]",
                "see [it][;          see [it][pier]",
                "a <det;             a <details>",
                "fine :tad;          fine :tada:",
                "fine :sm;           fine :smile:",
            })
    void theFirstOfferEndsWhatIsBegun(String before, String after) {
        MarkupCompletion completion = completion(false);
        Begun begun = completion.begun(before).orElseThrow();
        List<Suggestion> found =
                completion.suggestions(begun.typed()).toCompletableFuture().join();
        assertThat(before.substring(0, before.length() - begun.length())
                        + found.getFirst().text())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {"```", "at 10:30", "a < b", "plain words", "https://a", "x ][ ]"})
    void elsewhereNothingIsOffered(String before) {
        assertThat(completion(false).begun(before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {"```java", "```js", "fine :tada", "a <details"})
    void whatIsWrittenOutIsNotAskedAbout(String before) {
        MarkupCompletion completion = completion(false);
        Optional<Begun> begun = completion.begun(before);
        assertThat(completion
                        .suggestions(begun.orElseThrow().typed())
                        .toCompletableFuture()
                        .join())
                .isEmpty();
    }

    @Test
    void inCodeOnlyItsLanguageIsOffered() {
        assertThat(completion(true).begun("x :tad")).isEmpty();
        assertThat(completion(true).begun("```py")).isPresent();
    }

    private static MarkupCompletion completion(boolean verbatim) {
        return new MarkupCompletion(
                () -> LongText.of(POST), () -> verbatim, new Background(Runnable::run, Runnable::run));
    }
}
