package app.byline.publish.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.WordPressBlocks;
import app.byline.media.Asset;
import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.Upload;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Outcome;
import app.byline.publish.RemoteId;
import app.byline.publish.http.Exchange;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What WordPress says of a file that was sent to it.
class WordPressUploadTest {
    private static final String FAILED = """
            {"code":"rest_upload_unknown_error","message":"Unable to create directory","data":{"status":500}}""";
    private static final String DONE = """
            {"id":7,"source_url":"http://blog.example/wp-content/uploads/2026/12/abc-dot.png"}""";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private HttpServer server;

    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));
    private boolean refuses;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        exchange.close();
        server.stop(0);
    }

    @Test
    void aFileThatIsTakenHasItsIdAndAddress() throws IOException {
        assertThat(upload())
                .isEqualTo(new Upload.Done(
                        new RemoteId("7"), URI.create("http://blog.example/wp-content/uploads/2026/12/abc-dot.png")));
    }

    @Test
    void aFileThatIsNotTakenIsRefusedInTheBlogsWords() throws IOException {
        refuses = true;
        assertThat(upload())
                .isEqualTo(new Upload.Failed(
                        new Outcome.Refused(Outcome.Reason.INVALID, "dot.png: Unable to create directory")));
    }

    private Upload upload() throws IOException {
        URI home = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Blog blog = new Blog(
                new BlogId("a-blog"),
                "A blog",
                BlogKind.WORDPRESS,
                home,
                Map.of(WordPressClient.API, home + "/", WordPressClient.USER, "jane"));
        Path file = Files.writeString(folder.resolve("dot.png"), "dot");
        return new WordPressClient(blog, new Secret("secret"), exchange, new WordPressBlocks(), Clock.systemUTC())
                .upload(new Asset("a".repeat(64), "dot.png", "image/png", 3), file);
    }

    private void answer(HttpExchange asked) throws IOException {
        asked.getRequestBody().readAllBytes();
        boolean upload = asked.getRequestMethod().equals("POST");
        boolean fails = upload && refuses;
        byte[] body = (upload ? fails ? FAILED : DONE : "[]").getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", "application/json");
        asked.sendResponseHeaders(fails ? 500 : 200, body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }
}
