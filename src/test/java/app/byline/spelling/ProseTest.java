package app.byline.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Styles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of Markdown readers read as words.
class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain *words* and **more**                | Plain words and more",
                "**B**old and lo*ud*                       | Bold and loud",
                "## A head                                 | A head",
                "- an item of `code` here                  | an item of here",
                "see [the page](https://a.example/pge)     | see the page",
                "see [the page][lbl] there                 | see the page there",
                "at https://a.example/pge today            | at today",
                "www.exmple.com and exmple.com too         | and too",
                "write to jne.doe@exmple.org or @jne       | write to or",
                "a #tagg, h264 and snake_cse               | a and",
                "in /usr/lcal/bin or ~/fldr                | in or",
                "a note[^nte] said                         | a note said",
                "tea &nbsp; and <span lang=\"x\">milk</span> | tea and milk",
                "maths $xyzzy$ here                        | maths here",
                "a :smile: here                            | a here",
                "![a pictre](media/x.png) shown            | a pictre shown",
                "mother-in-law's don’t                     | mother-in-law's don’t",
                "either/or                                 | either or",
            })
    void onlyWhatIsReadIsLookedAt(String markdown, String words) {
        assertThat(words(markdown)).containsExactly(words.split(" +", -1));
    }

    @Test
    void codeHeadsHtmlAndFormulasAreNoWords() {
        String markdown = """
                ---
                titel: eins
                ---

                ```js
                vra x = 1;
                ```

                    indnted

                <div>
                blck
                </div>

                $$
                xyzzy
                $$

                [lbl]: https://a.example "tittle"

                Words.
                """;
        assertThat(words(markdown)).containsExactly("Words");
    }

    @Test
    void aWordIsWhereItStands() {
        String markdown = "> One **t**eh";
        List<Word> words = Prose.words(markdown, 0, Styles.read(markdown).between(0, markdown.length()))
                .toList();
        assertThat(words).containsExactly(new Word(2, 5, "One"), new Word(6, 13, "teh"));
    }

    private static List<String> words(String markdown) {
        return Prose.words(markdown, 0, Styles.read(markdown).between(0, markdown.length()))
                .map(Word::text)
                .toList();
    }
}
