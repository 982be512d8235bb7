package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.sanitiser.AllowList;
import app.byline.markdown.sanitiser.Finding;
import app.byline.markdown.sanitiser.Finding.Reason;
import app.byline.markdown.sanitiser.Marks;
import app.byline.markdown.sanitiser.Profile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves for a blog: the HTML blogs take, and a word about the rest.
class PublishedHtmlTest {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (/?)wp:([a-z]+(?:-[a-z]+)?)( \\{[^<>]*?})? (/?)-->|<!--(?:more[^<>]*|nextpage)-->");

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void whatIsTakenOutIsToldWithItsLine() {
        String html = html("""
                One <b onclick="x()">two</b>.

                <div class="box">
                <script>x()</script>
                <iframe src="https://e.org/"></iframe>
                </div>

                [x](javascript:x)
                """);
        assertThat(html)
                .isEqualToIgnoringWhitespace("<p>One <b>two</b>.</p> <div class=\"box\"> </div> <p><a>x</a></p>");
        assertThat(findings)
                .containsExactly(
                        new Finding(1, "<b onclick=\"x()\">", Reason.RUNS),
                        new Finding(4, "<script>", Reason.RUNS),
                        new Finding(5, "<iframe src=\"https://e.org/\">", Reason.FRAMES),
                        new Finding(8, "<a href=\"javascript:x\">", Reason.ADDRESS));
    }

    @Test
    void wordPressIsToldTheSame() {
        assertThat(blocks("One <b onclick=\"x()\">two</b>  \nthree.\n\n<script>x()</script>\n\n[x](javascript:x)\n"))
                .isEqualTo("""
                        <!-- wp:paragraph -->
                        <p>One <b>two</b><br>
                        three.</p>
                        <!-- /wp:paragraph -->

                        <!-- wp:paragraph -->
                        <p><a>x</a></p>
                        <!-- /wp:paragraph -->""".replace("<br>\n", "<br>"));
        assertThat(findings)
                .extracting(Finding::what)
                .containsExactly("<b onclick=\"x()\">", "<script>", "<a href=\"javascript:x\">");
    }

