package app.byline.publish.wordpress;

import app.byline.post.Post;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// Categories and tags by name, made where the blog has none of that name. A category below another is written as
/// `City / Harbour`.
record WordPressTerms(WordPressApi api) {
    private static final Pattern PARTS = Pattern.compile(" +/ +");
    private static final long ANY_PARENT = -1;

    /// Puts the ids of a post's categories and tags into its body; answers a failure, or JSON when it is done.
    Result put(Map<String, Object> body, Post post) {
        Result done = put(body, "categories", post.categories());
        return done instanceof Result.Failed ? done : put(body, "tags", post.tags());
    }

    /// Puts the ids of these names into a post's body as `taxonomy` (`categories`, `tags`); answers a failure, or JSON
    /// when it is done. No names leave what the blog has.
    private Result put(Map<String, Object> body, String taxonomy, List<String> names) {
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
        Result there = find(taxonomy, name, ANY_PARENT);
        boolean known = !(there instanceof Result.Json(JsonNode id)) || id.asLong(0) > 0;
        if (known) {
            return there;
        }
        List<String> names = taxonomy.equals("categories") ? List.of(PARTS.split(name)) : List.of(name);
        if (names.size() == 1) {
            // Nowhere, so not at the top either.
            return made(taxonomy, names.getFirst(), 0);
        }
        Result at = new Result.Json(WordPressApi.JSON.valueToTree(0));
        for (String part : names) {
            if (!(at instanceof Result.Json(JsonNode parent))) {
                return at;
            }
            at = within(taxonomy, part, parent.asLong(0));
        }
        return at;
    }

    /// The term of that name below that one, made where there is none.
    private Result within(String taxonomy, String name, long parent) {
        Result there = find(taxonomy, name, parent);
        return there instanceof Result.Json(JsonNode id) && id.asLong(0) == 0 ? made(taxonomy, name, parent) : there;
    }

    /// Its id, or 0.
    private Result find(String taxonomy, String name, long parent) {
        return switch (api.get("wp/v2/" + taxonomy, Map.of("search", name, "per_page", "100"))) {
            case Result.Failed failed -> failed;
            case Result.Json(JsonNode found) -> new Result.Json(named(found, name, parent));
        };
    }

    /// Names come back escaped for HTML.
    private static JsonNode named(JsonNode found, String name, long parent) {
        for (JsonNode term : found) {
            if (Parser.unescapeEntities(term.path("name").asString(""), false).equalsIgnoreCase(name)
                    && (parent == ANY_PARENT || term.path("parent").asLong(0) == parent)) {
                return term.path("id");
            }
        }
        return WordPressApi.JSON.valueToTree(0);
    }

    private Result made(String taxonomy, String name, long parent) {
        Map<String, Object> term = parent > 0 ? Map.of("name", name, "parent", parent) : Map.of("name", name);
        return switch (api.post("wp/v2/" + taxonomy, term)) {
            case Result.Json(JsonNode made) -> new Result.Json(made.path("id"));
            case Result.Failed failed
            when failed.code().equals("term_exists") ->
                new Result.Json(failed.data().path("term_id"));
            case Result.Failed failed -> failed;
        };
    }
}
