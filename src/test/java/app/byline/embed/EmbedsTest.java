package app.byline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.publish.http.Exchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of whom, before a real server that remembers each question.
class EmbedsTest {
    private static final String HOST = "127.0.0.1";

    /// One black point.
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    private static final EmbedCard NOTHING = new EmbedCard(HOST, HOST, "", "", "", false, false);

    /// `body` has one character for each byte.
    private record Page(int status, String body, Map<String, String> headers) {}

    @TempDir
    Path folder;

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Exchange exchange = new Exchange(Duration.ofSeconds(5));
    private Clock clock = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Embeds embeds;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            asked.add(request.getRequestURI().toString());
            Page page = pages.getOrDefault(request.getRequestURI().getPath(), new Page(404, "", Map.of()));
            page.headers().forEach((name, value) -> request.getResponseHeaders().add(name, value));
            byte[] body = page.body().getBytes(StandardCharsets.ISO_8859_1);
            request.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            request.getResponseBody().write(body);
            request.close();
        });
        server.start();
        database = Database.open(folder.resolve("posts.byline"));
        embeds = embeds();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        exchange.close();
        database.close();
    }

    @Test
    void nobodyIsAskedWhomTheAuthorHasNotAllowed() {
        page("/a", "<title>Told</title>");
        embeds.allow("elsewhere.example");
        assertThat(embeds.card(address("/a"))).isEqualTo(NOTHING);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAllowedSiteIsAskedOnceAndWhatItSaidIsKept() {
        page("/a", "<title>Told</title><meta name=author content='Jane'>");
        embeds.allow(HOST);
        EmbedCard card = new EmbedCard(HOST, HOST, "Told", "Jane", "", false, true);
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
        assertThat(embeds.card(address("/film/1")))
                .isEqualTo(new EmbedCard("Films", HOST, "A film", "Jane", "", false, true));
        assertThat(asked).singleElement().asString().startsWith("/oembed?format=json&url=http%3A%2F%2F127.0.0.1");
    }

    @Test
    void whatSaysNothingSensibleIsACardWithoutWords() {
        page("/oembed", "no JSON");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/film/1"))).isEqualTo(new EmbedCard("Films", HOST, "", "", "", false, true));
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

    // ---- pictures

    @Test
    void thePictureComesWithTheAnswerAndStaysWithoutTheSite() {
        picture("/a.png", PNG);
        page("/a", "<title>Told</title><meta property=og:image content='/a.png'>");
        embeds.allow(HOST);
        String picture = embeds.card(address("/a")).picture();
        assertThat(picture).matches("cards/[0-9a-f]{64}\\.png");
        assertThat(asked).containsExactly("/a", "/a.png");
        server.stop(0);
        assertThat(embeds().card(address("/a")).picture()).isEqualTo(picture);
        assertThat(folder.resolve("posts-media").resolve(picture)).hasBinaryContent(PNG);
    }

    @Test
    void aKnownSiteNamesThePictureInItsAnswer() {
        picture("/film.png", PNG);
        page("/oembed", "{\"title\": \"A film\", \"thumbnail_url\": \"" + address("/film.png") + "\"}");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/film/1")).picture()).startsWith("cards/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "data:image/png;base64,iVBORw0KGgo=",
                "javascript:alert(1)",
                "ftp://127.0.0.1/a.png",
                "jar:http://127.0.0.1/a.zip!/a.png",
                "//localhost/a.png",
                "http://localhost/a.png",
                "http://127.0.0.1/a.png",
                "http://127.0.0.1:1/a.png",
                "https://127.0.0.1/a.png",
                "http://me@127.0.0.1/a.png",
                "http://[::1]/a.png",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.1.1/a.png",
                "http://elsewhere.example/a.png",
                "http://",
                "http://a b/",
                ""
            })
    void noPictureOfAnotherPlaceIsAskedFor(String picture) throws IOException {
        AtomicInteger others = new AtomicInteger();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> count(other, others));
            String told = picture.replace(":1/", ":" + other.getLocalPort() + "/");
            page("/oembed", "{\"title\": \"A film\", \"thumbnail_url\": \"" + told + "\"}");
            page("/a", "<title>Told</title><meta property=og:image content=\"" + told + "\">");
            embeds.allow(HOST);
            assertThat(embeds.card(address("/film/1")).picture()).isEmpty();
            assertThat(embeds.card(address("/a")).picture()).isEmpty();
            assertThat(embeds.card(address("/a")).title()).isEqualTo("Told");
        }
        assertThat(asked).hasSize(2);
        assertThat(others).hasValue(0);
    }

    @Test
    void aPictureIsNotFetchedWhereItsAddressLeadsOn() {
        picture("/real.png", PNG);
        pages.put("/a.png", new Page(302, "", Map.of("Location", address("/real.png"))));
        page("/a", "<title>Told</title><meta property=og:image content='/a.png'>");
        embeds.allow(HOST);
        assertThat(embeds.card(address("/a")).picture()).isEmpty();
        assertThat(asked).containsExactly("/a", "/a.png");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsLeftOut() {
        embeds.allow(HOST);
        Map<String, byte[]> wrong = Map.of(
                "svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "html", "<script>x()</script>".getBytes(StandardCharsets.UTF_8),
                "heavy", Arrays.copyOf(PNG, CardPictures.LARGEST + 1),
                "wide", wide());
        wrong.forEach((name, bytes) -> {
            picture("/" + name + ".png", bytes);
            page("/" + name, "<title>Told</title><meta property=og:image content='/" + name + ".png'>");
            assertThat(embeds.card(address("/" + name)).picture()).as(name).isEmpty();
            assertThat(embeds.card(address("/" + name)).title()).as(name).isEqualTo("Told");
        });
        assertThat(folder.resolve("posts-media/cards")).doesNotExist();
    }

    @Test
    void whatIsForgottenIsDeletedAndNobodyIsAskedAgain() {
        picture("/a.png", PNG);
        page("/a", "<title>Told</title><meta property=og:image content='/a.png'>");
        embeds.allow(HOST);
        embeds.card(address("/a"));
        embeds.forget();
        assertThat(embeds.card(address("/a"))).isEqualTo(NOTHING);
        assertThat(folder.resolve("posts-media/cards")).isEmptyDirectory();
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatWasAskedAYearAgoGoesWithItsPicture() {
        picture("/a.png", PNG);
        page("/a", "<title>Told</title><meta property=og:image content='/a.png'>");
        embeds.allow(HOST);
        embeds.card(address("/a"));
        embeds.tidy();
        assertThat(folder.resolve("posts-media/cards")).isNotEmptyDirectory();
        clock = Clock.offset(clock, Duration.ofDays(366));
        embeds().tidy();
        assertThat(folder.resolve("posts-media/cards")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "https://", "http://a b/", "x", ""})
    void onlyTheWebIsEverAsked(String address) {
        embeds.allow("");
        embeds.allow(HOST);
        assertThat(embeds.card(address)).isEqualTo(new EmbedCard("", "", "", "", "", false, false));
    }

    private static void count(ServerSocket server, AtomicInteger connections) {
        try {
            server.accept().close();
            connections.incrementAndGet();
        } catch (IOException closed) {
            // Nobody came before the end.
        }
    }

    private Embeds embeds() {
        EmbedSite films = new EmbedSite(
                "Films", Pattern.compile(Pattern.quote(address("/film/")) + ".*"), address("/oembed"), Set.of());
        return new Embeds(database, exchange, clock, List.of(films));
    }

    private void page(String path, String html) {
        pages.put(path, new Page(200, html, Map.of("Content-Type", "text/html")));
    }

    private void picture(String path, byte[] bytes) {
        pages.put(
                path,
                new Page(200, new String(bytes, StandardCharsets.ISO_8859_1), Map.of("Content-Type", "image/png")));
    }

    private String address(String path) {
        return "http://" + HOST + ":" + server.getAddress().getPort() + path;
    }

    /// The head of a picture that would fill the memory.
    private static byte[] wide() {
        byte[] wide = PNG.clone();
        ByteBuffer.wrap(wide).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(wide, 12, 17);
        ByteBuffer.wrap(wide).putInt(29, (int) check.getValue());
        return wide;
    }
}
