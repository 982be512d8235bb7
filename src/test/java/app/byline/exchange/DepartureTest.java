package app.byline.exchange;

import static app.byline.exchange.Desk.file;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Corpus;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.Release;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the library, and what of it comes back.
class DepartureTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Departures forms;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        forms = new Departures(desk.media, ZoneOffset.UTC, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theNamesEndingSaysTheForm() {
        assertThat(forms.of(Path.of("a.MD")).name()).isEqualTo("md");
        assertThat(forms.of(Path.of("a.txt")).name()).isEqualTo("md");
        assertThat(forms.of(Path.of("a.html")).name()).isEqualTo("html");
        assertThat(forms.of(Path.of("a.epub")).name()).isEqualTo("epub");
        assertThat(forms.of(Path.of("a.PDF")).name()).isEqualTo("pdf");
        assertThat(forms.of(Path.of("a.docx")).name()).isEqualTo("docx");
        assertThat(forms.of(Path.of("2026.backup")).name()).isEqualTo("folder");
    }

    @Test
    void aFolderComesBackAsTheSamePosts() throws Exception {
        List<Post> posts = corpus();
        posts.add(desk.posts.save(withImage("A picture")));
        posts.add(desk.posts.save(Post.begin(Desk.NOW).withText("", "Without a title.\n")));
        posts.add(desk.posts.save(Post.begin(Desk.NOW).withText("", "# Its own heading\n")));
        posts.add(desk.posts.save(Post.begin(Desk.NOW)
                .withText("Due", "Text.")
                .withDetails(
                        java.util.Optional.empty(),
                        "",
                        List.of("News"),
                        List.of("a", "b c"),
                        new Release.At(Instant.parse("2027-01-01T08:00:00Z")))));
        forms.named("folder").orElseThrow().write(posts, folder.resolve("out"));
        try (Desk other = new Desk(folder.resolve("other"))) {
            assertThat(other.bring(folder.resolve("out")).count(Fate.NEW)).isEqualTo(posts.size());
            assertThat(contents(other.all())).containsExactlyElementsOf(contents(desk.all()));
            assertThat(other.media.namedIn(withImage("").body()))
                    .singleElement()
                    .satisfies(asset -> assertThat(other.media.file(asset)).hasBinaryContent(Desk.PNG));
        }
    }

    @Test
    void aSiteForHugoComesBackToo() throws Exception {
        List<Post> posts = List.of(
                desk.posts.save(withImage("11.05.19: A Collaborative Relationship")),
                desk.posts.save(Post.begin(Desk.NOW)
                        .withText("Same", "One.")
                        .withDetails(
                                java.util.Optional.empty(),
                                "",
                                List.of(),
                                List.of(),
                                new Release.At(Instant.parse("2027-01-01T08:00:00Z")))),
                desk.posts.save(Post.begin(Desk.NOW).withText("Same", "Two.")));
        Path site = folder.resolve("site");
        forms.named("hugo").orElseThrow().write(posts, site);
        assertThat(files(site))
                .contains(
                        "content/posts/11-05-19-a-collaborative-relationship/index.md",
                        "content/posts/same/index.md",
                        "content/posts/same-2/index.md",
                        "hugo.toml",
                        "layouts/_default/single.html");
        assertThat(site.resolve("content/posts/same/index.md")).content().contains("publishDate: ");
        try (Desk other = new Desk(folder.resolve("other"))) {
            other.bring(site);
            assertThat(other.all().stream().map(Post::title))
                    .containsExactly("11.05.19: A Collaborative Relationship", "Same", "Same");
            assertThat(other.all().stream().map(Post::release))
                    .containsExactlyElementsOf(
                            desk.all().stream().map(Post::release).toList());
        }
    }

    @Test
    void aSiteThatIsThereKeepsWhatItHas() throws Exception {
        Path site = folder.resolve("site");
        file(site.resolve("hugo.toml"), "title = \"Mine\"\n");
        forms.named("hugo").orElseThrow().write(List.of(desk.posts.save(withImage("One"))), site);
        assertThat(files(site)).noneMatch(name -> name.startsWith("layouts"));
        assertThat(site.resolve("hugo.toml")).hasContent("title = \"Mine\"\n");
    }

    @Test
    void aPageStandsByItself() throws Exception {
        Path page = folder.resolve("page.html");
        forms.of(page).write(List.of(desk.posts.save(withImage("Ampers & and <b>"))), page);
        Document shown = Jsoup.parse(Files.readString(page));
        assertThat(shown.title()).isEqualTo("Ampers & and <b>");
        assertThat(shown.select("h1").eachText()).containsExactly("Ampers & and <b>");
        assertThat(shown.select("img").eachAttr("src"))
                .singleElement()
                .asString()
                .startsWith("data:image/png;base64,iVBORw0KGgo");
        assertThat(shown.select("script, link")).isEmpty();
        assertThat(shown.select("time").eachAttr("datetime")).containsExactly("2026-11-24T12:00:00Z");
    }

    private List<Post> corpus() throws Exception {
        List<Post> posts = new ArrayList<>();
        for (Corpus.Sample sample : Corpus.posts()) {
            posts.add(desk.posts.save(new FrontMatter(ZoneOffset.UTC).read(sample.file(), Desk.NOW)));
        }
        return posts;
    }

    private Post withImage(String title) throws Exception {
        String address =
                desk.media.add(new ByteArrayInputStream(Desk.PNG), "dot.png").address();
        return Post.begin(Desk.NOW).withText(title, "Text.\n\n![A dot](" + address + ")\n");
    }

    /// All that an author sees of posts.
    private static List<String> contents(List<Post> posts) {
        return posts.stream()
                .map(new FrontMatter(ZoneOffset.UTC)::write)
                .sorted()
                .toList();
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
