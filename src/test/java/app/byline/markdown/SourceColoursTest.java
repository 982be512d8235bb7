package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HTML and TeX in a text. Each part that has a colour of its own is drawn in `‹ ›` behind what it is seen as.
class SourceColoursTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            <p>Words</p>⏎                         | <‹name p›>Words</‹name p›>⏎
            Press <kbd>K</kbd> or <br/>.⏎         | Press <‹name kbd›>K</‹name kbd›> or <‹name br›/>.⏎
            <a href="#" b=c d = 'e' f>x</a>⏎      | <‹name a› ‹number href›=‹string "#"› ‹number b›=‹string c› ‹number d› = ‹string 'e'› ‹number f›>x</‹name a›>⏎
            <div⏎  id="a⏎b">⏎A &amp; B & C⏎</div>⏎ | <‹name div›⏎  ‹number id›=‹string "a⏎b"›>⏎A ‹string &amp;› B & C⏎</‹name div›>⏎
            &#38; &#x26; in <i>&eacute;</i>⏎      | &#38; &#x26; in <‹name i›>&eacute;</‹name i›>⏎
            <p>&#38;&#x26; &; 1 < 2</p>⏎          | <‹name p›>‹string &#38;›‹string &#x26;› &; 1 < 2</‹name p›>⏎
            <!-- <p> -->⏎                         | ‹comment <!-- <p> -->›⏎
            So <!-- a⏎b --> on⏎                   | So ‹comment <!-- a⏎b -->› on⏎
            <!--more-->⏎⏎Words⏎                   | ‹comment <!--more-->›⏎⏎Words⏎
            <!doctype html>⏎<?php a ?>⏎           | ‹number <!doctype html>›⏎‹number <?php a ?>›⏎
            <style>⏎a > b { c: "<d>" }⏎</style>⏎  | <‹name style›>⏎a > b { c: "<d>" }⏎</‹name style›>⏎
            > <div⏎> class="a⏎> b">⏎> </div>⏎     | > <‹name div›⏎> ‹number class›=‹string "a⏎›> ‹string b"›>⏎> </‹name div›>⏎
            > So <b⏎> id=c>d</b>⏎                 | > So <‹name b›⏎> ‹number id›=‹string c›>d</‹name b›>⏎
            - <p>⏎  <i a=b>x</i>⏎                 | - <‹name p›>⏎  <‹name i› ‹number a›=‹string b›>x</‹name i›>⏎
            <div a="b⏎⏎Words⏎                     | <‹name div› ‹number a›=‹string "b⏎›⏎Words⏎
            <p>⏎<!-- a⏎b⏎⏎c⏎                      | <‹name p›>⏎‹comment <!-- a⏎b⏎›⏎c⏎
            1 < 2 and a<b &amp; c                 | 1 < 2 and a<b &amp; c
            `<p>` and \\<p>⏎⏎    <p>              | `<p>` and \\<p>⏎⏎    <p>
            $$⏎\\frac{1}{2} \\% % half⏎\\\\⏎$$⏎   | $$⏎‹keyword \\frac›{1}{2} ‹keyword \\%› ‹comment % half›⏎‹keyword \\\\›⏎$$⏎
            So $\\sqrt{2}$ and $a_1$⏎             | So $‹keyword \\sqrt›{2}$ and $a_1$⏎
            """)
    void partsHaveTheirColours(String written, String seen) {
        assertThat(drawn(written.replace('⏎', '\n'))).isEqualTo(seen.replace('⏎', '\n'));
    }

    private static String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        int at = 0;
        for (Style style : Styles.read(text).between(0, text.length())) {
            if (style.styleClass().startsWith("code-") && !style.styleClass().equals("code-text")) {
                drawn.append(text, at, style.start())
                        .append('‹')
                        .append(style.styleClass().substring("code-".length()))
                        .append(' ')
                        .append(text, style.start(), style.end())
                        .append('›');
                at = style.end();
            }
        }
        return drawn.append(text.substring(at)).toString();
    }

    @Test
    void whatNobodyWritesKeepsItsOneColour() {
        assertThat(classes("<p>\n" + "<b>a</b>\n".repeat(100))).contains("code-name");
        assertThat(classes("<p>\n" + "<b>a</b>\n".repeat(10_000))).containsExactly("md-html");
        assertThat(classes("<p>" + "<b>a</b>".repeat(1_000))).containsExactly("md-html");
    }

    private static List<String> classes(String text) {
        return Styles.read(text).between(0, text.length()).stream()
                .map(Style::styleClass)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<!--", "<a b=\"", "<a b='c\" ", "&#", "<script>", "</", "<a/", "<![CDATA[", "<?", "\\", "%"
            })
    @Timeout(5)
    void whatNeverEndsIsReadOnce(String begun) {
        String source = begun.repeat(200_000);
        assertThat(SourceColours.ofHtml(source)).allMatch(style -> style.end() <= source.length());
        assertThat(SourceColours.ofTex(source)).allMatch(style -> style.end() <= source.length());
    }
}
