package app.byline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.Settings;
import app.byline.publish.http.Exchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of whom, before a real server that remembers each question.
class EmbedsTest {
    private static final String HOST = "127.0.0.1";

    private record Page(int status, String body, Map<String, String> headers) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> kept = new HashMap<>();
    private final Settings settings = new Settings() {
        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void save(String key, String value) {
            kept.put(key, value);
        }
    };
    private final Exchange exchange = new Exchange(Duration.ofSeconds(5));

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private Embeds embeds;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            asked.add(request.getRequestURI().toString());
            Page page = pages.getOrDefault(request.getRequestURI().getPath(), new Page(404, "", Map.of()));
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            page.headers().forEach((name, value) -> request.getResponseHeaders().add(name, value));
            request.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            request.getResponseBody().write(body);
            request.close();
        });
        server.start();
        embeds = embeds();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        exchange.close();
    }

    @Test
    void nobodyIsAskedWhomTheAuthorHasNotAllowed() {
        page("/a", "<title>Told</title>");
        embeds.allow("elsewhere.example");
        assertThat(embeds.card(address("/a"))).isEqualTo(new EmbedCard(HOST, HOST, "", "", false));
        assertThat(asked).isEmpty();
    }

    @Test
    void anAllowedSiteIsAskedOnceAndWhatItSaidIsKept() {
        page("/a", "<title>Told</title><meta name=author content='Jane'>");
        embeds.allow(HOST);
        EmbedCard card = new EmbedCard(HOST, HOST, "Told", "Jane", true);
        assertThat(embeds.card(address("/a"))).isEqualTo(card);
        page("/a", "<title>Other</title>");
        assertThat(embeds.card(address("/a"))).isEqualTo(card);
        assertThat(embeds().card(address("/a"))).isEqualTo(card);
        assertThat(asked).containsExactly("/a");
    }

    @Test
    void theTitleForSharingComesFirst() {
        page("/a", "<title>For the tab</title><meta property='og:title' content='For &lt;b&gt;sharing&lt;/b&gt;'>");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/a")).title()).isEqualTo("For sharing");
    }

    @Test
    void aKnownSiteIsAskedWhereItTellsOfItsPages() {
        page(
                "/oembed",
                "{\"title\": \"A <i>film</i>\", \"author_name\": \"Jane\", \"html\": \"<script>x()</script>\"}");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/film/1"))).isEqualTo(new EmbedCard("Films", HOST, "A film", "Jane", true));
        assertThat(asked).singleElement().asString().startsWith("/oembed?format=json&url=http%3A%2F%2F127.0.0.1");
    }

    @Test
    void whatSaysNothingSensibleIsACardWithoutWords() {
        page("/oembed", "no JSON");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/film/1"))).isEqualTo(new EmbedCard("Films", HOST, "", "", true));
    }

    @Test
    void aFailureIsNotKept() {
        pages.put("/a", new Page(500, "<title>Trouble</title>", Map.of()));
        embeds.allow(HOST);
        assertThat(embeds.card(address("/a")).asked()).isFalse();
        page("/a", "<title>Told</title>");
        assertThat(embeds.card(address("/a")).title()).isEqualTo("Told");
    }

    @Test
    void aSiteCantSendTheQuestionOnToAnother() {
        page("/secret", "<title>Secret</title>");
        pages.put("/a", new Page(302, "", Map.of("Location", address("/secret"))));
        embeds.allow(HOST);
        assertThat(embeds.card(address("/a")).asked()).isFalse();
        assertThat(asked).containsExactly("/a");
    }

    @Test
    void aTitleWithoutEndIsCut() {
        page("/a", "<title>" + "long ".repeat(10_000) + "</title>");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/a")).title()).hasSize(301).endsWith("…");
    }

    @Test
    void whatIsKeptAndCantBeReadIsAskedForAgainByNobody() {
        kept.put("embed.card " + address("/a"), "{broken");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/a"))).isEqualTo(new EmbedCard(HOST, HOST, "", "", false));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "https://", "http://a b/", "x", ""})
    void onlyTheWebIsEverAsked(String address) {
        embeds.allow("");
        embeds.allow(HOST);
        assertThat(embeds.card(address)).isEqualTo(new EmbedCard("", "", "", "", false));
    }

    private Embeds embeds() {
        EmbedSite films =
                new EmbedSite("Films", Pattern.compile(Pattern.quote(address("/film/")) + ".*"), address("/oembed"));
        return new Embeds(settings, exchange, List.of(films));
    }

    private void page(String path, String html) {
        pages.put(path, new Page(200, html, Map.of("Content-Type", "text/html")));
    }

    private String address(String path) {
        return "http://" + HOST + ":" + server.getAddress().getPort() + path;
    }
}
