package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.TextEdit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts are drawn with their selection between `[` and `]`, or with `|` where the caret stands; `«»` are brackets.
class MarkupTest {
    @ParameterizedTest
    @CsvSource({
        "a | b,       a !«|»(media/x.png) b",
        "a [cat] b,   a !«cat|»(media/x.png) b",
    })
    void anImageWaitsForItsDescription(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Markup.image(drawn.text(), drawn.from(), drawn.to(), "media/x.png")))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.png;       '|';              '!«|»(a.png)'",
                "a.png;       'One.\n|\nTwo.'; 'One.\n\n!«|»(a.png)\n\nTwo.'",
                "a.png;       'One.|\n\nTwo.'; 'One.\n\n!«|»(a.png)\n\nTwo.'",
                "a.png;       'One. |';         'One. !«|»(a.png)'",
                "a.png;       'On|e.';          'On!«|»(a.png)e.'",
                "a.png;       'One |two.';      'One !«|»(a.png) two.'",
                "a.png;       'One| two.';      'One !«|»(a.png) two.'",
                "a.png;       '- One.|';        '- One.!«|»(a.png)'",
                "a.png b.png; 'One.\n|\nTwo.'; 'One.\n\n!«|»(a.png)\n!«»(b.png)\n\nTwo.'",
                "a.png b.png; 'One |two.';      'One \n\n!«|»(a.png)\n!«»(b.png)\n\ntwo.'",
            })
    void imagesStandApartUnlessTheyAreAmongWords(String addresses, String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Markup.images(drawn.text(), drawn.from(), drawn.to(), List.of(addresses.split(" ")))))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'|'; 'x\n|'",
                "'a|'; 'a\n\nx\n|'",
                "'a|\n'; 'a\n\nx\n|'",
                "'a|b\n\nc'; 'ab\n\nx|\n\nc'",
                "'a\n|\n\nb'; 'a\n\nx|\n\nb'",
            })
    void aBlockComesBehindTheParagraph(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Markup.block(drawn.text(), drawn.from(), "x\n"))).isEqualTo(after);
    }

    private record Drawn(String text, int from, int to) {
        static Drawn of(String drawn) {
            int caret = drawn.indexOf('|');
            if (caret >= 0) {
                return new Drawn(drawn.replace("|", ""), caret, caret);
            }
            int from = drawn.indexOf('[');
            return new Drawn(drawn.replace("[", "").replace("]", ""), from, drawn.indexOf(']') - 1);
        }

        String after(TextEdit edit) {
            String plain = text.substring(0, edit.from()) + edit.replacement() + text.substring(edit.to());
            StringBuilder drawn = new StringBuilder(plain.replace('[', '«').replace(']', '»'));
            if (edit.anchor() == edit.caret()) {
                return drawn.insert(edit.caret(), '|').toString();
            }
            return drawn.insert(edit.caret(), ']').insert(edit.anchor(), '[').toString();
        }
    }
}
