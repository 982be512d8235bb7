package app.byline.live;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the blog's readers and its own API see, asked for without any of Byline's code.
final class Reader {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;

    Reader(WordPressServer server) {
        this.url = server.url();
        byte[] pair = ("admin:" + server.password("admin")).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /// Every post with that title, in whatever state it is.
    List<JsonNode> posts(String title) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode post : get("posts?context=edit&per_page=100&status=any,trash&search="
                + URLEncoder.encode(title, StandardCharsets.UTF_8))) {
            if (post.path("title").path("raw").asString("").equals(title)) {
                found.add(post);
            }
        }
        return found;
    }

    /// Addresses of all media whose address has that word in it.
    List<String> media(String word) throws Exception {
        List<String> found = new ArrayList<>();
        for (JsonNode media : get("media?context=edit&per_page=100")) {
            if (media.path("source_url").asString("").contains(word)) {
                found.add(media.path("source_url").asString(""));
            }
        }
        return found;
    }

    JsonNode get(String route) throws Exception {
        return JSON.readTree(send(URI.create(url + "/wp-json/wp/v2/" + route)).body());
    }

    JsonNode post(String route, Map<String, ?> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/wp-json/wp/v2/" + route))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    void edit(String id, String content) throws Exception {
        edit(id, Map.of("content", content));
    }

    /// Changes these fields of a post, as an editor on the blog would.
    void edit(String id, Map<String, String> fields) throws Exception {
        HttpRequest request = post(id, "")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                .build();
        client.send(request, BodyHandlers.ofString());
    }

    void trash(String id) throws Exception {
        client.send(post(id, "").DELETE().build(), BodyHandlers.ofString());
    }

    void delete(String id) throws Exception {
        client.send(post(id, "?force=true").DELETE().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String id, String query) {
        return HttpRequest.newBuilder(URI.create(url + "/wp-json/wp/v2/posts/" + id + query))
                .header("Authorization", authorization);
    }

    Document page(URI address) throws Exception {
        return Jsoup.parse(send(address).body(), address.toString());
    }

    int status(URI address) throws Exception {
        return send(address).statusCode();
    }

    private HttpResponse<String> send(URI address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }
}