    @Test
    void anElementMayHoldBlocksOfMarkdown() {
        String text = "<div class=\"box\">\n\n*a*\n\n</div>\n\nb\n";
        assertThat(html(text)).isEqualToIgnoringWhitespace("<div class=\"box\"><p><em>a</em></p></div><p>b</p>");
        assertThat(blocks(text)).isEqualTo("""
                <!-- wp:html -->
                <div class="box">
                <!-- /wp:html -->

                <!-- wp:paragraph -->
                <p><em>a</em></p>
                <!-- /wp:paragraph -->

                <!-- wp:html -->
                </div>
                <!-- /wp:html -->

                <!-- wp:paragraph -->
                <p>b</p>
                <!-- /wp:paragraph -->""");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div title=\"\n\nWord\n",
                "<title>\n\nWord\n",
                "<div><textarea>\n\nWord\n",
                "<div><xmp>\n\nWord\n",
                "<div><plaintext>\n\nWord\n",
                "<div><style>\n\nWord\n",
                "<div><iframe>\n\nWord\n",
                "<div><script>\n\nWord\n",
                "a <script> b\n\nWord\n",
                "> <!-- a\n\nWord\n",
                "> <?a\n\nWord\n",
                "<table><tr><td>\n\nWord\n",
                "<select>\n\nWord\n",
                "<svg>\n\nWord\n",
                "<template>\n\nWord\n",
                "<object>\n\nWord\n"
            })
    void nothingAnAuthorLeavesOpenSwallowsWhatFollows(String text) {
        assertThat(html(text)).contains("<p>Word</p>");
        assertThat(blocks(text)).contains("<!-- wp:paragraph -->\n<p>Word</p>\n<!-- /wp:paragraph -->");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a --> <!-- wp:html --> b",
                "<!-- wp:html --><b>x</b><!-- /wp:html -->",
                "<div>\n<!-- /wp:html --><!-- wp:shortcode -->[x]<!-- /wp:shortcode -->\n</div>",
                "a <!-- wp:html {\"x\":1} /--> b",
                "a <b title=\"--><!-- wp:html -->\">b</b>",
                "`--> <!-- wp:html -->`",
                "```\n--> <!-- wp:html -->\n```",
                "```--><!--wp:html-->\nx\n```",
                "    --> <!-- wp:html -->",
                "# --> <!-- wp:html -->\n\n## x {#--><!--wp:html-->}",
                "![-->](x \"--> <!-- wp:html -->\")",
                "[x](<a--><!--wp:html-->> \"--><!-- wp:html -->\")",
                "https://www.youtube.com/watch?v=--><!--wp:html-->",
                "<https://e.org/--%3E?a=--&b>",
                "https://e.org/a--b\"--",
                "[gallery ids=\"--> <!-- wp:html -->\"]",
                "[x a='<!-- wp:html -->']",
                "<!--more --> <!-- wp:html -->",
                "<!--more a-->b--><!-- wp:html -->",
                "<details>\n<summary>--> <!-- wp:html --><b onclick=x>y</b></summary>\n\nx\n\n</details>",
                "> [!NOTE] --> <!-- wp:html -->\n> x",
                "x[^-->]\n\n[^-->]: <!-- wp:html -->",
                "| --> |\n|--|\n| <!-- wp:html --> |",
                "- [ ] --> <!-- wp:html -->",
                "$--> <!-- wp:html -->$\n\n$$\n--> <!-- wp:html -->\n$$",
                "The ABC\n\n*[ABC]: --> <!-- wp:html -->",
                "&lt;!-- wp:html --&gt; &#60;!-- wp:html -->",
                "--- <!- - wp:html -- >"
            })
    void noTextSpeaksToWordPress(String text) {
        assertBlocksAreOurs(text, blocks(text), blocks("x").length() + text.length() * 12);
    }

    @Test
    void noAttackReachesABlog() throws Exception {
        for (String attack : attacks()) {
            String blocks = blocks(attack);
            assertBlocksAreOurs(attack, blocks, Integer.MAX_VALUE);
            assertTaken(attack, BLOCK.matcher(blocks).replaceAll(""));
            assertTaken(attack, html(attack));
        }
    }

    @Test
    void postsAsPeopleWriteThemPassAsTheyAre() {
        Corpus.posts().forEach(post -> {
            findings.clear();
            html(post.body());
            assertThat(findings)
                    .as(post.name())
                    .allSatisfy(finding -> assertThat(finding.line()).isPositive());
        });
    }

    private static void assertBlocksAreOurs(String text, String html, int longest) {
        assertThat(html.length()).as(text).isLessThan(longest);
        Deque<String> open = new ArrayDeque<>();
        Matcher comment = BLOCK.matcher(html);
        while (comment.find()) {
            String name = comment.group(2);
            if (name != null && comment.group(4).isEmpty()) {
                if (comment.group(1).isEmpty()) {
                    open.push(name);
                } else {
                    assertThat(open.poll()).as(text).isEqualTo(name);
                }
            }
        }
        assertThat(open).as(text).isEmpty();
        assertThat(BLOCK.matcher(html).replaceAll(""))
                .as(text)
                .doesNotContain("<!--")
                .doesNotContain("-->");
    }

    /// Nothing is left that would be taken out.
    private static void assertTaken(String attack, String html) {
        List<Finding> left = new ArrayList<>();
        new AllowList(Profile.PUBLISH, new Marks()).clean(html, left::add);
        assertThat(left).as("%s%n%s", attack, html).isEmpty();
    }

    private static List<String> attacks() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(PublishedHtmlTest.class.getResourceAsStream("/attacks/preview.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{run}", "alert(1);top.canary=1")
                    .replace("{call}", "alert(1)")
                    .replace("{server}", "http://127.0.0.1:1/x")
                    .replace("{host}", "127.0.0.1:1/x");
            return List.of(all.split("(?m)^=== .*\\n", -1));
        }
    }

    private String html(String text) {
        return new HtmlExport().render(text, address -> address, findings::add);
    }

    private String blocks(String text) {
        return new WordPressBlocks().render(text, address -> address, findings::add);
    }
}
