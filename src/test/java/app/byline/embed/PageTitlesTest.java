package app.byline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.http.Exchange;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages are said to call themselves, before a real server that remembers each question.
@Timeout(60)
class PageTitlesTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Exchange exchange = new Exchange(Duration.ofSeconds(20));
    /// The server stands in for a blog of the author's at home.
    private final PageTitles titles = new PageTitles(exchange, this::isHere);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>The quay</title>                                                  | The quay",
                "<title> The\t <b>quay</b> </title>                                       | The <b>quay</b>",
                "<meta property='og:title' content='Quay &amp; pier'><title>Q – S</title> | Quay & pier",
                "<p>Nothing</p>                                                           |",
                "<title> </title>                                                         |"
            })
    void aPageSaysItsTitle(String page, String title) {
        answers("/", "text/html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(titles.of(address("/"))).isEqualTo(Optional.ofNullable(title));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=ISO-8859-1,   ISO-8859-1,   ''",
        "text/html; charset=\"Shift_JIS\",Shift_JIS,    ''",
        "text/html; charset=no/such,      UTF-8,        ''",
        "text/html,                       windows-1252, <meta charset=windows-1252>",
        "text/html,                       UTF-16,       ''",
        "text/html,                       UTF-8,        ''"
    })
    void lettersAreReadAsThePageOrItsServerSays(String type, String written, String head) {
        String letters = written.equals("Shift_JIS") ? "波止場" : "Füße";
        answers("/", type, (head + "<title>" + letters + "</title>").getBytes(Charset.forName(written)));
        assertThat(titles.of(address("/"))).contains(letters);
    }

    @Test
    void whatHasMovedIsFollowed() {
        server.createContext("/old", request -> moved(request, "/new"));
        answers("/new", "text/html", "<title>New</title>".getBytes(StandardCharsets.UTF_8));
        assertThat(titles.of(address("/old"))).contains("New");
    }

    @Test
    void whatMovesForEverIsLeft() {
        server.createContext("/round", request -> moved(request, "/round"));
        assertThat(titles.of(address("/round"))).isEmpty();
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void ofAPageWithoutEndTheBeginningIsEnough() {
        server.createContext("/", request -> {
            head(request, "text/html", 200);
            try (OutputStream body = request.getResponseBody()) {
                body.write("<title>Begun</title>".getBytes(StandardCharsets.UTF_8));
                byte[] more = "<p>more</p>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
                while (true) {
                    body.write(more);
                }
            }
        });
        assertThat(titles.of(address("/"))).contains("Begun");
    }

    @ParameterizedTest
    @CsvSource({"application/pdf, 200", "image/png, 200", "text/html, 404", "text/html, 500"})
    void whatIsNoPageHasNoTitle(String type, int status) {
        server.createContext("/", request -> {
            head(request, type, status);
            request.getResponseBody().write("<title>No</title>".getBytes(StandardCharsets.UTF_8));
            request.close();
        });
        assertThat(titles.of(address("/"))).isEmpty();
    }

    @Test
    void noCookieAndNoPasswordLeaves() {
        server.createContext("/", request -> {
            asked.addAll(request.getRequestHeaders().keySet());
            request.getResponseHeaders().add("Set-Cookie", "seen=1");
            moved(request, "/");
        });
        assertThat(titles.of(address("/"))).isEmpty();
        assertThat(asked).doesNotContain("Cookie", "Authorization", "Referer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "http://[::1]:1/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://0x7f000001:1/",
                "file:///etc/hosts",
                "ftp://a.example/",
                "https://me:secret@a.example/",
                "https:///",
                "not an address"
            })
    void nothingIsAskedThatIsNotOfTheWeb(String address) {
        assertThat(titles.of(address)).isEmpty();
        assertThat(asked).isEmpty();
    }

    /// As a page of the web may try: only who begins at the author's own blog is let to it.
    @Test
    void hostsOfThisMachineAreNotAskedButForOnesOwnBlog() {
        answers("/", "text/html", "<title>Router</title>".getBytes(StandardCharsets.UTF_8));
        assertThat(new PageTitles(exchange, _ -> false).of(address("/"))).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(titles.of(address("/"))).contains("Router");
    }

    private boolean isHere(URI address) {
        return server != null && address.getPort() == server.getAddress().getPort();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answers(String path, String type, byte[] page) {
        server.createContext(path, request -> {
            head(request, type, 200);
            request.getResponseBody().write(page);
            request.close();
        });
    }

    private void head(HttpExchange request, String type, int status) throws IOException {
        asked.add(request.getRequestURI().toString());
        request.getResponseHeaders().add("Content-Type", type);
        request.sendResponseHeaders(status, 0);
    }

    private void moved(HttpExchange request, String to) throws IOException {
        asked.add(request.getRequestURI().toString());
        request.getResponseHeaders().add("Location", to);
        request.sendResponseHeaders(302, -1);
        request.close();
    }
}
