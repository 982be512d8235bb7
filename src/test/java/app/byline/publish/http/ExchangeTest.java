package app.byline.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.Outcome;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Body;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each way in which a network fails is taken for. «Not sent» may be tried again freely; «unknown» may not.
@Timeout(60)
class ExchangeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    // ---- it never left

    @Test
    void nobodyAtThePortIsNotSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(outcome(URI.create("http://127.0.0.1:" + free + "/"))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void anUnknownNameIsNotSent() {
        assertThat(outcome(URI.create("http://blog.invalid/"))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void aSelfSignedCertificateIsRefusedBeforeAnyPasswordLeaves(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            assertThat(outcome(uri))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNTRUSTED));
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    // ---- nobody knows whether it arrived

    @Test
    void aReplyThatNeverComesIsUnknown() throws IOException {
        assertThat(outcomeFrom(socket -> waitForTheOtherEnd(socket))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aConnectionResetMidwayIsUnknown() throws IOException {
        assertThat(outcomeFrom(socket -> {})).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void halfAnAnswerIsUnknown() throws IOException {
        assertThat(outcomeFrom(socket -> say(socket, "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":")))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anAnswerThatComesAByteASecondIsUnknownWhenPatienceEnds() throws IOException {
        long began = System.nanoTime();
        assertThat(outcomeFrom(socket -> {
                    say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                    for (int sent = 0; sent < 30 && say(socket, " "); sent++) {
                        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    }
                }))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void anAnswerWithoutAnEndIsUnknownAndFillsNoMemory() throws IOException {
        String megabyte = "x".repeat(1 << 20);
        assertThat(outcomeFrom(socket -> {
                    say(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
                    boolean heard = true;
                    for (int sent = 0; heard && sent < 1_000; sent++) {
                        heard = say(socket, megabyte);
                    }
                }))
                .isInstanceOf(Outcome.Unknown.class);
    }

    // ---- what a server says

    @Test
    void refusalsAreToldApart() throws IOException {
        assertThat(failure(401)).isEqualTo(new Outcome.Refused(Reason.CREDENTIALS, "no"));
        assertThat(failure(403)).isEqualTo(new Outcome.Refused(Reason.FORBIDDEN, "no"));
        assertThat(failure(404)).isEqualTo(new Outcome.Refused(Reason.GONE, "no"));
        assertThat(failure(413)).isEqualTo(new Outcome.Refused(Reason.TOO_LARGE, "no"));
        assertThat(failure(422)).isEqualTo(new Outcome.Refused(Reason.INVALID, "no"));
        assertThat(failure(429)).isInstanceOf(Outcome.NotSent.class);
        assertThat(failure(408)).isInstanceOf(Outcome.Unknown.class);
        assertThat(failure(502)).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "86400, PT1H", "Wed, PT1M", "'', PT1M"})
    void aServerThatHasEnoughIsLeftAloneAsLongAsItAsks(String retryAfter, Duration wait) throws IOException {
        HttpServer server = server(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            answer(exchange, 429, "no");
        });
        try (Exchange exchange = new Exchange(PATIENCE)) {
            Reply.Answered answered = (Reply.Answered) exchange.send(Request.get(address(server)));
            assertThat(Exchange.failure(answered.answer(), ""))
                    .isInstanceOfSatisfying(
                            Outcome.NotSent.class,
                            later -> assertThat(later.retryAfter()).contains(wait));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPasswordDoesNotFollowARedirect() throws IOException {
        AtomicInteger elsewhere = new AtomicInteger();
        HttpServer other = server(exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, "");
        });
        HttpServer first = server(exchange -> {
            exchange.getResponseHeaders().set("Location", address(other).toString());
            answer(exchange, 302, "");
        });
        try (Exchange exchange = new Exchange(PATIENCE)) {
            Reply reply = exchange.send(
                    new Request("GET", address(first), Map.of("Authorization", "Basic c2VjcmV0"), new Body.None()));
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.answer().status()).isEqualTo(302));
            assertThat(elsewhere).hasValue(0);
        } finally {
            first.stop(0);
            other.stop(0);
        }
    }

    @Test
    void aPageInTheWayOfTheBlogSaysWhyByItsTitle() {
        Answer page = new Answer(
                503,
                URI.create("http://blog.example/"),
                "<html><title>Down for <b>maintenance</title><body>Come back later.",
                List.of(),
                "text/html; charset=utf-8",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Exchange.failure(page, "").said()).isEqualTo("503 Down for maintenance");
        assertThat(Exchange.failure(page, "Busy").said()).isEqualTo("503 Busy");
    }

    @Test
    void aServersWordsLoseTheirMarkupAndTheirLength() {
        assertThat(Exchange.plain("<b>No</b>\n<script>alert(1)</script>  way")).isEqualTo("No way");
        assertThat(Exchange.plain("x".repeat(10_000))).hasSize(301).endsWith("…");
    }

    // ---- words of this test

    private static Outcome outcome(URI uri) {
        try (Exchange exchange = new Exchange(PATIENCE)) {
            return switch (exchange.send(
                    new Request("POST", uri, Map.of("Authorization", "Basic c2VjcmV0"), new Body.Text("{}")))) {
                case Reply.Failed(Outcome outcome) -> outcome;
                case Reply.Answered(Answer answer) -> throw new AssertionError("answered " + answer.status());
            };
        }
    }

    /// What comes of a request to a server that has read its beginning and then does this.
    private static Outcome outcomeFrom(Consumer<Socket> server) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (Socket socket = door.accept()) {
                    InputStream in = socket.getInputStream();
                    assertThat(in.read(new byte[8_192])).isPositive();
                    server.accept(socket);
                } catch (IOException gone) {
                    throw new AssertionError(gone);
                }
            });
            return outcome(URI.create("http://127.0.0.1:" + door.getLocalPort() + "/"));
        }
    }

    /// False when nobody listens any more.
    private static boolean say(Socket socket, String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void waitForTheOtherEnd(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static Outcome failure(int status) throws IOException {
        HttpServer server = server(exchange -> answer(exchange, status, "no"));
        try (Exchange exchange = new Exchange(PATIENCE)) {
            Reply.Answered answered = (Reply.Answered) exchange.send(Request.get(address(server)));
            return Exchange.failure(answered.answer(), answered.answer().body());
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(loopback(), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        char[] password = "changeit".toCharArray();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
