package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksAgainTest {
    /// What Enter has put there, what is typed behind it, and what stands there then.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\"> \";      \"> \";       \"> \"",
                "\"> \";      \"> words\";  \"> words\"",
                "\"> \";      \"> > \";     \"> > \"",
                "\"> \";      \">> \";      \"> > \"",
                "\"> > \";    \"> \";       \"> > \"",
                "\"> > \";    \"> > \";     \"> > \"",
                "\"> > \";    \">> \";      \"> > \"",
                "\"> > \";    \">>> \";     \"> > > \"",
                "\">\";       \"> \";       \"> \"",
                "\"- \";      \"- \";       \"- \"",
                "\"- \";      \"- - \";     \"- - \"",
                "\"- \";      \"* \";       \"- * \"",
                "\"2. \";     \"2. \";      \"2. \"",
                "\"- [ ] \";  \"- \";       \"- [ ] \"",
                "\"> - \";    \"> - \";     \"> - \"",
                "\"> - \";    \"- \";       \"> - \"",
                "\"> \";      \"a > \";     \"> a > \"",
            })
    void whatIsThereDoesNotComeTwice(String put, String typed, String after) {
        StringBuilder line = new StringBuilder(put);
        MarksAgain marks = MarksAgain.in(put).orElseThrow();
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            Optional<MarksAgain.Written> written = letter == ' ' ? marks.blank(line.toString()) : Optional.empty();
            if (written.isPresent()) {
                line.setLength(line.length() - written.get().removed());
                line.append(written.get().instead());
                marks = written.get().left();
            } else {
                line.append(letter);
            }
        }
        assertThat(line).hasToString(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "> a", "a > ", "- a", "## "})
    void elsewhereNothingWasPut(String line) {
        assertThat(MarksAgain.in(line)).isEmpty();
    }
}
