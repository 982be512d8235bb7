package app.byline.publish.wordpress;

import app.byline.publish.wordpress.WordPressApi.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// Categories and tags by name, made where the blog has none of that name.
record WordPressTerms(WordPressApi api) {
    /// Puts the ids of these names into a post's body as `taxonomy` (`categories`, `tags`); answers a failure, or JSON
    /// when it is done. No names leave what the blog has.
    Result put(Map<String, Object> body, String taxonomy, List<String> names) {
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            switch (id(taxonomy, name)) {
                case Result.Failed failed -> {
                    return failed;
                }
                case Result.Json(JsonNode id) -> ids.add(id.asLong());
            }
        }
        // An empty list of categories would be taken for «Uncategorised» only on creation; of tags, for none.
        if (!ids.isEmpty() || taxonomy.equals("tags")) {
            body.put(taxonomy, ids);
        }
        return new Result.Json(WordPressApi.JSON.nullNode());
    }

    private Result id(String taxonomy, String name) {
        return switch (api.get("wp/v2/" + taxonomy, Map.of("search", name, "per_page", "100"))) {
            case Result.Failed failed -> failed;
            case Result.Json(JsonNode found) ->
                named(found, name).<Result>map(Result.Json::new).orElseGet(() -> made(taxonomy, name));
        };
    }

    /// Names come back escaped for HTML.
    private static Optional<JsonNode> named(JsonNode found, String name) {
        for (JsonNode term : found) {
            if (Parser.unescapeEntities(term.path("name").asString(""), false).equalsIgnoreCase(name)) {
                return Optional.of(term.path("id"));
            }
        }
        return Optional.empty();
    }

    private Result made(String taxonomy, String name) {
        return switch (api.post("wp/v2/" + taxonomy, Map.of("name", name))) {
            case Result.Json(JsonNode term) -> new Result.Json(term.path("id"));
            case Result.Failed failed
            when failed.code().equals("term_exists") ->
                new Result.Json(failed.data().path("term_id"));
            case Result.Failed failed -> failed;
        };
    }
}
