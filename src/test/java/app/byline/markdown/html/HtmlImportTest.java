package app.byline.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.HtmlExport;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlImportTest {
    private static void gives(String html, String markdown) {
        assertThat(new HtmlImport().markdown(html)).isEqualTo(markdown);
    }

    // ---- lines

    @Test
    void marks() {
        gives("<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>", "a *b* **c** ~~d~~ `e`\n");
    }

    @Test
    void marksInMarks() {
        gives("<p><strong><em>a</em></strong> <em>b <strong>c</strong></em></p>", "**_a_** *b __c__*\n");
    }

    @Test
    void spaceAtTheEdgesOfMarksMovesOut() {
        gives("<p>one<strong> two </strong>three</p>", "one **two** three\n");
    }

    @Test
    void marksThatWouldNotBeReadBecomeTags() {
        gives("<p>so<em>(called)</em>marks</p>", "so<em>(called)</em>marks\n");
    }

    @Test
    void textThatLooksLikeMarkup() {
        gives(
                "<p>1. 2*3 *4* [x](y) &lt;b&gt; &amp;amp; snake_case</p>",
                "1\\. 2\\*3 \\*4\\* \\[x](y) \\<b> \\&amp; snake_case\n");
    }

    @Test
    void textThatLooksLikeABlock() {
        gives("<p># one</p><p>- two</p><p>&gt; three</p><p>---</p>", "\\# one\n\n\\- two\n\n\\> three\n\n\\---\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            <p>-- <em>Name</em></p>       → -- *Name*
            <p>--<em>Name</em></p>        → --*Name*
            <p>-<em>Name</em></p>         → -*Name*
            <p>#<strong>tag</strong></p>  → #**tag**
            <p>3.<em>a</em></p>           → 3.*a*
            <p>*<a href="x">a</a></p>     → \\*[a](x)
            <p>- <em>Name</em></p>        → \\- *Name*
            <p>3. <em>a</em></p>          → 3\\. *a*
            <p># <em>a</em></p>           → \\# *a*
            <p>&gt;<em>a</em></p>         → \\>*a*
            <p>---</p>                    → \\---
            <p>-</p>                      → \\-
            <p>- - <em>-</em></p>         → \\- - *-*
            """)
    void whatATagFollowsBeginsABlockOnlyWhereItWould(String html, String markdown) {
        gives(html, markdown + "\n");
        assertThat(new HtmlExport().render(markdown, address -> address).strip())
                .isEqualTo(html);
    }

    @Test
    void aNameBelowAQuoteIsACiteOnlyWhereItWasOne() {
        gives("<blockquote><p>Text</p><p>-- <em>Name</em></p></blockquote>", "> Text\n>\n> -- *Name*\n");
        gives("<blockquote><p>Text</p><p>-- Name</p></blockquote>", "> Text\n>\n> \\-- Name\n");
        gives("<blockquote><p>-- Name</p></blockquote>", "> -- Name\n");
        gives("<blockquote><p>Text</p><p>— <em>Name</em></p></blockquote>", "> Text\n>\n> — *Name*\n");
    }

    @Test
    void anAddressThatIsNoLinkStaysNone() {
        gives("<p>write https://jane.example today</p>", "write https\\://jane.example today\n");
    }

    @Test
    void linksAndImages() {
        gives(
                "<p><a href=\"/a b\" title=\"t\">x</a> <a href=\"https://b.example/\">https://b.example/</a> "
                        + "<a href=\"mailto:me@c.example\">me@c.example</a> <img src=\"d.png\" alt=\"e\"></p>",
                "[x](</a b> \"t\") https://b.example/ <me@c.example> ![e](d.png)\n");
    }

    @Test
    void lineBreaks() {
        gives("<p>a<br>b<br>\nc</p>", "a\\\nb\\\nc\n");
    }

    @Test
    void shortcodesAreLeftAlone() {
        gives(
                "<p>[gallery ids=\"1,2\"] {{&lt; ref \"a_b.md\" &gt;}}</p>",
                "[gallery ids=\"1,2\"] {{< ref \"a_b.md\" >}}\n");
    }

    @Test
    void whatHasNoMarksKeepsItsTags() {
        gives(
                "<p>Press <kbd>Ctrl</kbd>, <span lang=\"de\">*bitte*</span></p>",
                "Press <kbd>Ctrl</kbd>, <span lang=\"de\">\\*bitte\\*</span>\n");
    }

    // ---- blocks

    @Test
    void tightAndLooseLists() {
        gives(
                "<ul><li>a<ol><li>b</li></ol></li></ul><ul><li><p>c</p></li><li><p>d</p><pre><code>e\n</code></pre></li></ul>",
                """
                - a
                  1. b

                * c

                * d

                  ```
                  e
                  ```
                """);
    }

    @Test
    void quotesInQuotes() {
        gives("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>", "> a\n>\n> > b\n");
    }

    @Test
    void codeWithItsLanguage() {
        gives("<pre><code class=\"language-java\">a\n```\n</code></pre>", "````java\na\n```\n````\n");
    }

    @Test
    void tables() {
        gives(
                "<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead><tbody><tr><td><code>|</code></td>"
                        + "<td align=\"right\">1<br>2</td></tr></tbody></table>",
                "| a | b |\n| --- | --: |\n| `\\|` | 1<br>2 |\n");
    }

    @Test
    void figuresAndEmbeds() {
        gives(
                "<figure><img src=\"a.jpg\" alt=\"b\" title=\"c\"><figcaption>c</figcaption></figure>"
                        + "<figure class=\"embed\"><a href=\"https://v.example/1\">https://v.example/1</a></figure>",
                "![b](a.jpg \"c\")\n\nhttps://v.example/1\n");
    }

    @Test
    void theCutOfTheFrontPage() {
        gives("<p>a</p>\n<!--more-->\n<p>b</p>", "a\n\n<!--more-->\n\nb\n");
    }

    @Test
    void whatMarkdownHasNoBlockForStays() {
        gives(
                "<table class=\"x\"><tr><td colspan=\"2\">a</td></tr></table>\n<div class=\"y\">\n<p>b</p>\n</div>",
                "<table class=\"x\"><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>\n\n<div class=\"y\">\n\nb\n\n</div>\n");
    }

    @Test
    void aBlankLineDoesNotEndWhatStays() {
        gives(
                "<table class=\"x\"><tr><td><pre>a\n\n*b*</pre></td></tr></table>",
                "<table class=\"x\"><tbody><tr><td><pre>a&#10;\n*b*</pre></td></tr></tbody></table>\n");
    }

    // ---- Byline's own constructs, as it renders them

    private static void comesBack(String markdown) {
        gives(new HtmlExport().render(markdown, address -> address), markdown);
    }

    @Test
    void loweredRaisedAndMarked() {
        comesBack("H~2~O, the 19^th^ century, ==marked *words*==\n");
        gives("<p>a <sub>b c</sub></p>", "a <sub>b c</sub>\n");
    }

    @Test
    void tasks() {
        comesBack("- [x] done\n- [ ] *not* done\n  1. [ ] numbered\n");
    }

    @Test
    void footnotes() {
        comesBack("""
                One.[^1] Two.[^2] One again.[^1]

                [^1]: Said *once*.

                [^2]: First paragraph.

                    - and a list
                """);
    }

    @Test
    void definitionLists() {
        comesBack("""
                Apple
                :   A fruit.
                :   A company.

                Orange

                :   A *colour*.

                Two terms
                One meaning
                :   First.

                    Second.
                """);
    }

    @Test
    void callouts() {
        comesBack("> [!NOTE]\n> Look.\n\n> [!WARNING] Mind the gap\n> - one\n> - two\n");
    }

    @Test
    void formulas() {
        comesBack("With $n$ of $a_i < b^2$ and $$x$$:\n\n$$\n\\sum_{i=1}^n i\n$$\n");
    }

    @Test
    void codeWithATitleAndDiagrams() {
        comesBack("```java title=\"A.java\"\nclass A {}\n```\n\n```mermaid\ngraph LR\n  a --> b\n```\n");
    }

    @Test
    void headingsWithNames() {
        comesBack("## One {#first .wide}\n\n## Two\n\n## Two\n\n## Three {#three-}\n");
    }

    @Test
    void theTableOfContents() {
        comesBack("[TOC]\n\n## One\n\n### Two\n");
        gives(
                "<nav class=\"toc\"><ul><li><a href=\"#a\">A</a></li></ul></nav>",
                "<nav class=\"toc\">\n\n- [A](#a)\n\n</nav>\n");
    }

    @Test
    void abbreviations() {
        comesBack("The HTML, and HTML again.\n\n*[HTML]: Hypertext Markup Language\n");
        gives("<p><abbr title=\"a\">A</abbr> and A</p>", "<abbr title=\"a\">A</abbr> and A\n");
    }

    @Test
    void detailsWithMarkdownInThem() {
        comesBack("<details>\n<summary>More</summary>\n\nA *b*.\n\n</details>\n");
    }

    @Test
    void linesAreBrokenWhereTheAuthorBrokeThem() {
        comesBack("one\ntwo\n*three*\n");
    }

    // ---- anything at all

    static Stream<String> hostile() {
        int n = 20_000;
        return Stream.of(
                "<b>".repeat(n),
                "<em>".repeat(n) + "x",
                "<div>".repeat(n) + "x",
                "<blockquote>".repeat(n) + "x",
                "<ul><li>x".repeat(n),
                "<b><i>".repeat(n) + "x</b>".repeat(n),
                "<table><tr><td>".repeat(n),
                "<table><thead><tr><th colspan=\"100000000\" rowspan=\"100000000\">x</th></tr></thead></table>",
                "<p>" + "<em>a</em>".repeat(n),
                "<p>" + "<code>`</code>".repeat(n),
                "<p>" + "[x](".repeat(n),
                "<p>" + "`*_~[<&$|".repeat(n),
                "<p>" + "{{&lt;".repeat(n),
                "<p>{" + ".a".repeat(n),
                "<p>" + "a.b@".repeat(n),
                "<p>" + "-".repeat(n),
                "<pre>" + "\n".repeat(n),
                "<p>" + "a<o:p>b</o:p>".repeat(n),
                "<!--".repeat(n),
                "<ol start=\"99999999999\"><li>x</ol>",
                "<a href=\"javascript:alert(1)\">x</a><script>alert(1)</script><svg onload=alert(1)>",
                "\0<p\0>\uFFFF\uD800</p>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void anyHtmlBecomesSomeMarkdown(String html) {
        assertThat(new HtmlImport().markdown(html).length()).isLessThan(60 * html.length() + 1000);
    }
}
