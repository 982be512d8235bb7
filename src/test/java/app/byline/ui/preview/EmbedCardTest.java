package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards for addresses alone on a line, with a site on this machine that counts who asks.
@Tag("ui")
class EmbedCardTest {
    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // each test has its own
    private HttpServer site;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @BeforeEach
    void start() throws Exception {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] page = """
                    <title>Ignored</title><meta property="og:title" content="Cranes &amp; &lt;b&gt;ships&lt;/b&gt;">
                    <meta name="author" content="Inés">""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void close() {
        reading.close();
        site.stop(0);
    }

    @Test
    void aSiteIsNotAskedBeforeTheAuthorAllowsIt() throws Exception {
        reading = Reading.of(folder, "Text.\n\n" + address() + "\n");
        reading.untilPage("document.querySelector('.embed-ask')");
        assertThat(reading.html(".embed-site")).isEqualTo("127.0.0.1");
        assertThat(reading.html(".embed a")).isEqualTo(address());
        assertThat(asked).isEmpty();
    }

    @Test
    void anAllowedSiteTellsOfItsPageOnce() throws Exception {
        reading = Reading.of(folder, address() + "\n\nText.\n");
        reading.untilPage("document.querySelector('.embed-ask')");
        reading.click(".embed-ask");
        reading.untilPage("document.querySelector('.embed a').textContent == 'Cranes & ships'");
        assertThat(reading.script("document.querySelector('.embed').textContent"))
                .contains("Inés");
        assertThat(reading.script("String(document.querySelector('.embed-ask'))"))
                .isEqualTo("null");
        reading.type(0, address() + "\n\n");
        reading.untilPage("[...document.querySelectorAll('.embed a')].every(a => a.textContent == 'Cranes & ships')");
        assertThat(asked).containsExactly("/walk");
    }

    @Test
    void theCardOpensInTheBrowser() throws Exception {
        reading = Reading.of(folder, "https://www.youtube.com/watch?v=abc\n");
        reading.untilPage("document.querySelector('.embed-site').textContent == 'YouTube'");
        reading.click(".embed a");
        until(() -> reading.window.opened.equals(List.of(URI.create("https://www.youtube.com/watch?v=abc"))));
    }

    private String address() {
        return "http://127.0.0.1:" + site.getAddress().getPort() + "/walk";
    }
}
