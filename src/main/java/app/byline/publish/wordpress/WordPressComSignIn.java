package app.byline.publish.wordpress;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.Outcome;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Body;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Signs in at WordPress.com by OAuth 2 with an authorization code, PKCE and a loopback redirect, and asks for the
/// account's blogs: https://developer.wordpress.com/docs/api/oauth2/.
public final class WordPressComSignIn implements BrowserSignIn {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Byline</title>
            <meta name="color-scheme" content="light dark"></head>
            <body style="font: 1.2em sans-serif; margin: 4em; text-align: center"><p>@</p></body></html>
            """;

    private final Exchange exchange;
    private final URI base;
    private final Optional<WordPressComClientId> client;
    private final Duration patience;
    private final String page;
    private @Nullable LoopbackRedirect waiting;
    private boolean cancelled;

    /// `base` is the service's address, with a slash at its end; `goodbye` is what the browser says at the end.
    public WordPressComSignIn(
            Exchange exchange, URI base, Map<String, String> environment, Duration patience, String goodbye) {
        this.exchange = exchange;
        this.base = base;
        this.client = WordPressComClientId.of(environment);
        this.patience = patience;
        this.page = PAGE.replace("@", Entities.escape(goodbye));
    }

    @Override
    public boolean isRegistered() {
        return client.isPresent();
    }

    @Override
    public Signed signIn(Consumer<URI> browser) {
        if (client.isEmpty()) {
            return new Signed.Not(Why.UNREGISTERED, "");
        }
        try (LoopbackRedirect redirect = open(client.get().port())) {
            Pkce pkce = Pkce.create();
            String state = Pkce.word();
            browser.accept(page(client.get(), redirect.address(), pkce, state));
            Optional<Map<String, String>> came = redirect.await(state, patience, page);
            if (came.isEmpty()) {
                return new Signed.Not(Why.TIMED_OUT, "");
            }
            String code = came.get().getOrDefault("code", "");
            return code.isEmpty() ? refused(came.get()) : token(client.get(), redirect.address(), pkce, code);
        } catch (BindException taken) {
            return new Signed.Not(Why.PORT_TAKEN, "127.0.0.1:" + client.get().port());
        } catch (IOException e) {
            return isCancelled()
                    ? new Signed.Not(Why.CANCELLED, "")
                    : new Signed.Not(Why.REFUSED, String.valueOf(e.getMessage()));
        } finally {
            closed();
        }
    }

    private static Signed refused(Map<String, String> said) {
        String error = said.getOrDefault("error", "");
        return error.equals("access_denied")
                ? new Signed.Not(Why.DENIED, "")
                : new Signed.Not(Why.REFUSED, Exchange.plain(said.getOrDefault("error_description", error)));
    }

    private synchronized LoopbackRedirect open(int port) throws IOException {
        cancelled = false;
        waiting = new LoopbackRedirect(port);
        return waiting;
    }

    private synchronized void closed() {
        waiting = null;
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (waiting != null) {
            try {
                waiting.close();
            } catch (IOException closing) {
                // The wait is over by its time then.
            }
        }
    }

    // ---- the service

    private URI page(WordPressComClientId known, URI redirect, Pkce pkce, String state) {
        return base.resolve("oauth2/authorize?"
                + form(Map.of(
                        "client_id",
                        known.id(),
                        "redirect_uri",
                        redirect.toString(),
                        "response_type",
                        "code",
                        // One token for all blogs of the account.
                        "scope",
                        "global",
                        "state",
                        state,
                        "code_challenge",
                        pkce.challenge(),
                        "code_challenge_method",
                        "S256")));
    }

    private Signed token(WordPressComClientId known, URI redirect, Pkce pkce, String code) {
        Map<String, String> asked = new HashMap<>(Map.of(
                "client_id", known.id(),
                "redirect_uri", redirect.toString(),
                "grant_type", "authorization_code",
                "code", code,
                "code_verifier", pkce.verifier()));
        if (!known.secret().isEmpty()) {
            asked.put("client_secret", known.secret());
        }
        Request request = new Request(
                "POST",
                base.resolve("oauth2/token"),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                new Body.Text(form(asked)));
        return switch (json(request)) {
            case Got.Failed(Signed.Not not) -> not;
            case Got.Json(JsonNode answer) -> {
                String token = answer.path("access_token").asString("");
                yield token.isEmpty() || !answer.path("token_type").asString("").equalsIgnoreCase("bearer")
                        ? new Signed.Not(Why.REFUSED, "")
                        : blogs(new Secret(token));
            }
        };
    }

    private Signed blogs(Secret token) {
        Request request = new Request(
                "GET",
                base.resolve("rest/v1.1/me/sites?fields=ID,name,URL,capabilities"),
                Map.of("Authorization", "Bearer " + token.reveal(), "Accept", "application/json"),
                new Body.None());
        return switch (json(request)) {
            case Got.Failed(Signed.Not not) -> not;
            case Got.Json(JsonNode answer) -> {
                List<Blog> blogs = new ArrayList<>();
                answer.path("sites").forEach(site -> blog(site).ifPresent(blogs::add));
                yield blogs.isEmpty() ? new Signed.Not(Why.NO_BLOGS, "") : new Signed.In(token, blogs);
            }
        };
    }

    /// Those on which this account may write.
    private Optional<Blog> blog(JsonNode site) {
        long id = site.path("ID").asLong(0);
        String home = site.path("URL").asString("");
        if (id <= 0
                || !home.matches("https?://[^\\s\"<>\\\\^`{|}]+")
                || !site.path("capabilities").path("edit_posts").asBoolean(true)) {
            return Optional.empty();
        }
        String name = Exchange.plain(Parser.unescapeEntities(site.path("name").asString(""), false));
        return Optional.of(new Blog(
                new BlogId(UUID.randomUUID().toString()),
                name.isBlank() ? home : name,
                BlogKind.WORDPRESS_COM,
                URI.create(home),
                Map.of(WordPressClient.API, base.toString(), WordPressClient.SITE, String.valueOf(id))));
    }

    private sealed interface Got {
        record Json(JsonNode json) implements Got {}

        record Failed(Signed.Not not) implements Got {}
    }

    private Got json(Request request) {
        return switch (exchange.send(request)) {
            case Reply.Failed(Outcome outcome) -> new Got.Failed(new Signed.Not(Why.UNREACHABLE, outcome.said()));
            case Reply.Answered(Answer answer) -> {
                try {
                    JsonNode json = WordPressApi.JSON.readTree(answer.body());
                    yield answer.isSuccess()
                            ? new Got.Json(json)
                            : new Got.Failed(new Signed.Not(
                                    Why.REFUSED,
                                    Exchange.plain(json.path("error_description")
                                            .asString(json.path("message").asString("")))));
                } catch (JacksonException e) {
                    yield new Got.Failed(new Signed.Not(Why.REFUSED, String.valueOf(answer.status())));
                }
            }
        };
    }

    private static String form(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
