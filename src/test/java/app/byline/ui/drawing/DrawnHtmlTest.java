package app.byline.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a library draws, and what of it reaches the page.
class DrawnHtmlTest {
    @Test
    void colouredCodeIsKept() {
        keeps(Order.Kind.CODE, "<span class=\"hljs-keyword\">int</span> x &lt; 1;");
    }

    @Test
    void codeIsNothingButSpans() {
        gives(
                Order.Kind.CODE,
                "<span class=\"a\" onclick=\"x()\">int</span><img src=x>",
                "<span class=\"a\">int</span>");
    }

    @Test
    void aFormulaIsKept() {
        keeps(
                Order.Kind.MATH,
                "<span class=\"katex\"><span class=\"katex-mathml\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
                        + "<semantics><mrow><msqrt><mi mathvariant=\"normal\">x</mi></msqrt></mrow>"
                        + "<annotation encoding=\"application/x-tex\">\\sqrt{x}</annotation></semantics></math></span>"
                        + "<span class=\"katex-html\" aria-hidden=\"true\">"
                        + "<span class=\"vlist\" style=\"height:0.8em;top:-3em\">x</span>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400em\" height=\"1.08em\""
                        + " viewBox=\"0 0 400000 1080\" preserveAspectRatio=\"xMinYMin slice\"><path d=\"M95,702\"></path></svg>"
                        + "</span></span>");
    }

    @Test
    void aFormulaLinksNowhereAndShowsNoPictures() {
        gives(
                Order.Kind.DISPLAY,
                "<span class=\"katex\"><a href=\"https://e.org\">x</a><img src=\"https://e.org/x.png\"></span>",
                "<span class=\"katex\">x</span>");
    }

    @Test
    void aDiagramIsKept() {
        keeps(
                Order.Kind.DIAGRAM,
                "<svg id=\"d1\" width=\"100%\" viewBox=\"0 0 10 10\" style=\"max-width:10px\"><style>#d1 .node rect{fill:#eee}"
                        + "</style><g><marker id=\"d1_end\" refX=\"5\" markerWidth=\"8\" orient=\"auto\"><path d=\"M0 0\">"
                        + "</path></marker></g><g class=\"node\"><rect x=\"1\" rx=\"2\"></rect><text><tspan dy=\"1em\">A</tspan>"
                        + "</text></g><path marker-end=\"url(#d1_end)\"></path></svg>");
    }

    @Test
    void aDiagramsStyleStaysInTheDiagram() {
        gives(
                Order.Kind.DIAGRAM,
                "<svg id=\"d1\"><style>body{display:none}#d1~*{display:none}#d1,main{color:red}#d10{color:red}"
                        + "#d1 rect{fill:url(https://e.org/x);stroke:red}#d1{position:fixed;color:blue}"
                        + "@font-face{src:url(x)}#d1 g{fill:u\\72l(x)}@import 'x';#d1 a{color:red}</style></svg>",
                "<svg id=\"d1\"><style>#d1 rect{stroke:red}#d1{color:blue}#d1 g{}</style></svg>");
    }

    @Test
    void edgesMayMove() {
        keeps(
                Order.Kind.DIAGRAM,
                "<svg id=\"d1\"><style>@keyframes dash{to{stroke-dashoffset:0}}#d1 path{animation:dash 1s}</style></svg>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg id=\"d1\"><script>x()</script></svg>",
                "<svg id=\"d1\" onload=\"x()\"></svg>",
                "<svg id=\"d1\"><foreignObject><iframe src=\"https://e.org\"></iframe></foreignObject></svg>",
                "<svg id=\"d1\"><image href=\"https://e.org/x.png\"></image></svg>",
                "<svg id=\"d1\"><use href=\"https://e.org/x.svg#a\"></use></svg>",
                "<svg id=\"d1\"><a xlink:href=\"javascript:x()\"></a></svg>",
                "<svg id=\"d1\"><animate attributeName=\"href\" values=\"javascript:x()\"></animate></svg>",
                "<svg id=\"d1\"><set attributeName=\"onmouseover\" to=\"x()\"></set></svg>",
            })
    void nothingOfADiagramRunsOrLoads(String hostile) {
        gives(Order.Kind.DIAGRAM, hostile, "<svg id=\"d1\"></svg>");
    }

    @Test
    void attributesOfADiagramNameNothingOutside() {
        gives(
                Order.Kind.DIAGRAM,
                "<svg id=\"d1\"><rect fill=\"url(https://e.org/x)\" filter=\"url(#shadow)\" style=\"fill:url(//e.org);x:1\"></rect>"
                        + "</svg>",
                "<svg id=\"d1\"><rect filter=\"url(#shadow)\" style=\"x:1\"></rect></svg>");
    }

    @Test
    void tooMuchIsNotShown() {
        assertThat(DrawnHtml.clean(Order.Kind.CODE, "x".repeat(2_000_000))).isEmpty();
    }

    private static void keeps(Order.Kind kind, String html) {
        gives(kind, html, html);
    }

    private static void gives(Order.Kind kind, String drawn, String shown) {
        assertThat(DrawnHtml.clean(kind, drawn)).hasValue(shown);
    }
}
