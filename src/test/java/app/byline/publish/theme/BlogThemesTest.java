package app.byline.publish.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.ThemeSource;
import app.byline.publish.http.Exchange;
import app.byline.publish.site.SiteSample;
import app.byline.publish.theme.BlogThemes.Taking;
import app.byline.publish.wordpress.WordPressSample;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looks of blogs that a server of this machine shows.
class BlogThemesTest {
    private static final String POSTS = "/wp-json/wp/v2/posts";

    @TempDir
    Path folder;

    private final Map<String, String> pages = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));
    private HttpServer server;
    private Database database;
    private Blog blog;
    private BlogThemes themes;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        database = Database.open(folder.resolve("library.byline"));
        SqliteBlogs blogs = new SqliteBlogs(database, folder.resolve("site"), "Local");
        blog = new Blog(new BlogId("one"), "One", BlogKind.WORDPRESS, URI.create(home()), Map.of());
        blogs.save(blog);
        themes = new SqliteBlogThemes(
                database, new WordPressSample(exchange), new ThemeFiles(exchange), new FakeClock());
    }

    @AfterEach
    void end() {
        exchange.close();
        server.stop(0);
        database.close();
    }

    @Test
    void theNewestPostThatSaysSomethingShowsHowTheBlogLooks() {
        showPost();
        assertThat(themes.find(blog.id())).isEmpty();
        assertThat(themes.take(blog)).isInstanceOf(Taking.Taken.class);
        Document theme = Jsoup.parse(themes.find(blog.id()).orElseThrow().page());
        assertThat(theme.select("style").outerHtml()).isEqualTo("<style>h1 { color: red }</style>");
        assertThat(theme.select("h1").attr(BlogTheme.PLACE)).isEqualTo("title");
        assertThat(theme.select(".c").attr(BlogTheme.PLACE)).isEqualTo("content");
        assertThat(asked).containsExactly(POSTS, "/post", "/post/", "/style.css");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "[]                                                                                 | NO_POST",
                "`[{\"link\": \"HOME/x\", \"title\": {}, \"content\": {\"rendered\": \"<p>One.</p>\"}}]` | UNREACHABLE",
                "`[{\"link\": \"HOME/login\", \"title\": {}, \"content\": {\"rendered\": \"<p>One.</p>\"}}]` | NOT_IN_PAGE",
                "no JSON                                                                            | NO_POST"
            },
            delimiter = '|')
    void whatCantBeTakenIsToldAndLeavesWhatWasKept(String posts, ThemeSource.Reason reason) {
        showPost();
        themes.take(blog);
        Optional<BlogTheme> before = themes.find(blog.id());
        pages.put(POSTS, posts.replace("HOME", home()));
        pages.put("/login", "<html><body><form>Who are you?</form></body></html>");
        assertThat(themes.take(blog))
                .isInstanceOfSatisfying(
                        Taking.NotTaken.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(themes.find(blog.id())).isEqualTo(before);
    }

    @Test
    void aBlogThatIsNotThereIsTold() {
        Blog nowhere = new Blog(blog.id(), "One", BlogKind.WORDPRESS, URI.create("http://127.0.0.1:1"), Map.of());
        assertThat(themes.take(nowhere))
                .isEqualTo(new Taking.NotTaken(ThemeSource.Reason.UNREACHABLE, "127.0.0.1 can't be reached"));
    }

    @Test
    void theBuiltInBlogShowsItsOwnPageWithoutBeingAsked() {
        Blog local = new Blog(BlogId.LOCAL, "Local", BlogKind.SITE, folder.toUri(), Map.of());
        BlogThemes own = new SqliteBlogThemes(
                database, new SiteSample(Locale.ENGLISH, ZoneOffset.UTC), new ThemeFiles(exchange), new FakeClock());
        assertThat(own.take(local)).isInstanceOf(Taking.Taken.class);
        Document theme = Jsoup.parse(own.find(BlogId.LOCAL).orElseThrow().page());
        assertThat(theme.select("header.site").text()).contains("Local");
        assertThat(theme.select("article h1").attr(BlogTheme.PLACE)).isEqualTo("title");
        assertThat(theme.select("article > [data-byline=content]")).hasSize(1);
        assertThat(theme.select("style")).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://blog.example/a.css, https://blog.example/p/, true",
        "http://192.168.0.1/a.css,   https://blog.example/p/, false",
        "https://127.0.0.1/a.css,    https://blog.example/p/, false",
        "https://[::1]/a.css,        https://blog.example/p/, false",
        "https://10.0.0.1/a.css,     https://blog.example/p/, false",
        "https://1.1.1.1/a.css,      https://blog.example/p/, true",
        "http://1.1.1.1/a.css,       https://blog.example/p/, false",
        "http://127.0.0.1:81/a.css,  http://127.0.0.1:80/p/,  false",
        "http://127.0.0.1:80/a.css,  http://127.0.0.1:80/p/,  true"
    })
    void aPageSendsBylineToItsOwnHostAndToTheWorldOnly(URI address, URI page, boolean asked) {
        assertThat(ThemeFiles.mayBeAsked(address, page)).isEqualTo(asked);
    }

    private void showPost() {
        pages.put(POSTS, """
                [{"link": "%1$s/empty/", "title": {"rendered": "Nothing"}, "content": {"rendered": "<figure></figure>"}},
                 {"link": "%1$s/post", "title": {"rendered": "A &amp; B"}, "content": {"rendered": "<p>One.</p>"}}]""".formatted(home()));
        // As blogs do with an address that lacks its last stroke.
        pages.put("/post", "-> /post/");
        pages.put("/post/", """
                <html><head><link rel="stylesheet" href="/style.css"></head>
                <body><h1>A &amp; B</h1><div class="c"><p>One.</p></div><script src="/track.js"></script></body></html>""");
        pages.put("/style.css", "h1 { color: red }");
    }

    private String home() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange request) throws IOException {
        String path = request.getRequestURI().getPath();
        asked.add(path);
        String page = pages.getOrDefault(path, "no such page");
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        boolean moved = page.startsWith("-> ");
        if (moved) {
            request.getResponseHeaders().add("Location", page.substring(3));
        }
        request.getResponseHeaders().add("Content-Type", path.equals(POSTS) ? "application/json" : "text/html");
        request.sendResponseHeaders(!pages.containsKey(path) ? 404 : moved ? 301 : 200, bytes.length);
        request.getResponseBody().write(bytes);
        request.close();
    }
}
