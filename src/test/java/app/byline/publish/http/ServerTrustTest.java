package app.byline.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Certificates;
import app.byline.publish.Outcome;
import app.byline.publish.ServerCertificate;
import app.byline.publish.ServerCertificate.Trouble;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A certificate that nobody vouches for is taken where its author says so, and nowhere else.
class ServerTrustTest {
    private static final String WORD = "for-tests-only";

    @TempDir
    static Path folder;

    private final List<Blog> blogs = new ArrayList<>();
    private final ServerTrust trust = new ServerTrust(() -> blogs, Clock.systemUTC());
    private final Exchange exchange = new Exchange(Duration.ofSeconds(20), trust);
    private final List<HttpsServer> servers = new ArrayList<>();

    @BeforeAll
    static void keys() throws Exception {
        key("own", "CN=Jane's server", "ip:127.0.0.1", "-1d", "30");
        key("next", "CN=Jane's server", "ip:127.0.0.1", "-1d", "30");
        key("old", "CN=shop.example,O=Shop", "dns:shop.example", "-40d", "30");
    }

    @AfterEach
    void stop() {
        exchange.close();
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void aCertificateOfTheServersOwnIsExplainedAndNothingIsSent() throws Exception {
        String address = server("own", 0);
        assertThat(exchange.send(Request.get(URI.create(address))))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.outcome())
                                .isInstanceOfSatisfying(
                                        Outcome.Refused.class,
                                        refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.UNTRUSTED)));
        ServerCertificate shown = trust.look(address + "some/page").orElseThrow();
        assertThat(shown.server()).isEqualTo(URI.create(address.replaceFirst("/$", "")));
        assertThat(shown.subject()).isEqualTo("Jane's server");
        assertThat(shown.issuer()).isEqualTo("Jane's server");
        assertThat(shown.hosts()).containsExactly("127.0.0.1");
        assertThat(shown.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(Duration.between(shown.from(), shown.until())).isEqualTo(Duration.ofDays(30));
        assertThat(shown.troubles()).containsExactly(Trouble.SELF_SIGNED);
    }

    @Test
    void exactlyTheOneThatIsTrustedIsTaken() throws Exception {
        String address = server("own", 0);
        trust.trust(trust.look(address).orElseThrow());
        assertThat(answers(address)).isTrue();
        // The same one elsewhere is not.
        assertThat(answers(server("own", 0))).isFalse();
    }

    @Test
    void oneThatChangesIsAskedAboutAnew() throws Exception {
        String address = server("own", 0);
        trust.trust(trust.look(address).orElseThrow());
        servers.removeLast().stop(0);
        server("next", URI.create(address).getPort());
        assertThat(answers(address)).isFalse();
        ServerCertificate changed = trust.look(address).orElseThrow();
        assertThat(changed.troubles()).containsExactlyInAnyOrder(Trouble.CHANGED, Trouble.SELF_SIGNED);
        trust.trust(changed);
        assertThat(answers(address)).isTrue();
    }

    @Test
    void theOneThatABlogCameWithIsTrustedAfterTheNextStart() throws Exception {
        String address = server("own", 0);
        String print = trust.look(address).orElseThrow().fingerprint();
        assertThat(trust.trusted(address)).isEmpty();
        blogs.add(new Blog(
                new BlogId("own"),
                "Own",
                BlogKind.WORDPRESS,
                URI.create(address),
                Map.of(Certificates.SETTING, print, "api", address + "wp-json/")));
        assertThat(trust.trusted(address)).contains(print);
        assertThat(answers(address)).isTrue();
    }

    @Test
    void anOldOneForAnotherServerSaysBoth() throws Exception {
        ServerCertificate shown = trust.look(server("old", 0)).orElseThrow();
        assertThat(shown.subject()).isEqualTo("shop.example");
        assertThat(shown.troubles())
                .containsExactlyInAnyOrder(Trouble.EXPIRED, Trouble.OTHER_HOST, Trouble.SELF_SIGNED);
    }

    @Test
    void whereNobodyAnswersThereIsNothingToShow() {
        assertThat(trust.look("https://127.0.0.1:1/")).isEmpty();
        assertThat(trust.look("http://127.0.0.1:1/")).isEmpty();
        assertThat(trust.look("no address")).isEmpty();
    }

    // ---- words of this test

    private boolean answers(String address) {
        return exchange.send(Request.get(URI.create(address))) instanceof Reply.Answered answered
                && answered.answer().isSuccess();
    }

    private String server(String key, int port) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve(key))) {
            store.load(file, WORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", request -> {
            try (request) {
                request.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        servers.add(server);
        return "https://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static void key(String name, String subject, String host, String from, String days) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                subject,
                "-ext",
                "SAN=" + host,
                "-startdate",
                from,
                "-validity",
                days,
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve(name).toString(),
                "-storepass",
                WORD);
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve(name + ".log")));
        }
    }
}
