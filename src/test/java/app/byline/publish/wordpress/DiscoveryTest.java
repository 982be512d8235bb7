package app.byline.publish.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.BlogAccess.Diagnosis;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.http.Exchange;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A blog is found by any of its pages, however little the page says.
class DiscoveryTest {
    private static final String INDEX = """
            {"name":"A blog","home":"http://HOST/blog/","namespaces":["wp/v2"],
             "authentication":{"application-passwords":{"endpoints":{"authorization":"http://HOST/blog/allow"}}}}""";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // made before each test
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private Exchange exchange;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        exchange = new Exchange(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        exchange.close();
        server.stop(0);
    }

    @Test
    void theHeaderOfAnyPageIsEnough() {
        pages.put("/blog/2019/05/harbour/", "<html></html>");
        links.put("/blog/2019/05/harbour/", "<http://" + host() + "/blog/api/>; rel=\"https://api.w.org/\"");
        pages.put("/blog/api/", INDEX);
        assertThat(root("/blog/2019/05/harbour/")).isEqualTo("/blog/api/");
    }

    @Test
    void theHeadOfAnyPageIsEnough() {
        pages.put("/blog/about", "<link rel='https://api.w.org/' href='/blog/index.php?rest_route=/'>");
        pages.put("/blog/index.php?rest_route=/", INDEX);
        assertThat(root("/blog/about")).isEqualTo("/blog/index.php?rest_route=/");
    }

    @Test
    void theFileOfItsServicesIsEnough() {
        pages.put("/blog/about", "<link rel='EditURI' type='application/rsd+xml' href='/blog/xmlrpc.php?rsd'>");
        pages.put("/blog/xmlrpc.php?rsd", """
                <?xml version="1.0"?><!DOCTYPE rsd [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rsd version="1.0"><service><apis>
                <api name="MetaWeblog" apiLink="http://HOST/blog/xmlrpc.php"/>
                <api name="WP-API" apiLink="http://HOST/blog/hidden/"/>
                </apis></service></rsd>""");
        pages.put("/blog/hidden/", INDEX);
        assertThat(root("/blog/about")).isEqualTo("/blog/hidden/");
    }

    @Test
    void aBlogInAFolderIsFoundBelowAnyAddressInIt() {
        pages.put("/blog/2019/05/harbour", "<html></html>");
        pages.put("/blog/wp-json/", INDEX);
        // Another blog lies above.
        pages.put("/wp-json/", INDEX.replace("/blog/", "/"));
        assertThat(root("/blog/2019/05/harbour")).isEqualTo("/blog/wp-json/");
    }

    @Test
    void aBlogWithoutPrettyAddressesIsFound() {
        pages.put("/blog/?p=17", "<html></html>");
        pages.put("/blog/?rest_route=/", INDEX);
        assertThat(root("/blog/?p=17")).isEqualTo("/blog/?rest_route=/");
    }

    @Test
    void aPageThatIsNoBlogIsSaidToBeNoneAfterAFewQuestions() {
        pages.put("/a/b/c/d/e/f/g/h", "<title>Nothing here</title>");
        assertThat(find("/a/b/c/d/e/f/g/h")).isEqualTo(new Found.Nowhere(Diagnosis.NOT_A_BLOG, "Nothing here"));
        assertThat(asked).hasSizeLessThan(15);
    }

    // ---- words of this test

    private String root(String page) {
        Found.Here here = (Found.Here) find(page);
        String root = here.blog().settings().getOrDefault(WordPressClient.API, "");
        return root.replace("http://" + host(), "");
    }

    private Found find(String page) {
        return new WordPressAccess(exchange).find(host() + page);
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            String address = request.getRequestURI().toString();
            asked.add(address);
            String page = pages.get(address);
            if (links.containsKey(address)) {
                request.getResponseHeaders().add("Link", links.get(address));
            }
            boolean json = page != null && page.startsWith("{");
            request.getResponseHeaders().add("Content-Type", json ? "application/json" : "text/html");
            byte[] body = (page == null ? "" : page.replace("HOST", host())).getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                request.getResponseBody().write(body);
            }
        }
    }
}
