package app.byline.exchange.book;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Audience;
import app.byline.exchange.Desk;
import app.byline.markdown.Corpus;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import com.adobe.epubcheck.api.EpubCheck;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyPostIsAChapterWithItsImages() throws Exception {
        String image =
                desk.media.add(new ByteArrayInputStream(Desk.PNG), "dot.png").address();
        Path book = write(
                List.of(
                        post("One & two", "See [below](#end).\n\n![A dot](" + image + ")\n\n## End {#end}\n"),
                        post(
                                "",
                                "- [x] done\n- [ ] not\n\n![Gone](nowhere.png) <img src='https://example.org/far.png' alt='Far'>")));
        try (ZipFile zip = new ZipFile(book.toFile())) {
            Document contents = read(zip, "book/contents.xhtml");
            assertThat(contents.select("nav a").eachText()).containsExactly("One & two", "–");
            Document first = read(zip, "book/chapter-1.xhtml");
            assertThat(first.select("h1").text()).isEqualTo("One & two");
            assertThat(first.select("a").eachAttr("href")).containsExactly("#end");
            assertThat(first.select("img").eachAttr("src")).containsExactly(image);
            assertThat(zip.getInputStream(zip.getEntry("book/" + image)).readAllBytes())
                    .isEqualTo(Desk.PNG);
            Document second = read(zip, "book/chapter-2.xhtml");
            assertThat(second.text()).contains("☑ done", "☐ not", "Gone", "Far");
            assertThat(second.select("img, input")).isEmpty();
        }
        assertThat(complaints(book)).isEmpty();
    }

    @Test
    void theSamePostsAreTheSameBytes() throws Exception {
        List<Post> posts = List.of(post("One", "Text."));
        assertThat(write(posts)).hasSameBinaryContentAs(write(posts));
    }

    /// The judge finds what is wrong, or its silence would mean nothing.
    @Test
    void aBookThatIsBrokenIsFoundOut() throws Exception {
        Path book = write(List.of(post("One", "Text.")));
        byte[] bytes = Files.readAllBytes(book);
        String damaged =
                new String(bytes, StandardCharsets.ISO_8859_1).replace("application/epub+zip", "application/epub-zip");
        Files.write(book, damaged.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(complaints(book)).isNotEmpty();
    }

    @Test
    void noPostOfTheCorpusBreaksABook() throws Exception {
        List<Post> posts = new ArrayList<>();
        for (Corpus.Sample sample : Corpus.posts()) {
            posts.add(new FrontMatter(ZoneOffset.UTC).read(sample.file(), Desk.NOW));
        }
        assertThat(complaints(write(posts))).isEmpty();
    }

    private static Post post(String title, String body) {
        return Post.begin(Desk.NOW).withText(title, body);
    }

    private Path write(List<Post> posts) throws Exception {
        Path book = Files.createTempDirectory(folder, "made").resolve("Book.epub");
        new Book(desk.media, new Audience(ZoneOffset.UTC, Locale.ENGLISH)).write(posts, book);
        return book;
    }

    private static Document read(ZipFile zip, String name) throws Exception {
        return Jsoup.parse(new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8));
    }

    /// What the W3C's EPUBCheck has against it.
    private static List<String> complaints(Path book) {
        StringWriter said = new StringWriter();
        new EpubCheck(book.toFile(), new PrintWriter(said, true)).doValidate();
        return said.toString()
                .lines()
                // It begins with an empty one.
                .filter(line -> line.matches("(?:FATAL|ERROR|WARNING): (?!: ).*"))
                .toList();
    }
}
