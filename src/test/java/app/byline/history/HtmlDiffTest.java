package app.byline.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.history.HtmlDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlDiffTest {
    /// Insertions as `{+ +}`, deletions as `[- -]`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>The grey sea.</p>             | <p>The blue sea.</p>                   | <p>The [-grey-]{+blue+} sea.</p>
            <p>One two three</p>             | <p>One three</p>                       | <p>One [-two-] three</p>
            <p>One three</p>                 | <p>One two three</p>                   | <p>One {+two +}three</p>
            <p>A red door here</p>           | <p>A blue gate here</p>                | <p>A [-red door-]{+blue gate+} here</p>
            <p>A door here</p>               | <p>A <em>door</em> here</p>            | <p>A <em>door</em> here</p>
            <p>A <em>small</em> door</p>     | <p>A door</p>                          | <p>A [-small-] door</p>
            <ul><li>a b</li><li>c d</li></ul>| <ul><li>a b</li></ul>                  | <ul><li>a b</li> <li>[-c d-]</li> </ul>
            <ul><li>a b</li></ul>            | <ul><li>a b</li><li>c d</li></ul>      | <ul><li>a b</li><li>{+c d+}</li></ul>
            <p>See <img src="a.png"> it</p>  | <p>See <img src="b.png"> it</p>        | <p>See [-<img src="a.png">-]{+<img src="b.png">+} it</p>
            <p>One &amp; two</p>             | <p>One &lt; two</p>                    | <p>One [-&amp;-]{+&lt;+} two</p>
            <pre><code>let a;\\n</code></pre>| <pre><code>let b;\\n</code></pre>      | <pre><code>let [-a-]{+b+};\\n</code></pre>
            """)
    void wordsAreMarkedWhereTheyChangedAndTagsStayTheNewerOnes(String older, String newer, String drawn) {
        assertThat(drawn(BlockWords.compared(older, newer))).isEqualTo(drawn);
    }

    @Test
    void aRowThatIsGoneStaysInItsTable() {
        assertThat(drawn(BlockWords.compared(
                        "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>",
                        "<table><tbody><tr><td>a</td></tr></tbody></table>")))
                .isEqualTo("<table><tbody><tr><td>a</td></tr>"
                        + " <tr><td colspan=\"99\">[-b-]</td></tr> </tbody></table>");
    }

    @Test
    void blocksComeGoAndChange() {
        assertThat(told(
                        List.of("<h2>Head</h2>", "<p>The grey sea is here.</p>", "<p>Gone for good.</p>", "<p>End</p>"),
                        List.of(
                                "<h2>Head</h2>",
                                "<p>Quite another thing!</p>",
                                "<p>The blue sea is here.</p>",
                                "<p>End</p>")))
                .isEqualTo("""
                        SAME <h2>Head</h2>
                        NEW <p>Quite another thing!</p>
                        CHANGED <p>The [-grey-]{+blue+} sea is here.</p>
                        GONE <p>Gone for good.</p>
                        SAME <p>End</p>""");
    }

    @Test
    void aBlockOfAnotherKindIsAnotherBlock() {
        assertThat(told(List.of("<p>One two</p>"), List.of("<h2>One two</h2>")))
                .isEqualTo("NEW <h2>One two</h2>\nGONE <p>One two</p>");
    }

    private static String told(List<String> older, List<String> newer) {
        return HtmlDiff.between(older, newer).stream()
                .map((Piece piece) -> piece.kind() + " " + drawn(piece.html()))
                .collect(Collectors.joining("\n"));
    }

    private static String drawn(String html) {
        return html.replace("<ins class=\"compared\">", "{+")
                .replace("</ins>", "+}")
                .replace("<del class=\"compared\">", "[-")
                .replace("</del>", "-]");
    }
}
