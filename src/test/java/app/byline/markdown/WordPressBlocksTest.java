package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordPressBlocksTest {
    @Test
    void emojiAreSentAsTheyAreSeen() {
        assertThat(new WordPressBlocks().render("Done :tada:, not :nobody:.", address -> address))
                .isEqualTo("<!-- wp:paragraph -->\n<p>Done 🎉, not :nobody:.</p>\n<!-- /wp:paragraph -->");
    }

    @Test
    void paragraphsKeepTheirMarkup() {
        assertThat(blocks("Text **b** *e* `x < y` [l](https://e.org/?a=1&b=2) ~~d~~  \nline two &amp; \\* <b>raw</b>"))
                .isEqualTo("""
                        <!-- wp:paragraph -->
                        <p>Text <strong>b</strong> <em>e</em> <code>x &lt; y</code> \
                        <a href="https://e.org/?a=1&amp;b=2">l</a> <s>d</s><br>line two &amp; * <b>raw</b></p>
                        <!-- /wp:paragraph -->""");
    }

    @Test
    void textIsSpelledAsTheEditorSpellsIt() {
        assertThat(blocks("He said \"now\", in `\"code\"`:\u00a0![a \"b\"](p.png)<br />\n"))
                .isEqualTo("""
                        <!-- wp:paragraph -->
                        <p>He said "now", in <code>"code"</code>:&nbsp;<img src="p.png" alt="a &quot;b&quot;"><br></p>
                        <!-- /wp:paragraph -->""");
    }

    @Test
    void headingsNameTheirLevelUnlessItIsTwo() {
        assertThat(blocks("## T\n\n### *U*\n")).isEqualTo("""
                <!-- wp:heading -->
                <h2 class="wp-block-heading">T</h2>
                <!-- /wp:heading -->

                <!-- wp:heading {"level":3} -->
                <h3 class="wp-block-heading"><em>U</em></h3>
                <!-- /wp:heading -->""");
    }

    @Test
    void listsNest() {
        assertThat(blocks("- One\n- Two\n\n  5. Sub\n")).isEqualTo("""
                <!-- wp:list -->
                <ul class="wp-block-list"><!-- wp:list-item -->
                <li>One</li>
                <!-- /wp:list-item -->

                <!-- wp:list-item -->
                <li>Two<!-- wp:list {"ordered":true,"start":5} -->
                <ol start="5" class="wp-block-list"><!-- wp:list-item -->
                <li>Sub</li>
                <!-- /wp:list-item --></ol>
                <!-- /wp:list --></li>
                <!-- /wp:list-item --></ul>
                <!-- /wp:list -->""");
    }

    @Test
    void textBehindANestedListStaysBehindIt() {
        assertThat(blocks("- One\n\n  - Sub\n\n  Two\n")).isEqualTo("""
                <!-- wp:list -->
                <ul class="wp-block-list"><!-- wp:list-item -->
                <li>One<!-- wp:list -->
                <ul class="wp-block-list"><!-- wp:list-item -->
                <li>Sub</li>
                <!-- /wp:list-item --></ul>
                <!-- /wp:list -->

                <!-- wp:paragraph -->
                <p>Two</p>
                <!-- /wp:paragraph --></li>
                <!-- /wp:list-item --></ul>
                <!-- /wp:list -->""");
    }

    @Test
    void quotesHoldParagraphs() {
        assertThat(blocks("> q1\n>\n> q2\n")).isEqualTo("""
                <!-- wp:quote -->
                <blockquote class="wp-block-quote"><!-- wp:paragraph -->
                <p>q1</p>
                <!-- /wp:paragraph -->

                <!-- wp:paragraph -->
                <p>q2</p>
                <!-- /wp:paragraph --></blockquote>
                <!-- /wp:quote -->""");
    }

    @Test
    void codeIsSafeFromShortcodesAndEmbeds() {
        assertThat(blocks("```java\nif (a < b && c > d) x = [1];\nhttps://e.org/x\n```\n"))
                .isEqualTo("""
                <!-- wp:code {"className":"language-java"} -->
                <pre class="wp-block-code language-java"><code>if (a &lt; b &amp;&amp; c &gt; d) x = &#91;1];
                https:&#47;&#47;e.org/x</code></pre>
                <!-- /wp:code -->""");
    }

    @Test
    void anImageAloneIsAFigureWithItsSentAddress() {
        String html = new WordPressBlocks()
                .render(
                        "![Alt & more](media/a.png \"Cap\")\n\n[![x](media/a.png)](https://e.org/)\n",
                        address -> Map.of("media/a.png", "https://blog.example/a.png")
                                .getOrDefault(address, address));
        assertThat(html).isEqualTo("""
                <!-- wp:image -->
                <figure class="wp-block-image"><img src="https://blog.example/a.png" alt="Alt &amp; more"/>\
                <figcaption class="wp-element-caption">Cap</figcaption></figure>
                <!-- /wp:image -->

                <!-- wp:image {"linkDestination":"custom"} -->
                <figure class="wp-block-image"><a href="https://e.org/">\
                <img src="https://blog.example/a.png" alt="x"/></a></figure>
                <!-- /wp:image -->""");
    }

    @Test
    void imagesInOneParagraphAreAGallery() {
        assertThat(blocks("![A](https://e.org/1.jpg \"The *first*\")\n[![](https://e.org/2.jpg)](https://e.org/)\n"))
                .isEqualTo("""
                <!-- wp:gallery {"linkTo":"none"} -->
                <figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image -->
                <figure class="wp-block-image"><img src="https://e.org/1.jpg" alt="A"/>\
                <figcaption class="wp-element-caption">The <em>first</em></figcaption></figure>
                <!-- /wp:image -->

                <!-- wp:image {"linkDestination":"custom"} -->
                <figure class="wp-block-image"><a href="https://e.org/"><img src="https://e.org/2.jpg" alt=""/></a></figure>
                <!-- /wp:image --></figure>
                <!-- /wp:gallery -->""");
        assertThat(blocks("![A](https://e.org/1.jpg)\n\n![B](https://e.org/2.jpg)\n"))
                .doesNotContain("gallery");
        assertThat(blocks("![A](https://e.org/1.jpg) and ![B](https://e.org/2.jpg)\n"))
                .doesNotContain("gallery");
    }

    @Test
    void oneLineBelowAGallerysImagesIsItsCaption() {
        assertThat(blocks("![A](https://e.org/1.jpg)\n![B](https://e.org/2.jpg)\nBoth, *together*\n"))
                .endsWith("""
                        <figure class="wp-block-image"><img src="https://e.org/2.jpg" alt="B"/></figure>
                        <!-- /wp:image --><figcaption class="blocks-gallery-caption wp-element-caption">\
                        Both, <em>together</em></figcaption></figure>
                        <!-- /wp:gallery -->""");
        for (String none : new String[] {
            "![A](https://e.org/1.jpg)\nOne of them\n",
            "![A](https://e.org/1.jpg)\n![B](https://e.org/2.jpg) Both\n",
            "![A](https://e.org/1.jpg)\n![B](https://e.org/2.jpg)\nBoth,\ntogether\n",
            "![A](https://e.org/1.jpg)\n![B](https://e.org/2.jpg)\nBoth ![C](https://e.org/3.jpg)\n",
            "![A](https://e.org/1.jpg)\n![B](https://e.org/2.jpg)\\\nBoth\n",
            "Both\n![A](https://e.org/1.jpg)\n![B](https://e.org/2.jpg)\n"
        }) {
            assertThat(blocks(none)).as(none).startsWith("<!-- wp:paragraph -->");
        }
    }

    @Test
    void theLastLineOfAQuoteBehindADashIsItsCite() {
        String cited = """
                <!-- wp:quote -->
                <blockquote class="wp-block-quote"><!-- wp:paragraph -->
                <p>We read it twice.</p>
                <!-- /wp:paragraph --><cite>Jane, <em>Harbour Log</em></cite></blockquote>
                <!-- /wp:quote -->""";
        assertThat(blocks("> We read it twice.\n>\n> — Jane, *Harbour Log*\n")).isEqualTo(cited);
        assertThat(blocks("> We read it twice.\n> -- Jane, *Harbour Log*\n")).isEqualTo(cited);
        for (String none : new String[] {
            "> — Jane\n",
            "> — Is it?\n>\n> — It is.\n",
            "> It —\n> — is\n> not.\n",
            "We — \n— wrote.\n",
            "> It\n> —is.\n",
        }) {
            assertThat(blocks(none)).as(none).doesNotContain("cite");
        }
    }

    @Test
    void tablesAlignTheirCells() {
        assertThat(blocks("| A | B |\n|---|--:|\n| 1 | 2 |\n")).isEqualTo("""
                <!-- wp:table {"hasFixedLayout":false} -->
                <figure class="wp-block-table"><table><thead><tr><th>A</th>\
                <th class="has-text-align-right" data-align="right">B</th></tr></thead><tbody><tr><td>1</td>\
                <td class="has-text-align-right" data-align="right">2</td></tr></tbody></table></figure>
                <!-- /wp:table -->""");
    }

    @Test
    void anAddressAloneIsAnEmbed() {
        assertThat(blocks("https://twitter.com/a/status/1\n\nhttps://youtu.be/ID\n\nhttps://e.org/x?a=1&b=--\n"))
                .isEqualTo("""
                        <!-- wp:embed {"url":"https://twitter.com/a/status/1","type":"rich",\
                        "providerNameSlug":"twitter","responsive":true} -->
                        <figure class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter">\
                        <div class="wp-block-embed__wrapper">
                        https://twitter.com/a/status/1
                        </div></figure>
                        <!-- /wp:embed -->

                        <!-- wp:embed {"url":"https://youtu.be/ID","type":"video","providerNameSlug":"youtube",\
                        "responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->
                        <figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube \
                        wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">
                        https://youtu.be/ID
                        </div></figure>
                        <!-- /wp:embed -->

                        <!-- wp:embed {"url":"https://e.org/x?a=1\\u0026b=\\u002d\\u002d"} -->
                        <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                        https://e.org/x?a=1&amp;b=--
                        </div></figure>
                        <!-- /wp:embed -->""");
    }

    @Test
    void theRestHasItsBlocksToo() {
        assertThat(blocks("---\n\n<!--more-->\n\n<div class=\"x\">Raw <b>x</b></div>\n\n<!--nextpage-->\n"))
                .isEqualTo("""
                        <!-- wp:separator -->
                        <hr class="wp-block-separator has-alpha-channel-opacity"/>
                        <!-- /wp:separator -->

                        <!-- wp:more -->
                        <!--more-->
                        <!-- /wp:more -->

                        <!-- wp:html -->
                        <div class="x">Raw <b>x</b></div>
                        <!-- /wp:html -->

                        <!-- wp:nextpage -->
                        <!--nextpage-->
                        <!-- /wp:nextpage -->""");
    }

    @Test
    void footnotesAndReferencesAreResolved() {
        assertThat(blocks("A[^n] [r][].\n\n[^n]: Note *n*.\n\n[r]: https://e.org \"T\"\n"))
                .isEqualTo("""
                <!-- wp:paragraph -->
                <p>A<sup id="fnref-1"><a href="#fn-1">1</a></sup> <a href="https://e.org" title="T">r</a>.</p>
                <!-- /wp:paragraph -->

                <!-- wp:html -->
                <ol class="footnotes"><li id="fn-1">Note <em>n</em>. <a href="#fnref-1">↩</a></li></ol>
                <!-- /wp:html -->""");
    }

    @Test
    void footnotesAreNativeWhereTheBlogKnowsThem() {
        SentText sent = new WordPressBlocks()
                .with(NativeBlock.FOOTNOTES, true)
                .text("A[^n] b[^n].\n\n[^n]: Note *n*.\n", address -> address, KnownBlocks.NONE, _ -> {});
        String id = sent.notes().getFirst().id();
        assertThat(id).matches("fn-[0-9a-f-]{36}");
        assertThat(sent.notes()).containsExactly(new SentNote("n", id, "Note <em>n</em>."));
        assertThat(sent.blocks().stream().map(SentBlock::markup))
                .containsExactly("""
                <!-- wp:paragraph -->
                <p>A<sup data-fn="ID" class="fn"><a href="#ID" id="ID-link">1</a></sup> b<sup><a href="#ID">1</a></sup>.</p>
                <!-- /wp:paragraph -->""".replace("ID", id), "", "<!-- wp:footnotes /-->");
    }

    @Test
    void formulasAreNativeWhereTheBlogKnowsThem() {
        MathMl drawn = tex -> Optional.of("<mi>drawn</mi>").filter(_ -> !tex.contains("nope"));
        assertThat(new WordPressBlocks(Set.of(NativeBlock.MATH), drawn)
                        .render("$$\na < b\n\\\\ \"c\"\n$$\n\n```math\n\\nope\n```\n", address -> address))
                .isEqualTo("""
                        <!-- wp:math {"latex":"a \\u003c b\\n\\u005c\\u005c \\u0022c\\u0022"} -->
                        <div class="wp-block-math"><math display="block"><mi>drawn</mi></math></div>
                        <!-- /wp:math -->

                        <!-- wp:html -->
                        <div class="math display">\\[\\nope\\]</div>
                        <!-- /wp:html -->""");
        assertThat(new WordPressBlocks(Set.of(), drawn).render("$$x$$", address -> address))
                .isEqualTo("<!-- wp:html -->\n<div class=\"math display\">\\[x\\]</div>\n<!-- /wp:html -->");
    }

    @Test
    void textNestedTooDeepIsSentAsItIs() {
        assertThat(blocks("> ".repeat(200_000) + "deepest")).contains("deepest");
    }

    private static String blocks(String markdown) {
        return new WordPressBlocks().render(markdown, address -> address);
    }
}
