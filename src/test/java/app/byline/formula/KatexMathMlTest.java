package app.byline.formula;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.MathMl;
import org.junit.jupiter.api.Test;

class KatexMathMlTest {
    /// One for all: reading KaTeX takes longer than all they ask of it.
    private static final MathMl MATH_ML = new KatexMathMl();

    @Test
    void texBecomesWhatABrowserShows() {
        assertThat(MATH_ML.of("x^2")).contains("""
                <semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>\
                <annotation encoding="application/x-tex">x^2</annotation></semantics>""");
    }

    @Test
    void texOfSeveralLinesAndWithSignsOfHtmlIsOne() {
        assertThat(MATH_ML.of("\\begin{aligned}a&<b\\\\\nc&=\\text{“d”}\\end{aligned}")
                        .orElseThrow())
                .contains("<mtable", "<mo>&lt;</mo>", "“d”")
                .endsWith("c&amp;=\\text{“d”}\\end{aligned}</annotation></semantics>");
    }

    @Test
    void whatIsNoTexIsNothing() {
        assertThat(MATH_ML.of("\\nope{")).isEmpty();
        assertThat(MATH_ML.of("'); throw 1; ('")).isNotEmpty();
    }

    @Test
    void whatGrowsWithoutEndIsNothingAndTheNextIsThereAgain() {
        assertThat(MATH_ML.of("\\def\\a{\\a\\a}\\a")).isEmpty();
        assertThat(MATH_ML.of("y").orElseThrow()).contains("<mi>y</mi>");
    }
}
