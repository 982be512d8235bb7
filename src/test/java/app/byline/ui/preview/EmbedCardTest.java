package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Cards for addresses alone on a line, with a site on this machine that counts who asks.
@Tag("ui")
class EmbedCardTest {
    /// One black point.
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

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
            boolean picture = exchange.getRequestURI().getPath().equals("/crane.png");
            byte[] page = picture ? PNG : """
                    <title>Ignored</title><meta property="og:title" content="Cranes &amp; &lt;b&gt;ships&lt;/b&gt;">
                    <meta name="author" content="Inés">
                    <meta property="og:image" content="/crane.png">""".getBytes(StandardCharsets.UTF_8);
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
        assertThat(asked).containsExactly("/walk", "/crane.png");
    }

    @Test
    void theCardOpensInTheBrowser() throws Exception {
        reading = Reading.of(folder, "https://www.youtube.com/watch?v=abc\n");
        reading.untilPage("document.querySelector('.embed-site').textContent == 'YouTube'");
        reading.click(".embed a");
        until(() -> reading.window.opened.equals(List.of(URI.create("https://www.youtube.com/watch?v=abc"))));
    }

    @Test
    void thePictureIsShownFromTheLibrary() throws Exception {
        reading = Reading.of(folder, address() + "\n\nText.\n");
        reading.untilPage("document.querySelector('.embed-ask')");
        reading.click(".embed-ask");
        reading.untilPage("document.querySelector('.embed-picture')?.naturalWidth == 1");
        assertThat(reading.script("document.querySelector('.embed-picture').src"))
                .matches("byline-media://[0-9a-f-]+/cards/[0-9a-f]{64}\\.png");
        site.stop(0);
        reading.type(0, address() + "\n\n");
        reading.untilPage("[...document.querySelectorAll('.embed-picture')].length == 2");
        run(() -> reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals("forgetEmbeds"))
                .forEach(command -> command.action().run()));
        reading.untilPage("document.querySelectorAll('.embed-ask').length == 2");
        assertThat(reading.script("String(document.querySelector('.embed-picture'))"))
                .isEqualTo("null");
    }

    @Test
    void playingIsLeftToTheBrowserAndAsksForNothingElse() throws Exception {
        reading = Reading.of(folder, "https://youtu.be/dQw4w9WgXcQ?si=whoShared&t=42\n");
        reading.untilPage("document.querySelector('.embed-play')");
        assertThat(reading.html(".embed-play")).isEqualTo("Play on YouTube");
        reading.click(".embed-play");
        URI player = URI.create("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s");
        until(() -> reading.window.opened.equals(List.of(player)));
    }

    @Test
    void keysReachTheButtonsOfACard() throws Exception {
        reading = Reading.of(folder, "https://vimeo.com/76979871\n");
        reading.untilPage("document.querySelector('.embed-play')");
        FxRobot keys = new FxRobot();
        run(() -> reading.window.node("preview-page").requestFocus());
        for (int presses = 0; presses < 4 && !focused("embed-play"); presses++) {
            keys.press(KeyCode.TAB).release(KeyCode.TAB);
        }
        assertThat(focused("embed-play")).isTrue();
        keys.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> reading.window.opened.equals(List.of(URI.create("https://vimeo.com/76979871"))));
    }

    private boolean focused(String part) {
        return reading.script("document.activeElement.className").equals(part);
    }

    private String address() {
        return "http://127.0.0.1:" + site.getAddress().getPort() + "/walk";
    }
}
