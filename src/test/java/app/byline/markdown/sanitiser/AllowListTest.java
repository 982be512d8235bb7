package app.byline.markdown.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.sanitiser.Finding.Reason;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllowListTest {
    private final Marks marks = new Marks();
    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p id="a" class="b" lang="de" title="&lt;&quot;">x &amp; y</p>
            <details open=""><summary>s</summary><p>t</p></details>
            <figure><img src="a.png" alt="b" width="300" loading="lazy" /><figcaption>c</figcaption></figure>
            <table><thead><tr><th align="right" colspan="2">a</th></tr></thead></table>
            <p style="text-align: center; color: #fff">x</p>
            <a href="tel:+4930123456" rel="nofollow" target="_blank">x</a>
            <iframe src="https://www.youtube.com/embed/x?rel=0" width="560" height="315" allowfullscreen=""></iframe>
            <video src="https://e.org/v.mp4" poster="p.png" controls=""><source src="v.webm" type="video/webm" /></video>
            <picture><source srcset="a.webp 1x, b.webp 2x" type="image/webp" /><img src="a.png" /></picture>
            <ul><li><input type="checkbox" checked="checked" disabled="disabled" /> x</li></ul>
            <ruby>a<rt>b</rt></ruby><kbd>c</kbd><mark>d</mark><sub>e</sub><abbr title="f">g</abbr><s>h</s>
            <p>a</p><!--more-->
            <pre><code class="language-java">a &lt; b</code></pre>
            """)
    void whatBlogsTakeStaysAsItWasWritten(String html) {
        assertThat(publish(html)).isEqualTo(html);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <p onclick="x()">a</p>                     | <p>a</p>            | RUNS    | <p onclick="x()">
            a<script>b</script>c                       | ac                  | RUNS    | <script>
            <svg onload=x><p>a</p></svg>b              | <p>a</p>b           | UNKNOWN | <svg>
            <a href="javascript:x">a</a>               | <a>a</a>            | ADDRESS | <a href="javascript:x">
            <a href=" java&#10;script:x">a</a>         | <a>a</a>            | ADDRESS | <a href=" java script:x">
            <img src="data:image/svg+xml,x">           | <img />             | ADDRESS | <img src="data:image/svg+xml,x">
            <iframe src="https://e.org/"></iframe>     |                     | FRAMES  | <iframe src="https://e.org/">
            <iframe src="https://www.youtube.com/embed/../x"></iframe> | | FRAMES | <iframe src="https://www.youtube.com/embed/../x">
            <form action=x>a</form>                    | a                   | FORM    | <form>
            <input type=text>                          |                     | FORM    | <input>
            <style>p{}</style>                         |                     | STYLE   | <style>
            <p style="color:red;background:url(x)">a   | <p style="color:red">a</p> | STYLE | <p style="color:red;background:url(x)">
            <x-y>a</x-y>                               | a                   | UNKNOWN | <x-y>
            <p data-x=1>a                              | <p>a</p>            | UNKNOWN | <p data-x="1">
            <!-- wp:html -->a                          | a                   | COMMENT | <!-- wp:html -->
            """)
    void whatMayNotStayIsNamed(String html, String expected, Reason why, String what) {
        assertThat(publish(html)).isEqualTo(expected == null ? "" : expected);
        assertThat(findings).containsExactly(new Finding(0, what, why));
    }

    @Test
    void nothingThatReadersWouldReadIsLost() {
        assertThat(publish(
                        "<title>a<b></title><xmp>c<i></xmp><textarea>d</textarea><button>e</button><plaintext>f</p>"))
                .isEqualTo("a&lt;b&gt;c&lt;i&gt;def&lt;/p&gt;");
        assertThat(publish("<div>".repeat(2_000) + "deep" + "</div>".repeat(2_000)))
                .contains("deep");
    }

    @Test
    void commentsOfTheAuthorsOwnGoWithoutAWord() {
        assertThat(publish("a<!-- to do -->b<!--more Go on--><!--nextpage-->c"))
                .isEqualTo("ab<!--more Go on--><!--nextpage-->c");
        assertThat(findings).isEmpty();
    }

    @Test
    void findingsTellTheLineOfTheText() {
        publish(marks.made(4) + "<p>a <a href=\"javascript:x\">b</a></p>\n" + marks.raw(9)
                + "<div>\n<p>\n<b onclick=x>c</b></div>" + marks.made(13) + "<img src=\"javascript:y\" />");
        assertThat(findings).extracting(Finding::line).containsExactly(5, 12, 14);
    }

    @Test
    void gapsPartWhatIsReadAsOne() {
        String html = publish("<div class=\"box\">" + marks.gap() + "</div><p>" + marks.gap());
        assertThat(marks.pieces(html)).containsExactly("<div class=\"box\">", "</div><p>", "</p>");
        assertThat(publish("<!--" + "x".repeat(36) + "g-->")).isEmpty();
    }

    @Test
    void thePreviewLoadsNothingOfOtherSites() {
        assertThat(preview("<img src=\"https://E.org:8080/a.png?b\" srcset=\"https://e.org/b.png 2x\" alt=\"c\">"))
                .isEqualTo("<img data-remote=\"https://e.org:8080/a.png?b\" alt=\"c\" />");
        assertThat(preview("<img src=\"//bücher.example/a.png\"><img src=\"media/a.png\"><img src=\"/\\e.org/a\">"))
                .isEqualTo(
                        "<img data-remote=\"https://xn--bcher-kva.example/a.png\" /><img src=\"media/a.png\" /><img />");
        assertThat(preview("<video src=\"http://e.org/v.mp4\" poster=\"https://e.org/p.png\" controls></video>"))
                .isEqualTo("<video data-remote=\"http://e.org/v.mp4\" data-remote-poster=\"https://e.org/p.png\""
                        + " controls=\"\"></video>");
        assertThat(preview("<iframe src=\"https://player.vimeo.com/video/1\"></iframe>"))
                .isEqualTo("<a class=\"embed\" href=\"https://player.vimeo.com/video/1\">"
                        + "https://player.vimeo.com/video/1</a>");
    }

    @Test
    void thePreviewsIdsAreThePostsOwn() {
        assertThat(preview("<h1 id=\"byline\">a</h1><a name=\"post-b\" href=\"#byline\" aria-labelledby=\"c d\">e</a>"))
                .isEqualTo("<h1 id=\"post-byline\">a</h1>"
                        + "<a name=\"post-b\" href=\"#byline\" aria-labelledby=\"post-c post-d\">e</a>");
        assertThat(preview("<p class=\"a byline-remote\">b</p>")).isEqualTo("<p class=\"a\">b</p>");
    }

    // ---- whatever comes

    @ParameterizedTest
    @EnumSource
    void attacksLeaveNothingButAllowedTags(Profile profile) throws Exception {
        for (String attack : attacks()) {
            assertHarmless(profile, attack);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingPutTogetherByChanceLeavesAnythingElse(Profile profile) {
        Random chance = new Random(20_261_125);
        for (int i = 0; i < 20_000; i++) {
            assertHarmless(
                    profile,
                    chance.ints(1 + chance.nextInt(14), 0, PARTS.size())
                            .mapToObj(PARTS::get)
                            .collect(Collectors.joining()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileLengthsDoNotGrowWithoutBounds(Profile profile) {
        for (String part : PARTS) {
            String html = part.repeat(200_000 / part.length());
            assertThat(new AllowList(profile, marks).clean(html).length())
                    .as(part)
                    .isLessThan(20 * html.length() + 100);
        }
    }

    private static final List<String> PARTS = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<i>",
            "<a href=x>",
            "</a>",
            "<a id=b name=c>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<th>",
            "<tbody>",
            "<caption>",
            "<colgroup>",
            "<col>",
            "<li>",
            "<ul>",
            "</ul>",
            "<pre>",
            "\n",
            "</pre>",
            "<svg>",
            "</svg>",
            "<math>",
            "</math>",
            "<mtext>",
            "<mglyph>",
            "<mi>",
            "<annotation-xml encoding=text/html>",
            "<foreignObject>",
            "<desc>",
            "<title>",
            "</title>",
            "<style>",
            "</style>",
            "<script>",
            "</script>",
            "<textarea>",
            "</textarea>",
            "<xmp>",
            "</xmp>",
            "<noscript>",
            "</noscript>",
            "<noembed>",
            "<iframe src=https://www.youtube.com/embed/x>",
            "</iframe>",
            "<plaintext>",
            "<template>",
            "</template>",
            "<select>",
            "<option>",
            "</select>",
            "<form>",
            "</form>",
            "<button>",
            "</button>",
            "<object>",
            "</object>",
            "<marquee>",
            "<h1>",
            "</h1>",
            "<nobr>",
            "<ruby>",
            "<rt>",
            "<dd>",
            "<details>",
            "<summary>",
            "<font color=red>",
            "<img src=x onerror=alert(1)>",
            "<img src='",
            "'>",
            "\">",
            "<img title=\"",
            "<!--",
            "-->",
            "--!>",
            "<!-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!x",
            "&lt;",
            "&",
            "&#0;",
            "&#x80;",
            "&amp;lt;",
            "<",
            ">",
            "\"",
            "'",
            "`",
            "/",
            "=",
            " onload=alert(1) ",
            "\0",
            "\r",
            "\f",
            "x",
            "<br>",
            "</br>",
            "<hr>",
            "<input type=checkbox>",
            "<video src=//e.org/x>",
            "<source src=x>",
            "<frameset>",
            "<html>",
            "<body onload=x>",
            "<head>",
            "<base href=//e.org>",
            "<image src=x>",
            "<isindex>",
            "<x-y a:b=c>",
            "<p style=\"a:b;color:red\">",
            "<li type=a value=1>",
            "\uD800",
            "\uDC00x",
            "<applet>",
            "<blockquote>");

    private static final Pattern TOKEN = Pattern.compile(
            "<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)( /)?>|<!--(?:more[^<>]*|nextpage|noteaser)-->");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> OTHER_RULES = Set.of(
            "script",
            "style",
            "textarea",
            "title",
            "xmp",
            "noscript",
            "noembed",
            "noframes",
            "plaintext",
            "template",
            "select",
            "svg",
            "math",
            "object",
            "embed",
            "form",
            "base",
            "link",
            "meta",
            "frame",
            "frameset");

    /// Read by another reader than the one that wrote it: every `<` begins a tag that is allowed, with attributes that
    /// are; and reading it again changes nothing.
    private void assertHarmless(Profile profile, String hostile) {
        AllowList list = new AllowList(profile, marks);
        String html = list.clean(hostile);
        assertThat(list.clean(html)).as("stable: %s", hostile).isEqualTo(html);
        Matcher token = TOKEN.matcher(html);
        int from = 0;
        while (token.find()) {
            assertThat(html.substring(from, token.start())).as(hostile).doesNotContain("<");
            from = token.end();
            String name = token.group(2);
            if (name != null) {
                assertThat(OTHER_RULES).as(hostile).doesNotContain(name);
                if (name.equals("iframe")) {
                    assertThat(profile).isEqualTo(Profile.PUBLISH);
                    assertThat(html.substring(token.start()))
                            .as(hostile)
                            .matches("(?s)<iframe[^>]*></iframe>.*|</iframe>.*");
                }
                assertAttributes(profile, hostile, token.group(3));
            }
        }
        assertThat(html.substring(from)).as(hostile).doesNotContain("<");
    }

    private static void assertAttributes(Profile profile, String hostile, String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = attribute.group(2);
            assertThat(name).as(hostile).doesNotStartWith("on");
            if (Set.of("href", "src", "cite", "poster").contains(name)) {
                assertThat(value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT))
                        .as(hostile)
                        .doesNotMatch("^(?:javascript|vbscript|file|jar|blob|data:(?!image/(?:png|gif|jpeg))).*");
            }
            if (profile == Profile.PREVIEW && Set.of("src", "poster").contains(name)) {
                assertThat(value).as(hostile).doesNotMatch("(?i)^\\s*(?:https?:|//|\\\\).*");
            }
            if (profile == Profile.PREVIEW && Set.of("id", "name").contains(name)) {
                assertThat(value).as(hostile).startsWith("post-");
            }
        }
    }

    private static List<String> attacks() throws Exception {
        try (InputStream in = Objects.requireNonNull(AllowListTest.class.getResourceAsStream("/attacks/preview.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{run}", "alert(1);top.canary=1")
                    .replace("{call}", "alert(1)")
                    .replace("{server}", "http://127.0.0.1:1/x")
                    .replace("{host}", "127.0.0.1:1/x")
                    .replace("{nul}", "\0")
                    .replace("{tab}", "\t");
            return List.of(all.split("(?m)^=== .*\\n", -1));
        }
    }

    private String publish(String html) {
        return new AllowList(Profile.PUBLISH, marks).clean(html, findings::add);
    }

    private String preview(String html) {
        return new AllowList(Profile.PREVIEW, marks).clean(html);
    }
}
