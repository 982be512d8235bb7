package app.byline.ui.atspi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/// What is heard of a page's HTML, a line each, with what is in it below it.
class PageReadingTest {
    private final Pane page = new Pane();

    private List<String> heard(String html) {
        return PageReading.of(html, page).stream()
                .flatMap(piece -> drawn(piece, ""))
                .toList();
    }

    private static Stream<String> drawn(Piece piece, String inset) {
        String level = piece.level() == 0 ? "" : " " + piece.level();
        String words = piece.text().isEmpty() ? "" : ": " + piece.text().replace("\n", " / ");
        return Stream.concat(
                Stream.of(inset + piece.role().word() + level + words),
                piece.children().stream().flatMap(child -> drawn(child, inset + "  ")));
    }

    @Test
    void headingsHaveTheirLevel() {
        assertThat(heard("<h2 id=\"on\">On <em>slow</em> writing</h2>")).containsExactly("heading 2: On slow writing");
    }

    @Test
    void aParagraphSaysItsLinksAndImages() {
        assertThat(
                        heard(
                                "<p>See <a href=\"https://example.org\">the <b>harbour</b></a>\nand <img src=\"a.png\" alt=\"a ship\"> .</p>"))
                .containsExactly("paragraph: See the harbour and a ship .", "  link: the harbour", "  image: a ship");
    }

    @Test
    void listsAreNestedAndCounted() {
        assertThat(heard("<ol start=\"3\"><li>Tea</li><li><p>Milk</p><ul><li>cold</li></ul></li></ol>"))
                .containsExactly(
                        "list",
                        "  list item: 3. Tea",
                        "  list item: 4. ",
                        "    paragraph: Milk",
                        "    list",
                        "      list item: • cold");
    }

    @Test
    void tasksSayWhetherTheyAreDone() {
        assertThat(heard("<ul><li><input type=\"checkbox\" checked disabled> Ink</li></ul>"))
                .containsExactly("list", "  list item: • ☑ Ink");
    }

    @Test
    void quotesHoldWhatIsQuoted() {
        assertThat(heard("<blockquote><p>One</p><p>Two</p></blockquote>"))
                .containsExactly("block quote", "  paragraph: One", "  paragraph: Two");
    }

    @Test
    void aTableHasRowsOfCells() {
        assertThat(heard("<table><thead><tr><th>Day</th></tr></thead><tbody><tr><td>Monday</td></tr></tbody></table>"))
                .containsExactly(
                        "table",
                        "  table row",
                        "    table column header: Day",
                        "  table row",
                        "    table cell: Monday");
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(heard("<pre><code>one\n  <span>two</span>\n</code></pre>")).containsExactly("section: one /   two");
    }

    @Test
    void whatOnlyHoldsOthersIsPassedThrough() {
        assertThat(heard("<figure><img src=\"a.png\" alt=\"A ship\"><figcaption>Off Hull</figcaption></figure><hr>"))
                .containsExactly("paragraph: A ship", "  image: A ship", "caption: Off Hull", "separator");
        assertThat(heard("<div><div></div></div>")).isEmpty();
    }

    @Test
    void itIsReadLineByLine() {
        List<Piece> pieces = PageReading.of("<h1>A</h1><p>b <a href=\"c\">c</a><br>d</p><ul><li>e</li></ul>", page);
        assertThat(pieces.stream().flatMap(Piece::lines).collect(Collectors.toList()))
                .containsExactly("A", "b c", "d", "• e");
    }
}
