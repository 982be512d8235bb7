package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts are drawn with their selection between `[` and `]`, or with `|` where the caret stands; `«»` are brackets.
class MarkupTest {
    @ParameterizedTest
    @CsvSource({
        "a |b,         a **|**b",
        "a [b] c,      a **[b]** c",
        "a **[b]** c,  a [b] c",
        "a [**b**] c,  a [b] c",
        "a **|** b,    a | b",
    })
    void boldIsTurnedOnAndOff(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Markup.around(drawn.text(), drawn.from(), drawn.to(), "**")))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "a [b] c,        a *[b]* c",
        "a *[b]* c,      a [b] c",
        "a **[b]** c,    a ***[b]*** c",
        "a ***[b]*** c,  a **[b]** c",
    })
    void italicIsTurnedOnAndOffInsideBold(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Markup.around(drawn.text(), drawn.from(), drawn.to(), "*")))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "see [this] now,              see «this»([https://]) now",
        "see [https://e.org] now,     see «|»(https://e.org) now",
        "see | now,                   see «»([https://]) now",
    })
    void aLinkSelectsWhatIsStillToBeWritten(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Markup.link(drawn.text(), drawn.from(), drawn.to())))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "a~Tit|le~b,        a~## Tit|le~b",
        "## Tit|le,         ### Tit|le",
        "#### Tit|le,       Tit|le",
        "|,                 ## |",
        "#|## Title,        #### |Title",
    })
    void aHeadingGoesDownTheLevelsAndEndsAsText(String before, String after) {
        Drawn drawn = Drawn.of(before.replace('~', '\n'));
        assertThat(drawn.after(Markup.heading(drawn.text(), drawn.from()))).isEqualTo(after.replace('~', '\n'));
    }

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

        String after(Markup markup) {
            String plain = text.substring(0, markup.start()) + markup.replacement() + text.substring(markup.end());
            StringBuilder drawn = new StringBuilder(plain.replace('[', '«').replace(']', '»'));
            if (markup.anchor() == markup.caret()) {
                return drawn.insert(markup.caret(), '|').toString();
            }
            return drawn.insert(markup.caret(), ']')
                    .insert(markup.anchor(), '[')
                    .toString();
        }
    }
}
