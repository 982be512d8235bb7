package app.byline.publish.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.publish.Blog;
import app.byline.publish.BlogKind;
import app.byline.publish.BrowserSignIn.Signed;
import app.byline.publish.BrowserSignIn.Why;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Request;
import app.byline.publish.http.Redirects;
import app.byline.publish.wordpress.FakeWordPressCom.Owner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in at a WordPress.com that takes nothing but what is documented.
class WordPressComSignInTest {
    private static final String CLIENT = FakeWordPressCom.CLIENT + ":" + FakeWordPressCom.SECRET + "@0";

    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));
    private final List<URI> opened = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // made before each test
    private FakeWordPressCom service;

    @BeforeEach
    void start() throws IOException {
        service = new FakeWordPressCom();
    }

    @AfterEach
    void stop() {
        assertThat(service.undocumented).isEmpty();
        service.close();
        exchange.close();
    }

    @Test
    void whoAllowsItIsSignedInAndShownTheirBlogs() {
        Signed signed = signIn(CLIENT).signIn(this::browse);
        assertThat(signed).isInstanceOfSatisfying(Signed.In.class, in -> {
            assertThat(in.blogs().stream().map(Blog::name)).containsExactly("Harbour & Notes 11", "Harbour & Notes 12");
            assertThat(in.blogs().getFirst().kind()).isEqualTo(BlogKind.WORDPRESS_COM);
            assertThat(in.blogs().getFirst().settings())
                    .isEqualTo(Map.of("api", service.base().toString(), "site", "11"));
            assertThat(service.tokens).containsExactly(in.token().reveal());
            assertThat(in.toString()).doesNotContain(in.token().reveal());
        });
        assertThat(opened.getFirst().getRawQuery()).contains("code_challenge_method=S256", "scope=global");
    }

    @Test
    void whoDeniesItIsNot() {
        service.owner = Owner.DENIES;
        assertThat(signIn(CLIENT).signIn(this::browse)).isEqualTo(new Signed.Not(Why.DENIED, ""));
    }

    @Test
    void aCodeOfSomebodyElsesIsNotTaken() {
        service.owner = Owner.IS_FOOLED;
        WordPressComSignIn brief = signIn(CLIENT, Duration.ofMillis(300));
        assertThat(brief.signIn(this::browse)).isEqualTo(new Signed.Not(Why.TIMED_OUT, ""));
        assertThat(service.tokens).isEmpty();
    }

    @Test
    void theOneWhoKnocksFirstWithoutBeingSentChangesNothing() {
        Signed signed = signIn(CLIENT).signIn(page -> {
            String redirect = query(page, "redirect_uri");
            for (String knock : List.of("", "?", "?code=x", "?code=x&state=y", "favicon.ico", "?state=%00")) {
                browse(URI.create(redirect + knock));
            }
            browse(page);
        });
        assertThat(signed).isInstanceOf(Signed.In.class);
    }

    @Test
    void whoWalksAwayIsWaitedForNoLongerThanThat() {
        service.owner = Owner.WALKS_AWAY;
        assertThat(signIn(CLIENT, Duration.ofMillis(200)).signIn(this::browse))
                .isEqualTo(new Signed.Not(Why.TIMED_OUT, ""));
    }

    @Test
    void whoHasTheBrowsersWayBackIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String client = CLIENT.replace("@0", "@" + other.getLocalPort());
            assertThat(signIn(client).signIn(this::browse))
                    .isEqualTo(new Signed.Not(Why.PORT_TAKEN, "127.0.0.1:" + other.getLocalPort()));
            assertThat(opened).isEmpty();
        }
    }

    @Test
    void theWaitCanBeEnded() {
        service.owner = Owner.WALKS_AWAY;
        WordPressComSignIn signIn = signIn(CLIENT);
        assertThat(signIn.signIn(_ -> Thread.startVirtualThread(signIn::cancel)))
                .isEqualTo(new Signed.Not(Why.CANCELLED, ""));
        service.owner = Owner.ALLOWS;
        assertThat(signIn.signIn(this::browse)).isInstanceOf(Signed.In.class);
    }

    @Test
    void aCodeIsWorthNothingWithoutTheWordItWasAskedFor() {
        // Somebody on the way exchanges the challenge for one of their own.
        Signed signed = signIn(CLIENT)
                .signIn(page -> browse(URI.create(
                        page.toString().replace(query(page, "code_challenge"), new Pkce("theirs").challenge()))));
        assertThat(signed).isEqualTo(new Signed.Not(Why.REFUSED, "The verifier does not fit."));
    }

    @Test
    void aCodeIsTakenOnce() {
        String[] back = new String[1];
        assertThat(signIn(CLIENT).signIn(page -> {
                    back[0] = sentTo(page);
                    browse(URI.create(back[0]));
                }))
                .isInstanceOf(Signed.In.class);
        assertThat(signIn(CLIENT).signIn(page -> {
                    String state = query(page, "state");
                    String code = query(URI.create(back[0]), "code");
                    browse(URI.create(query(page, "redirect_uri") + "?code=" + code + "&state=" + state));
                }))
                .isEqualTo(new Signed.Not(Why.REFUSED, "The code has been used before."));
    }

    @Test
    void aBylineThatIsNotRegisteredSaysSo() {
        assertThat(signIn("").isRegistered()).isFalse();
        assertThat(signIn("").signIn(this::browse)).isEqualTo(new Signed.Not(Why.UNREGISTERED, ""));
        assertThat(signIn("4711:wrong").signIn(this::browse)).isEqualTo(new Signed.Not(Why.REFUSED, "Unknown client."));
    }

    @Test
    void theRegistrationSaysAPortWhereTheServiceWantsOne() {
        assertThat(WordPressComClientId.of("4711"))
                .isEqualTo(Optional.of(new WordPressComClientId("4711", "", 28_763)));
        assertThat(WordPressComClientId.of(" 4711:a-b@8791 "))
                .isEqualTo(Optional.of(new WordPressComClientId("4711", "a-b", 8791)));
        assertThat(WordPressComClientId.of("")).isEmpty();
        assertThat(WordPressComClientId.of("me")).isEmpty();
    }

    // ---- words of this test

    private WordPressComSignIn signIn(String client) {
        return signIn(client, Duration.ofSeconds(30));
    }

    private WordPressComSignIn signIn(String client, Duration patience) {
        return new WordPressComSignIn(
                exchange, service.base(), Map.of(WordPressComClientId.VARIABLE, client), patience, "Back to Byline");
    }

    /// A browser on another thread, which goes where it is sent.
    private void browse(URI page) {
        opened.add(page);
        Consumer<URI> browser = address -> new Redirects(exchange).page(address);
        Thread.startVirtualThread(() -> browser.accept(page));
    }

    /// Where the service sends the browser of that page.
    private String sentTo(URI page) {
        return ((Exchange.Reply.Answered) exchange.send(Request.get(page)))
                .answer()
                .location()
                .orElseThrow();
    }

    private static String query(URI address, String name) {
        for (String pair : address.getQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }
}
