package app.byline.publish.wordpress;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.Outcome;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Body;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The routes of one blog's REST API, each request signed with an application password:
/// https://developer.wordpress.org/rest-api/. Its root is what the blog calls its API, with `?rest_route=/` or without.
final class WordPressApi {
    static final JsonMapper JSON = new JsonMapper();
    private static final String VERSION = "wp/v2/";
    private static final Set<String> NO_TOKEN = Set.of("invalid_token", "authorization_required");

    /// Of a kind of file that the blog does not take; said with status 500, and final all the same.
    /// https://developer.wordpress.org/reference/classes/wp_rest_attachments_controller/upload_from_data/
    private static final Set<String> REFUSED_FILE = Set.of("rest_upload_sideload_error", "rest_upload_unknown_error");

    private final Exchange exchange;
    private final Blog blog;
    private final String authorization;

    WordPressApi(Exchange exchange, Blog blog, Secret password) {
        this.exchange = exchange;
        this.blog = blog;
        String user = blog.settings().getOrDefault(WordPressClient.USER, "");
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        this.authorization = isAtService(blog)
                ? "Bearer " + password.reveal()
                : "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static boolean isAtService(Blog blog) {
        return blog.settings().containsKey(WordPressClient.SITE);
    }

    /// Where a route of that blog is, the blog's number within it at WordPress.com
    /// (https://developer.wordpress.com/docs/api/). No route is the place that tells of the blog itself.
    static String place(Blog blog, String route) {
        String given = blog.settings().getOrDefault(WordPressClient.API, blog.home() + "/wp-json/");
        String root = given.endsWith("/") ? given : given + "/";
        if (!isAtService(blog)) {
            return root + route;
        }
        String site = blog.settings().getOrDefault(WordPressClient.SITE, "");
        return route.isEmpty()
                ? root + "rest/v1.1/sites/" + site + "?fields=options"
                : root + "wp/v2/sites/" + site + "/" + route.substring(VERSION.length());
    }

    /// What came of a request: JSON, or why there is none.
    sealed interface Result {
        record Json(JsonNode node) implements Result {}

        record Failed(Outcome outcome, String code, JsonNode data) implements Result {}
    }

    /// A page of a list, and how many there are on all pages; 0 where the blog does not say.
    record Page(Result result, long total) {}

    Page page(String route, Map<String, String> query) {
        return switch (exchange.send(request("GET", route, query, Map.of(), new Body.None()))) {
            case Reply.Failed(Outcome outcome) -> new Page(new Result.Failed(outcome, "", JSON.nullNode()), 0);
            case Reply.Answered(Answer answer) ->
                new Page(
                        result(answer),
                        answer.total()
                                .filter(total -> total.matches("\\d{1,9}"))
                                .map(Long::parseLong)
                                .orElse(0L));
        };
    }

    Result get(String route, Map<String, String> query) {
        return send("GET", route, query, Map.of(), new Body.None());
    }

    /// What the route says of itself.
    Result options(String route) {
        return send("OPTIONS", route, Map.of(), Map.of(), new Body.None());
    }

    Result post(String route, Map<String, ?> body) {
        return send(
                "POST",
                route,
                Map.of(),
                Map.of("Content-Type", "application/json"),
                new Body.Text(JSON.writeValueAsString(body)));
    }

    /// The file itself as the body: it passes where a form's limits would stop it.
    Result upload(String route, Path file, String name, String type, LongConsumer sent) {
        return send(
                "POST",
                route,
                Map.of(),
                Map.of("Content-Type", type, "Content-Disposition", "attachment; filename=\"" + name + "\""),
                new Body.OfFile(file, sent));
    }

    Result delete(String route) {
        return send("DELETE", route, Map.of("force", "true"), Map.of(), new Body.None());
    }

    private Result send(
            String method, String route, Map<String, String> query, Map<String, String> headers, Body body) {
        return switch (exchange.send(request(method, route, query, headers, body))) {
            case Reply.Failed(Outcome outcome) -> new Result.Failed(outcome, "", JSON.nullNode());
            case Reply.Answered(Answer answer) -> result(answer);
        };
    }

    private Request request(
            String method, String route, Map<String, String> query, Map<String, String> headers, Body body) {
        Map<String, String> signed = new HashMap<>(headers);
        signed.put("Authorization", authorization);
        signed.put("Accept", "application/json");
        return new Request(method, address(route, query), signed, body);
    }

    private URI address(String route, Map<String, String> query) {
        String values = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        String place = place(blog, route);
        String first = place.contains("?") ? "&" : "?";
        return URI.create(place + (values.isEmpty() ? "" : first + values));
    }

    private static Result result(Answer answer) {
        Optional<JsonNode> json = json(answer);
        if (answer.isSuccess()) {
            return json.<Result>map(Result.Json::new)
                    // It says yes in words that can't be read: a proxy's page, or half an answer.
                    .orElseGet(() -> new Result.Failed(
                            new Outcome.Unknown(new IOException("an answer that is not JSON")), "", JSON.nullNode()));
        }
        JsonNode node = json.orElseGet(JSON::nullNode);
        String message = node.path("message").asString("");
        String code = node.path("code").asString(node.path("error").asString(""));
        return new Result.Failed(outcome(answer, message, code), code, node.path("data"));
    }

    private static Outcome outcome(Answer answer, String message, String code) {
        if (NO_TOKEN.contains(code)) {
            // A token that was taken back or has run out comes with a status of its own.
            return new Outcome.Refused(Outcome.Reason.CREDENTIALS, Exchange.plain(message));
        }
        return REFUSED_FILE.contains(code)
                ? new Outcome.Refused(Outcome.Reason.INVALID, Exchange.plain(message))
                : Exchange.failure(answer, message);
    }

    private static Optional<JsonNode> json(Answer answer) {
        if (!answer.isJson()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
