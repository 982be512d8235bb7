package app.byline.publish.wordpress;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import app.byline.publish.http.Redirects;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Finds a WordPress by any of its pages, and tries its password.
public final class WordPressAccess implements BlogAccess {
    private final Exchange exchange;
    private final Redirects pages;
    private final ApiRoots roots;

    public WordPressAccess(Exchange exchange) {
        this.exchange = exchange;
        this.pages = new Redirects(exchange);
        this.roots = new ApiRoots(exchange);
    }

    // ---- by address

    @Override
    public Found find(String typed) {
        return pages.find(typed, this::among);
    }

    private Found among(Answer page) {
        for (String root : roots.of(page)) {
            if (exchange.send(Request.get(URI.create(root))) instanceof Reply.Answered(Answer index)
                    && index.isSuccess()
                    && index.isJson()) {
                try {
                    Optional<Found> found = read(root, WordPressApi.JSON.readTree(index.body()));
                    if (found.isPresent()) {
                        return found.get();
                    }
                } catch (JacksonException e) {
                    return new Found.Nowhere(Diagnosis.SERVER_FAULT, "");
                }
            }
        }
        return page.status() / 100 == 5
                ? new Found.Nowhere(Diagnosis.SERVER_FAULT, String.valueOf(page.status()))
                : new Found.Nowhere(
                        Diagnosis.NOT_A_BLOG,
                        Exchange.plain(Jsoup.parse(page.body()).title()));
    }

    private static Optional<Found> read(String root, JsonNode index) {
        boolean posts = false;
        for (JsonNode namespace : index.path("namespaces")) {
            posts |= namespace.asString("").equals("wp/v2");
        }
        if (!posts) {
            return Optional.empty();
        }
        String authorise = index.path("authentication")
                .path("application-passwords")
                .path("endpoints")
                .path("authorization")
                .asString("");
        if (authorise.isEmpty()) {
            return Optional.of(new Found.Nowhere(Diagnosis.UNSUPPORTED, ""));
        }
        String home = index.path("home").asString(index.path("url").asString(root));
        String name = Exchange.plain(Parser.unescapeEntities(index.path("name").asString(""), false));
        Blog blog = new Blog(
                new BlogId(UUID.randomUUID().toString()),
                name.isBlank() ? String.valueOf(URI.create(home).getHost()) : name,
                BlogKind.WORDPRESS,
                URI.create(home),
                Map.of(WordPressClient.API, root));
        return Optional.of(new Found.Here(blog, Optional.of(authorisation(authorise))));
    }

    /// Without a return address the page shows the password, to be copied: a `byline:` address would lose it on a
    /// system where Byline is not installed to take it.
    private static URI authorisation(String endpoint) {
        String name = URLEncoder.encode("Byline", StandardCharsets.UTF_8);
        return URI.create(
                endpoint + (endpoint.contains("?") ? "&" : "?") + "app_name=" + name + "&app_id=" + UUID.randomUUID());
    }

    // ---- by password

    @Override
    public Trial test(Blog blog, Secret password) {
        WordPressApi api = new WordPressApi(exchange, blog, password);
        // In this context only: a wrong password gets the public's answer elsewhere.
        return switch (api.get("wp/v2/users/me", Map.of("context", "edit"))) {
            case Result.Json(JsonNode me) ->
                me.path("capabilities").path("edit_posts").asBoolean(false)
                        ? new Trial.Works(Exchange.plain(me.path("name").asString("")), new EditorLook(api).manner())
                        : new Trial.Fails(Diagnosis.FORBIDDEN, "");
            case Result.Failed failed -> Trial.Fails.of(failed.outcome());
        };
    }
}
