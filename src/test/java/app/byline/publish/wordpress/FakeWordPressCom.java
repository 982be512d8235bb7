package app.byline.publish.wordpress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// WordPress.com of this machine, as strict as its documentation: endpoints, parameters and errors are those of
/// https://developer.wordpress.com/docs/api/oauth2/ and https://developer.wordpress.com/docs/api/ and nothing else is
/// taken. The account has two sites, 11 and 12, and may write on both; on 13 it may only read.
public final class FakeWordPressCom implements AutoCloseable {
    /// What the account's owner does on the page that asks.
    public enum Owner {
        ALLOWS,
        DENIES,
        /// A page of somebody else's sends a code with a state of its own.
        IS_FOOLED,
        WALKS_AWAY
    }

    public static final String CLIENT = "4711";
    public static final String SECRET = "not-so-secret";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> AUTHORIZE = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "blog",
            "code_challenge",
            "code_challenge_method");
    private static final Set<String> TOKEN =
            Set.of("client_id", "client_secret", "redirect_uri", "grant_type", "code", "code_verifier");
    private static final Set<String> LIST = Set.of(
            "context",
            "page",
            "per_page",
            "search",
            "after",
            "author",
            "before",
            "exclude",
            "include",
            "offset",
            "order",
            "orderby",
            "slug",
            "status",
            "categories",
            "tags",
            "sticky",
            "hide_empty",
            "parent",
            "post",
            "media_type",
            "mime_type",
            "who",
            "_fields",
            "namespace",
            "post_type",
            "_embed");
    private static final Set<String> POST = Set.of(
            "date",
            "date_gmt",
            "slug",
            "status",
            "password",
            "title",
            "content",
            "author",
            "excerpt",
            "featured_media",
            "comment_status",
            "ping_status",
            "format",
            "meta",
            "sticky",
            "template",
            "categories",
            "tags",
            "parent",
            "menu_order");
    private static final Pattern ROUTE = Pattern.compile("/wp/v2/sites/(\\d+)/([a-z-]+)(?:/(\\d+|me))?");

    public Owner owner = Owner.ALLOWS;
    public final Set<String> tokens = ConcurrentHashMap.newKeySet();
    public final Map<Long, Map<String, Object>> posts = new ConcurrentHashMap<>();
    public final Map<Long, Map<String, Object>> terms = new ConcurrentHashMap<>();
    public final Map<Long, Map<String, Object>> media = new ConcurrentHashMap<>();
    /// What was asked that no documentation has.
    public final List<String> undocumented = new CopyOnWriteArrayList<>();

    private record Code(String redirect, String challenge) {}

    private final HttpServer server;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Set<String> usedCodes = new HashSet<>();
    private long ids = 100;

    public FakeWordPressCom() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            String path = request.getRequestURI().getPath();
            Map<String, String> query = form(request.getRequestURI().getRawQuery());
            byte[] body = request.getRequestBody().readAllBytes();
            switch (path) {
                case "/oauth2/authorize" -> authorize(request, query);
                case "/oauth2/token" -> token(request, form(new String(body, StandardCharsets.UTF_8)));
                case "/rest/v1.1/me/sites" -> sites(request, query);
                default -> site(request, path, query, body);
            }
        }
    }

    // ---- OAuth

    private synchronized void authorize(HttpExchange request, Map<String, String> query) throws IOException {
        known(request, query.keySet(), AUTHORIZE);
        String redirect = query.getOrDefault("redirect_uri", "");
        if (!CLIENT.equals(query.get("client_id"))
                || !"code".equals(query.get("response_type"))
                || !redirect.matches("http://127\\.0\\.0\\.1:\\d+/")) {
            fails(request, 400, "invalid_request", "Your application is not known, or its redirect is another.");
            return;
        }
        String state = query.getOrDefault("state", "");
        switch (owner) {
            case ALLOWS -> {
                String code = "code" + ++ids;
                codes.put(code, new Code(redirect, query.getOrDefault("code_challenge", "")));
                back(request, redirect + "?code=" + code + "&state=" + state);
            }
            case DENIES -> back(request, redirect + "?error=access_denied&state=" + state);
            case IS_FOOLED -> back(request, redirect + "?code=stolen&state=another");
            case WALKS_AWAY -> send(request, 200, Map.of());
        }
    }

    private static void back(HttpExchange request, String address) throws IOException {
        request.getResponseHeaders().add("Location", address);
        request.sendResponseHeaders(302, -1);
    }

    private synchronized void token(HttpExchange request, Map<String, String> form) throws IOException {
        known(request, form.keySet(), TOKEN);
        String given = form.getOrDefault("code", "");
        @Nullable Code code = codes.remove(given);
        if (!"POST".equals(request.getRequestMethod())
                || !"authorization_code".equals(form.get("grant_type"))
                || !CLIENT.equals(form.get("client_id"))
                || !SECRET.equals(form.get("client_secret"))) {
            fails(request, 400, "invalid_client", "Unknown client.");
        } else if (code == null) {
            fails(
                    request,
                    400,
                    "invalid_grant",
                    usedCodes.contains(given) ? "The code has been used before." : "There is no such code.");
        } else if (!code.redirect().equals(form.get("redirect_uri"))) {
            fails(request, 400, "invalid_grant", "The redirect is another one.");
        } else if (!code.challenge().equals(digest(form.getOrDefault("code_verifier", "")))) {
            fails(request, 400, "invalid_grant", "The verifier does not fit.");
        } else {
            usedCodes.add(given);
            String token = "token-" + given;
            tokens.add(token);
            send(
                    request,
                    200,
                    Map.of(
                            "access_token",
                            token,
                            "token_type",
                            "bearer",
                            "blog_id",
                            "0",
                            "blog_url",
                            "",
                            "scope",
                            "global"));
        }
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- sites

    private boolean isSigned(HttpExchange request) throws IOException {
        String given = Objects.requireNonNullElse(request.getRequestHeaders().getFirst("Authorization"), "");
        if (given.startsWith("Bearer ") && tokens.contains(given.substring("Bearer ".length()))) {
            return true;
        }
        if (given.isEmpty()) {
            fails(
                    request,
                    403,
                    "authorization_required",
                    "An active access token must be used to access this resource.");
        } else {
            fails(request, 400, "invalid_token", "The OAuth2 token is invalid.");
        }
        return false;
    }

    private void sites(HttpExchange request, Map<String, String> query) throws IOException {
        known(request, query.keySet(), Set.of("fields", "site_visibility", "http_envelope", "pretty"));
        if (isSigned(request)) {
            List<Map<String, Object>> sites = new ArrayList<>();
            for (int id : new int[] {11, 12, 13}) {
                sites.add(Map.of(
                        "ID",
                        id,
                        "name",
                        "Harbour &amp; Notes " + id,
                        "URL",
                        "https://harbour" + id + ".wordpress.com",
                        "capabilities",
                        Map.of("edit_posts", id != 13)));
            }
            send(request, 200, Map.of("sites", sites));
        }
    }

    private synchronized void site(HttpExchange request, String path, Map<String, String> query, byte[] body)
            throws IOException {
        if (!isSigned(request)) {
            return;
        }
        Matcher route = ROUTE.matcher(path);
        if (path.matches("/rest/v1\\.1/sites/1[12]")) {
            known(request, query.keySet(), Set.of("fields", "context", "http_envelope", "pretty"));
            send(request, 200, Map.of("options", Map.of("timezone", "Europe/Madrid", "gmt_offset", 1)));
        } else if (route.matches() && route.group(1).matches("1[12]")) {
            route(request, route.group(2), route.group(3), query, body);
        } else {
            undocumented.add(path);
            send(request, 404, Map.of("code", "rest_no_route", "message", "No route was found."));
        }
    }

    private void route(HttpExchange request, String type, @Nullable String id, Map<String, String> query, byte[] body)
            throws IOException {
        Map<Long, Map<String, Object>> all = switch (type) {
            case "posts", "pages" -> posts;
            case "media" -> media;
            default -> terms;
        };
        switch (request.getRequestMethod()) {
            case "GET" -> {
                known(request, query.keySet(), LIST);
                get(request, type, id, query, all);
            }
            case "POST" -> {
                known(request, query.keySet(), Set.of());
                send(request, id == null ? 201 : 200, saved(request, type, id, body, all));
            }
            case "OPTIONS" -> send(request, 200, Map.of("schema", Map.of()));
            case "DELETE" -> {
                known(request, query.keySet(), Set.of("force"));
                all.remove(Long.valueOf(String.valueOf(id)));
                send(request, 200, Map.of("deleted", true));
            }
            default -> undocumented.add(request.getRequestMethod() + " " + type);
        }
    }

    private void get(
            HttpExchange request,
            String type,
            @Nullable String id,
            Map<String, String> query,
            Map<Long, Map<String, Object>> all)
            throws IOException {
        if ("me".equals(id)) {
            send(
                    request,
                    200,
                    Map.of("id", 7, "name", "Jane", "capabilities", Map.of("edit_posts", true, "publish_posts", true)));
        } else if (id != null) {
            @Nullable Map<String, Object> one = all.get(Long.valueOf(id));
            send(request, one == null ? 404 : 200, one == null ? Map.of("code", "rest_post_invalid_id") : one);
        } else {
            send(
                    request,
                    200,
                    all.values().stream()
                            .filter(one -> type.equals(one.get("collection")))
                            .filter(one -> !query.containsKey("slug")
                                    || query.get("slug").equals(one.get("slug")))
                            .filter(one -> String.valueOf(one.get("source_url") + " " + one.get("name"))
                                    .contains(query.getOrDefault("search", "")))
                            .toList());
        }
    }

    private Map<String, Object> saved(
            HttpExchange request, String type, @Nullable String id, byte[] body, Map<Long, Map<String, Object>> all)
            throws IOException {
        long number = id == null ? ++ids : Long.parseLong(id);
        Map<String, Object> one = all.computeIfAbsent(
                number,
                key -> new TreeMap<>(Map.of("id", key, "collection", type, "type", type.replaceFirst("s$", ""))));
        if (type.equals("media")) {
            String name = request.getRequestHeaders()
                    .getFirst("Content-Disposition")
                    .replaceFirst("attachment; filename=\"(.*)\"", "$1");
            one.put("source_url", "https://harbour.files.wordpress.com/" + name);
            return one;
        }
        JsonNode sent = JSON.readTree(body);
        for (Map.Entry<String, JsonNode> field : sent.properties()) {
            boolean post = type.equals("posts") || type.equals("pages");
            if (!(post ? POST : Set.of("name", "parent", "description", "slug", "meta")).contains(field.getKey())) {
                undocumented.add(type + "." + field.getKey());
            }
            boolean raw = post && Set.of("title", "content", "excerpt").contains(field.getKey());
            one.put(field.getKey(), raw ? Map.of("raw", field.getValue().asString("")) : value(field.getValue()));
        }
        one.put("link", "https://harbour11.wordpress.com/?p=" + number);
        return one;
    }

    private static Object value(JsonNode node) {
        return node.isString() ? node.asString() : node;
    }

    // ---- words

    private void known(HttpExchange request, Set<String> given, Set<String> documented) {
        for (String name : given) {
            if (!documented.contains(name)) {
                undocumented.add(request.getRequestURI().getPath() + "?" + name);
            }
        }
    }

    private static Map<String, String> form(@Nullable String written) {
        Map<String, String> values = new TreeMap<>();
        if (written != null && !written.isEmpty()) {
            for (String pair : written.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void fails(HttpExchange request, int status, String error, String words) throws IOException {
        send(request, status, Map.of("error", error, "error_description", words, "message", words));
    }

    private static void send(HttpExchange request, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().add("Content-Type", "application/json");
        request.sendResponseHeaders(status, bytes.length);
        request.getResponseBody().write(bytes);
    }
}
