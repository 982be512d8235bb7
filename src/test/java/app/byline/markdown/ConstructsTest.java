package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.construct.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each construct beyond the specifications: what is written, and the HTML it becomes.
class ConstructsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~~struck~~     | <p><del>struck</del></p>",
                "H~2~O          | <p>H<sub>2</sub>O</p>",
                "about ~5 or ~6 | <p>about ~5 or ~6</p>",
                "~~~three~~~    | <pre><code class=\"language-three~~~\"></code></pre>",
                "x^2^           | <p>x<sup>2</sup></p>",
                "x^2 and y^2    | <p>x^2 and y^2</p>",
                "==marked *b*== | <p><mark>marked <em>b</em></mark></p>",
                "a == b == c    | <p>a == b == c</p>",
                "\\~a\\~ \\^b\\^ | <p>~a~ ^b^</p>",
            })
    void spans(String given, String expected) {
        assertThat(html(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$x^2 < y$        | <p><span class=\"math inline\">x^2 &lt; y</span></p>",
                "a $$x$$ b        | <p>a <span class=\"math display\">x</span> b</p>",
                "$a_1*b_2*c$      | <p><span class=\"math inline\">a_1*b_2*c</span></p>",
                "It costs $5 or $6. | <p>It costs $5 or $6.</p>",
                "US$5 and A$7$    | <p>US$5 and A$7$</p>",
                "$ x $            | <p>$ x $</p>",
                "\\$x$            | <p>$x$</p>",
                "`$x$`            | <p><code>$x$</code></p>",
                "$x\\$y$          | <p><span class=\"math inline\">x\\$y</span></p>",
            })
    void formulas(String given, String expected) {
        assertThat(html(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Done :tada:!       | <p>Done 🎉!</p>",
                ":tada::+1: :heart: | <p>🎉👍 ❤️</p>",
                "*:de:*             | <p><em>🇩🇪</em></p>",
                ":nobody_knows: it  | <p>:nobody_knows: it</p>",
                "10:100:20 a:tada:b | <p>10:100:20 a:tada:b</p>",
                "::tada:: :tada::   | <p>::tada:: :tada::</p>",
                "`:tada:`           | <p><code>:tada:</code></p>",
                "\\:tada:           | <p>:tada:</p>",
                "[:tada:](x)        | <p><a href=\"x\">🎉</a></p>",
                "at http://a.b/:tada:x | <p>at <a href=\"http://a.b/:tada:x\">http://a.b/:tada:x</a></p>",
                "a ![:tada:](x)     | <p>a <img src=\"x\" alt=\"🎉\" /></p>",
            })
    void emojiHaveNames(String given, String expected) {
        assertThat(html(given)).isEqualTo(expected);
    }

    @Test
    void formulasStandApartInBlocks() {
        String expected = "<p>Text</p>\n<div class=\"math display\">- x\n&gt; y</div>";
        assertThat(html("Text\n$$\n- x\n> y\n$$")).isEqualTo(expected);
        assertThat(html("$$ x $$")).isEqualTo("<div class=\"math display\">x</div>");
        assertThat(html("```math\nx < y\n```")).isEqualTo("<div class=\"math display\">x &lt; y</div>");
    }

    @Test
    void aFormulaThatDoesNotEndIsAParagraph() {
        assertThat(html("$$\n*x*\n\nText")).isEqualTo("<p>$$\n<em>x</em></p>\n<p>Text</p>");
    }

    @Test
    void calloutsSayWhatTheyAre() {
        assertThat(html("> [!NOTE]\n> Body *b*")).isEqualTo("""
                <aside class="callout callout-note">
                <p class="callout-title">Note</p>
                <p>Body <em>b</em></p>
                </aside>""");
        assertThat(html("> [!tip] Own title\n>\n> - a")).isEqualTo("""
                <aside class="callout callout-tip">
                <p class="callout-title">Own title</p>
                <ul>
                <li>a</li>
                </ul>
                </aside>""");
        assertThat(html("> [!other]\n> x")).isEqualTo("<blockquote>\n<p>[!other]\nx</p>\n</blockquote>");
    }

    @Test
    void footnotesAreNumberedAsTheyAreFirstUsed() {
        assertThat(html("A[^b] b[^a] c[^b] d[^none]\n\n[^a]: First\n[^B]: Second\n\n    more"))
                .isEqualTo("""
                <p>A<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup> \
                b<sup id="fnref-2"><a class="footnote-ref" href="#fn-2">2</a></sup> \
                c<sup id="fnref-1-1"><a class="footnote-ref" href="#fn-1">1</a></sup> d[^none]</p>
                <div class="footnotes">
                <hr />
                <ol>
                <li id="fn-1">
                <p>Second</p>
                <p>more</p>
                <a href="#fnref-1" class="footnote-backref">↩</a>
                <a href="#fnref-1-1" class="footnote-backref">↩</a>
                </li>
                <li id="fn-2">
                <p>First</p>
                <a href="#fnref-2" class="footnote-backref">↩</a>
                </li>
                </ol>
                </div>""");
    }

    @Test
    void definitionsFollowTheirTerm() {
        assertThat(html("Term *a*\n: One\n: Two\n\nOther\n\n: Three\n\n  more\n\nText"))
                .isEqualTo("""
                <dl>
                <dt>Term <em>a</em></dt>
                <dd>One</dd>
                <dd>Two</dd>
                <dt>Other</dt>
                <dd>
                <p>Three</p>
                <p>more</p>
                </dd>
                </dl>
                <p>Text</p>""");
        assertThat(html("Text\n:no\n\n: none")).isEqualTo("<p>Text\n:no</p>\n<p>: none</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# A {#own}         | <h1 id=\"own\">A</h1>",
                "## A {.x .y}       | <h2 class=\"x y\" id=\"a\">A</h2>",
                "## A {#o .x} ##    | <h2 class=\"x\" id=\"o\">A</h2>",
                "## A {not}         | <h2 id=\"a-not\">A {not}</h2>",
                "## A *b* `c`       | <h2 id=\"a-b-c\">A <em>b</em> <code>c</code></h2>",
            })
    void headingsHaveNames(String given, String expected) {
        assertThat(html(given)).isEqualTo(expected);
    }

    @Test
    void headingsOfOneTextHaveNamesOfTheirOwn() {
        assertThat(html("# A\n\n# A")).isEqualTo("<h1 id=\"a\">A</h1>\n<h1 id=\"a-1\">A</h1>");
    }

    @Test
    void theTableOfContentsNests() {
        assertThat(html("[TOC]\n\n# A *b*\n\n## C\n\n# D")).startsWith("""
                <nav class="toc"><ul><li><a href="#a-b">A b</a><ul><li><a href="#c">C</a></li></ul></li>
                <li><a href="#d">D</a></li></ul>
                </nav>
                """);
        assertThat(html("Text [TOC]")).isEqualTo("<p>Text [TOC]</p>");
    }

    @Test
    void abbreviationsAreExplained() {
        assertThat(html("*[HTML]: Hypertext \"M\"\n*[W3C]: W3 & C\n\nHTML, XHTML, *W3C* `HTML`"))
                .isEqualTo("<p><abbr title=\"Hypertext &quot;M&quot;\">HTML</abbr>, XHTML, "
                        + "<em><abbr title=\"W3 &amp; C\">W3C</abbr></em> <code>HTML</code></p>");
    }

    @Test
    void aHeadAboutThePostIsNotShown() {
        assertThat(html("---\ntitle: x\n\ndate: 2026-01-01\n---\nText")).isEqualTo("<p>Text</p>");
        assertThat(html("+++\ntitle = 'x'\n+++\nText")).isEqualTo("<p>Text</p>");
        assertThat(html("---\nText\n---")).isEqualTo("<hr />\n<h2 id=\"text\">Text</h2>");
        assertThat(html("Text\n\n---\ntitle: x\n---")).contains("title: x");
    }

    @Test
    void codeHasALanguageAndATitle() {
        String expected = """
                <figure class="code"><figcaption>X.java</figcaption>
                <pre><code class="language-java">int x;
                </code></pre>
                </figure>""";
        assertThat(html("```java title=\"X.java\"\nint x;\n```")).isEqualTo(expected);
        assertThat(html("```{.java title='X.java'}\nint x;\n```")).isEqualTo(expected);
        assertThat(html("~~~ c++\n~~~")).isEqualTo("<pre><code class=\"language-c++\"></code></pre>");
    }

    @Test
    void mermaidIsLeftToBeDrawn() {
        assertThat(html("```mermaid\nA --> B\n```")).isEqualTo("<pre class=\"mermaid\">A --&gt; B\n</pre>");
    }

    @Test
    void anImageAloneIsAFigure() {
        assertThat(html("![a](b.png \"C & d\")"))
                .isEqualTo("<figure><img src=\"b.png\" alt=\"a\" title=\"C &amp; d\" />"
                        + "<figcaption>C &amp; d</figcaption></figure>");
        assertThat(html("[![a][i]](/l)\n\n[i]: b.png 'C'"))
                .isEqualTo("<figure><a href=\"/l\"><img src=\"b.png\" alt=\"a\" title=\"C\" /></a>"
                        + "<figcaption>C</figcaption></figure>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[gallery ids=\"1,2\"]",
                "[gallery]",
                "{{< figure src=\"a&b.png\" >}}",
                "{{% notice %}}",
                "[audio mp3=\"a.mp3\"][/audio]",
                "<!--more-->",
                "<!--more Read on-->",
                "<!--nextpage-->",
            })
    void whatTheBlogReadsPassesUntouched(String given) {
        assertThat(html(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A [b c=\"*d*\"] {{< e \"_f_\" >}} g | <p>A [b c=\"*d*\"] {{< e \"_f_\" >}} g</p>",
                "[caption id=\"x\"]![a](b.png) *C*[/caption] |"
                        + " [caption id=\"x\"]<img src=\"b.png\" alt=\"a\" /> <em>C</em>[/caption]",
                "[not a shortcode] | <p>[not a shortcode]</p>",
                "[gallery](x.html) | <p><a href=\"x.html\">gallery</a></p>",
                "`[gallery]`       | <p><code>[gallery]</code></p>",
                "\\[a b=\"c\"]     | <p>[a b=&quot;c&quot;]</p>",
            })
    void shortcodesAreToldFromText(String given, String expected) {
        assertThat(html(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | \"A 'b' c\" -- *\"it's\"* --- '90s... | “A ‘b’ c” – <em>“it’s”</em> — ’90s…",
                "de | \"A 'b' c\"                           | „A ‚b‘ c“",
                "fr | \"A 'b' c\" ; l'eau !                 | «\u202FA “b” c\u202F»\u202F; l’eau\u202F!",
                "es | \"A 'b' c\"                           | «A “b” c»",
                "pt | \"A 'b' c\"                           | “A ‘b’ c”",
                "xx | \"A\" -- b                            | &quot;A&quot; -- b",
                "en | \\\"A\\\" `\"b\"` \\-- ---- x         | &quot;A&quot; <code>&quot;b&quot;</code> -- ---- x",
            })
    void quotesAndDashesFollowTheLanguage(String language, String given, String expected) {
        String html = new HtmlExport(Typography.of(language)).render(given, address -> address);
        assertThat(html.strip()).isEqualTo("<p>" + expected + "</p>");
    }

    private static String html(String markdown) {
        return new HtmlExport().render(markdown, address -> address).strip();
    }
}
