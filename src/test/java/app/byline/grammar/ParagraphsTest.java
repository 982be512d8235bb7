package app.byline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.grammar.Finding.Replacement;
import app.byline.markdown.Styles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void marksLinksAndEntitiesAreReadAsTheirReadersReadThem() {
        reads(
                "He *goes* to [the **big** school](https://a.example/ \"T\") &amp; back.",
                "He goes to the big school & back.");
        reads("A [name][one], a [[Post]], a note[^1] and 2 \\* 3.", "A name, a Post, a note and 2 * 3.");
        reads("One<b>, two</b> and ![a quay](a.png).", "One, two and a quay.");
    }

    @Test
    void somethingStandsInForCodeFormulasAndEmoji() {
        reads("Call `run it` or $a+b$ :smile: now.", "Call X or X X now.");
    }

    @Test
    void linesOfAParagraphAreOne() {
        reads("It was  \nlate and\nthey went.", "It was late and they went.");
        reads("> It was\n> late.\n>\n> They went.", "It was late.", "They went.");
    }

    @Test
    void headingsAndItemsAreParagraphsOfTheirOwn() {
        reads("""
                ---
                title: Not read
                ---

                # A head
                Its text
                goes on.

                - [ ] one item
                - two *items*
                  go on

                1. and a third
                """, "A head", "Its text goes on.", "one item", "two items go on", "and a third");
    }

    @Test
    void cellsOfATableAreTextsOfTheirOwn() {
        reads(
                """
                Before.

                | A *head* | b |
                |:---------|--:|
                | he go    | 2 \\| 3 pieces, `a` |
                |          | they go

                After it.

                > | in a quote |
                > |---|
                > | it goes |
                """,
                "Before.",
                "A head",
                "b",
                "he go",
                "2 | 3 pieces, X",
                "they go",
                "After it.",
                "in a quote",
                "it goes");
        finds(
                "| a |\n|---|\n| he *go* |\n",
                "go",
                "goes",
                "| a |\n|---|\n| he *«go»* |\n",
                "| a |\n|---|\n| he *goes* |\n");
    }

    @Test
    void codeAndHtmlAreNotRead() {
        reads("""
                Before.

                ```
                code
                ```

                <div class="a">

                {{< short >}}

                [one]: https://a.example/
                [^1]: The note.
                """, "Before.", "The note.");
    }

    @Test
    void whatIsFoundIsMarkedInTheMarkdown() {
        finds("He *go* to [scool](b).", "go", "goes", "He *«go»* to [scool](b).", "He *goes* to [scool](b).");
        finds("Fish &amp; chip are.", "chip are", "chip is", "Fish &amp; «chip are».", "Fish &amp; chip is.");
        finds("Fish &amp; chips.", "Fish & chips", "Chips", "«Fish &amp; chips».", "Chips.");
    }

    @Test
    void marksAroundWhatIsChangedStay() {
        finds("They *have* go home.", "have go", "have gone", "They *«have* go» home.", "They *have* gone home.");
    }

    @Test
    void whereMarksWouldBreakNothingIsOffered() {
        finds("They *ha*ve gone.", "have", "are", "They *«ha*ve» gone.", "");
    }

    @Test
    void nothingIsSaidOfWhatIsBesideCode() {
        assertThat(findings("Use a `int` or a house.", "a ", "an "))
                .extracting(Finding::from)
                .containsExactly(15);
    }

    @Test
    void anItemNeedNotBeginAsASentence() {
        Remark small = new Remark(0, 1, "UPPERCASE_SENTENCE_START", "", "", List.of());
        assertThat(read("- milk").getFirst().findings(List.of(small))).isEmpty();
        assertThat(read("milk").getFirst().findings(List.of(small))).hasSize(1);
    }

    @Test
    void findingsDoNotOverlap() {
        Remark two = new Remark(0, 6, "A", "", "", List.of());
        Remark one = new Remark(3, 6, "B", "", "", List.of());
        Remark beyond = new Remark(3, 60, "C", "", "", List.of());
        assertThat(read("He goes.").getFirst().findings(List.of(two, one, beyond)))
                .extracting(Finding::rule)
                .containsExactly("A");
    }

    private static void reads(String markdown, String... paragraphs) {
        assertThat(read(markdown)).extracting(Paragraph::text).containsExactly(paragraphs);
    }

    private static void finds(String markdown, String wrong, String right, String marked, String changed) {
        Finding only = findings(markdown, wrong, right).getFirst();
        assertThat(new StringBuilder(markdown).insert(only.to(), "»").insert(only.from(), "«"))
                .hasToString(marked);
        assertThat(only.replacements().stream().map(other -> changed(markdown, only, other)))
                .isEqualTo(changed.isEmpty() ? List.of() : List.of(changed));
    }

    private static String changed(String markdown, Finding finding, Replacement other) {
        return new StringBuilder(markdown)
                .replace(finding.from() + other.from(), finding.from() + other.to(), other.text())
                .toString();
    }

    private static List<Finding> findings(String markdown, String wrong, String right) {
        Grammar grammar = new Grammar(new RuledEngine().with(wrong, right));
        return grammar.look("en-US", read(markdown), 10).findings();
    }

    private static List<Paragraph> read(String markdown) {
        return Paragraphs.of(markdown, 0, Styles.read(markdown).between(0, markdown.length()));
    }
}
