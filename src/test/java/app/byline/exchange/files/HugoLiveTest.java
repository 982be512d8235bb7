package app.byline.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Departures;
import app.byline.exchange.Desk;
import app.byline.markdown.Corpus;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole library as a site, built by the Hugo that is installed here.
@Tag("live")
class HugoLiveTest {
    @TempDir
    Path folder;

    @Test
    void hugoBuildsALibraryAsItStands() throws Exception {
        Path site = folder.resolve("site");
        List<Post> posts = new ArrayList<>();
        try (Desk desk = new Desk(folder)) {
            for (Corpus.Sample sample : Corpus.posts()) {
                posts.add(new FrontMatter(ZoneOffset.UTC).read(sample.file(), Desk.NOW));
            }
            String image = desk.media
                    .add(new ByteArrayInputStream(Desk.PNG), "dot.png")
                    .address();
            posts.add(Post.begin(Desk.NOW).withText("With a picture", "Text.\n\n![A dot](" + image + ")\n"));
            new Departures(desk.media, ZoneOffset.UTC, Locale.ENGLISH)
                    .named("hugo")
                    .orElseThrow()
                    .write(posts, site);
        }
        Path log = folder.resolve("hugo.log");
        Process hugo = new ProcessBuilder("hugo", "--buildDrafts", "--buildFuture")
                .directory(site.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(hugo.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(hugo.exitValue()).as(Files.readString(log)).isZero();
        try (Stream<Path> pages = Files.walk(site.resolve("public"))) {
            // public/2026/11/with-a-picture/index.html
            List<Path> built = pages.filter(page ->
                            page.endsWith("index.html") && site.relativize(page).getNameCount() == 5)
                    .toList();
            assertThat(built).hasSizeGreaterThanOrEqualTo(posts.size());
            Path pictured = built.stream()
                    .filter(page -> page.endsWith("with-a-picture/index.html"))
                    .findFirst()
                    .orElseThrow();
            String source = Jsoup.parse(pictured, StandardCharsets.UTF_8.name())
                    .select("img[alt=A dot]")
                    .attr("src");
            assertThat(pictured.resolveSibling(source)).hasBinaryContent(Desk.PNG);
        }
    }
}
