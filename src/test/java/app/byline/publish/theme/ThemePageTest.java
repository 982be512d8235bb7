package app.byline.publish.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.PostPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemePageTest {
    private static final URI ADDRESS = URI.create("https://blog.example/2026/11/a-post/");

    private final Map<String, String> files = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    // ---- where the post was

    @Test
    void whatTheBlogPutsAroundThePostStays() {
        Document theme = theme("""
                <header><a href="/">My blog</a></header>
                <article class="post"><h1 class="entry-title">A post &amp; more</h1>
                <div class="entry-content wp-block-post-content"><p>One.</p>
                <blockquote><p>Two.</p></blockquote></div></article>
                <footer>Made with care</footer>""", "A post & more", "<p>One.</p>\n<blockquote><p>Two.</p></blockquote>");
        assertThat(theme.body().text()).isEqualTo("My blog Made with care");
        assertThat(place(theme, "title")).isEqualTo("h1.entry-title");
        assertThat(place(theme, "content")).isEqualTo("div.entry-content.wp-block-post-content");
        assertThat(theme.expectFirst("header a").attr("href")).isEqualTo("https://blog.example/");
    }

    @Test
    void thePostIsFoundByWhatItSaysWhereNamesTellNothing() {
        Document theme = theme("""
                <div class="x1"><p>About me.</p></div><div class="x2"><div class="x3"><p>One.</p><div>Share!</div></div></div>""", "Gone", "<p>One.</p>");
        assertThat(place(theme, "content")).isEqualTo("div.x3");
        assertThat(theme.body().text()).isEqualTo("About me.");
        assertThat(theme.select("[data-byline=title]")).isEmpty();
    }

    @Test
    void aTitleWithinWhatHoldsThePostStays() {
        Document theme = theme(
                "<article><header><h1>T</h1><p>Today</p></header><p>One.</p><p>Two.</p><footer>Tags</footer></article>",
                "T",
                "<p>One.</p><p>Two.</p>");
        assertThat(theme.body().html())
                .isEqualTo(
                        "<article><header><h1 data-byline=\"title\"></h1><p>Today</p></header>"
                                + "<div style=\"display: contents\" data-byline=\"content\"></div><footer>Tags</footer></article>");
    }

    @Test
    void aPostOfNothingButAPictureIsFoundByTheNameThemesGiveIt() {
        Document theme = theme(
                "<div class='entry-content'><figure><img src='p.png'></figure></div>",
                "T",
                "<figure><img src='p.png'></figure>");
        assertThat(place(theme, "content")).isEqualTo("div.entry-content");
    }

    @Test
    void aPageWithoutThePostIsNoTheme() {
        PostPage page = new PostPage(ADDRESS, "<p>Please log in</p>", "T", "<p>One.</p>");
        assertThat(new ThemePage(this::file).of(page)).isEmpty();
    }

    // ---- what it needs

    @Test
    void styleSheetsPicturesAndFontsAreInThePage() {
        files.put("https://blog.example/style.css", """
                @import url("sub/more.css") screen;
                /* url(never.png) */ @font-face { src: url('fonts/f.woff2') format("woff2") }
                body { background: url(bg.png) }""");
        files.put("https://blog.example/sub/more.css", "h1 { background: url(../bg.png) }");
        files.put("https://blog.example/bg.png", "B");
        files.put("https://blog.example/fonts/f.woff2", "F");
        files.put("https://blog.example/2026/11/a-post/logo.svg", "L");
        Document theme = theme(
                "<link rel=stylesheet href='/style.css'><img src='logo.svg'><div style='background: url(/bg.png)'></div>"
                        + "<main><p>One.</p></main>",
                "T",
                "<p>One.</p>");
        assertThat(theme.select("style").eachText()).isEmpty();
        assertThat(theme.expectFirst("style").data().replaceAll("\\s+", " "))
                .isEqualTo("@media screen {h1 { background: url(\"data:image/png;base64,Qg==\") }} "
                        + "@font-face { src: url(\"data:font/woff2;base64,Rg==\") format(\"woff2\") } "
                        + "body { background: url(\"data:image/png;base64,Qg==\") }");
        assertThat(theme.expectFirst("img").attr("src")).isEqualTo("data:image/svg+xml;base64,TA==");
        assertThat(theme.expectFirst("div").attr("style")).isEqualTo("background: url(\"data:image/png;base64,Qg==\")");
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void sheetsThatImportEachOtherEnd() {
        files.put("https://blog.example/a.css", "@import 'b.css'; a { color: red }");
        files.put("https://blog.example/b.css", "@import 'a.css'; b { color: red }");
        Document theme = theme("<link rel=stylesheet href=/a.css><main><p>One.</p></main>", "T", "<p>One.</p>");
        assertThat(theme.expectFirst("style").data().replaceAll("\\s+", " "))
                .isEqualTo(" b { color: red } a { color: red }");
    }

    // ---- what it may not do

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script src='https://evil.example/t.js'></script>",
                "<img src='https://evil.example/pixel.png'>",
                "<img srcset='https://evil.example/a.png 2x' src='data:text/html,x'>",
                "<iframe src='https://evil.example'></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<noscript><img src='https://evil.example/n.png'></noscript>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href='https://evil.example/'>",
                "<form action='https://evil.example'><button formaction='https://evil.example'>Go</button></form>",
                "<video poster='https://evil.example/p.png' src='https://evil.example/v.mp4'></video>",
                "<object data='https://evil.example'></object>",
                "<body onload='alert(1)' background='https://evil.example/b.png'>",
                "<div onclick='alert(1)' style='background:url(https://evil.example/c.png)'>x</div>",
                "<a href='javascript:alert(1)' ping='https://evil.example'>x</a>",
                "<svg onload='alert(1)'><script>alert(1)</script><image href='https://evil.example/s.png'/>"
                        + "<use href='https://evil.example/u.svg#x'/><foreignObject><iframe src='https://evil.example'>"
                        + "</iframe></foreignObject><set attributeName=href to='https://evil.example'/></svg>",
                "<style>@import 'https://evil.example/i.css'; p { background: URL( \"https://evil.example/q.png\" ) }</style>",
                "<link rel=stylesheet href='https://evil.example/l.css'><link rel=preconnect href='https://evil.example'>",
                "<style>p::after { content: '</style><script>alert(1)</script>' }</style>",
                "<template><script>alert(1)</script></template>",
                "<!-- <script>alert(1)</script> -->"
            })
    void nothingRunsAndNothingIsAskedFor(String attack) {
        Document theme = theme(attack + "<main><p>One.</p></main>", "T", "<p>One.</p>");
        assertThat(theme.html()).doesNotContain("evil.example").doesNotContain("alert(1)");
        assertThat(place(theme, "content")).isEqualTo("main");
    }

    private Document theme(String body, String title, String content) {
        PostPage page = new PostPage(
                ADDRESS, "<!DOCTYPE html><html><head><title>T</title></head><body>" + body, title, content);
        String made = new ThemePage(this::file).of(page).orElseThrow();
        Document theme = Jsoup.parse(new BlogTheme(made, Instant.EPOCH).page());
        theme.outputSettings().prettyPrint(false);
        return theme;
    }

    private static String place(Document theme, String name) {
        return String.valueOf(theme.expectFirst("[data-byline=" + name + "]").cssSelector())
                .replaceFirst(".*> ", "");
    }

    private Optional<byte[]> file(URI address, long longest) throws IOException {
        asked.add(address.toString());
        return Optional.ofNullable(files.get(address.toString())).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
