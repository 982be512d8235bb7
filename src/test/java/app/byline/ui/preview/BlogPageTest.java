package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The preview in the blog's own looks.
@Tag("ui")
class BlogPageTest {
    private static final String PAGE =
            "<html><head><style>h1 { color: rgb(1, 2, 3) }</style></head><body class=\"single\">"
                    + "<header>My blog</header><article><h1 data-byline=\"title\"></h1>"
                    + "<div class=\"entry-content\" data-byline=\"content\"></div></article></body></html>";

    private static final Blog HARBOUR = new Blog(
            new BlogId("harbour"), "Harbour News", BlogKind.WORDPRESS, URI.create("https://blog.example/"), Map.of());

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void thePostStandsInTheBlogsPage() throws Exception {
        reading = Reading.of(folder, "One *two*.\n\n## Three\n");
        reading.window.blogThemes.looks(BlogId.LOCAL, PAGE);
        does("preview.blog");
        untilPage("document.querySelector('.entry-content h2')");
        assertThat(script("document.body.className + ' ' + document.querySelector('header').textContent"))
                .isEqualTo("single My blog");
        assertThat(script("document.querySelector('h1').textContent")).isEqualTo("Title");
        assertThat(script("getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(1, 2, 3)");
        assertThat(script("document.querySelector('.entry-content').innerHTML"))
                .isEqualTo("<p>One <em>two</em>.</p><h2 class=\"wp-block-heading\">Three</h2>");
    }

    @Test
    void listsAndTablesOfTheBuiltInBlogBeginWhereTheirTextDoes() throws Exception {
        reading = Reading.of(folder, "- שלום\n\n| שם | 1 |\n|---|---|\n| דן | 2 |\n");
        reading.window.blogThemes.looks(BlogId.LOCAL, PAGE);
        does("preview.blog");
        untilPage("document.querySelector('.entry-content table')");
        for (String element : new String[] {"ul", "table"}) {
            assertThat(script("getComputedStyle(document.querySelector('.entry-content " + element + "')).direction"))
                    .isEqualTo("rtl");
        }
    }

    @Test
    void whatIsTypedArrivesAndTheRestStays() throws Exception {
        reading = Reading.of(folder, "One.\n\nTwo.\n");
        reading.window.blogThemes.looks(BlogId.LOCAL, PAGE);
        does("preview.blog");
        untilPage("document.querySelectorAll('.entry-content p').length == 2");
        script("document.querySelector('.entry-content p').dataset.stays = 'yes'");
        reading.type(reading.text().length(), "\nThree.\n");
        untilPage("document.querySelectorAll('.entry-content p').length == 3");
        assertThat(script("document.querySelector('.entry-content p').dataset.stays"))
                .isEqualTo("yes");
        does("preview.byline");
        until(() -> reading.window.scene.lookup("#blog-page") == null);
    }

    @Test
    void aBlogIsLookedAtOnlyWhenTheAuthorWants() throws Exception {
        reading = Reading.of(folder, "One.\n");
        run(() -> {
            reading.window.blogs.save(HARBOUR);
            reading.window.blogs.prefer(HARBOUR.id());
        });
        does("preview.blog");
        until(() -> says("How Harbour News looks is not known yet."));
        run(take()::fire);
        until(() -> says("Harbour News can’t be reached: blog.example can't be reached"));
        reading.window.blogThemes.looks(HARBOUR.id(), PAGE);
        run(take()::fire);
        untilPage("document.querySelector('.entry-content p')");
        reading.window.blogThemes.looks(HARBOUR.id(), PAGE.replace("My blog", "My new blog"));
        does("preview.blog.retake");
        untilPage("document.querySelector('header').textContent == 'My new blog'");
        untilPage("document.querySelector('.entry-content p')");
    }

    @Test
    void aPageThatWouldRunOrAskForSomethingDoesNot() throws Exception {
        reading = Reading.of(folder, "One.\n");
        try (Listening listening = new Listening()) {
            String there = "http://" + listening.site();
            reading.window.blogThemes.looks(BlogId.LOCAL, PAGE.replace("<header>", """
                            <script>top.canary = 1</script><script src="%1$s/1.js"></script>
                            <img src="%1$s/2.png" onerror="top.canary = 2"><img src="x:" onerror="top.canary = 3">
                            <iframe src="%1$s/4.html"></iframe><iframe srcdoc="<script>top.canary = 5</script>"></iframe>
                            <link rel="stylesheet" href="%1$s/6.css"><style>body { background: url(%1$s/7.png) }</style>
                            <meta http-equiv="refresh" content="0;url=%1$s/8.html"><base href="%1$s/9/"><img src="10.png">
                            <meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'">
                            <object data="%1$s/11.html"></object><video src="%1$s/12.png" autoplay></video>
                            <header>""".formatted(there)));
            does("preview.blog");
            untilPage("document.querySelector('.entry-content p')");
            // An answer of the same engine, asked for later, has passed whatever was asked for before it.
            script("document.querySelector('.entry-content').innerHTML = '<img id=own src=\"data:image/gif;base64,"
                    + "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\">'");
            untilPage("document.querySelector('#own').complete");
            assertThat(script("String(top.canary)")).isEqualTo("undefined");
            assertThat(listening.asked()).isEmpty();
        }
    }

    // ---- words of this test

    private void does(String id) {
        run(reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()::run);
    }

    private Button take() {
        return (Button) reading.window.node("blog-page-take");
    }

    private boolean says(String text) {
        Node said = reading.window.scene.lookup("#blog-page-said");
        return said != null
                && ((Pane) said)
                        .getChildren().stream()
                                .anyMatch(node -> node instanceof Label label
                                        && label.getText().equals(text));
    }

    private void untilPage(String condition) {
        until(() -> reading.window.scene.lookup("#blog-page") != null
                && script("String(!!(" + condition + "))").equals("true"));
    }

    private String script(String code) {
        return onFx(() -> {
            WebView view = (WebView) reading.window.scene.lookup("#blog-page-view");
            return String.valueOf(view.getEngine().executeScript(code));
        });
    }
}
