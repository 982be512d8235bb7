package app.byline.publish.wordpress;

import app.byline.publish.PostManner;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Which of its two editors the authors of a WordPress write in. REST does not say it: it is told by what is there. In
/// turn: no blocks at all (before 5.0, ClassicPress); an extension that brings the old editor back, as far as this
/// account sees those, unless the newest post is of blocks all the same; the newest posts, if they are several and none
/// of them is of blocks. Blocking.
record EditorLook(WordPressApi api) {
    private static final String NO_ROUTE = "rest_no_route";
    private static final Set<String> CLASSIC =
            Set.of("classic-editor/classic-editor", "disable-gutenberg/disable-gutenberg");
    private static final int NEWEST = 10;
    /// Fewer say nothing of a habit.
    private static final int SEVERAL = 3;

    PostManner manner() {
        Result types = api.get("wp/v2/block-types", Map.of("namespace", "core", "_fields", "name"));
        if (types instanceof Result.Failed(var _, String code, var _) && code.equals(NO_ROUTE)) {
            return PostManner.HTML;
        }
        List<Boolean> blocks = newest();
        boolean classic = bringsOldEditor()
                ? blocks.isEmpty() || !blocks.getFirst()
                : blocks.size() >= SEVERAL && blocks.stream().noneMatch(is -> is);
        return classic ? PostManner.HTML : PostManner.BLOCKS;
    }

    private boolean bringsOldEditor() {
        return api.get("wp/v2/plugins", Map.of("status", "active", "_fields", "plugin"))
                        instanceof Result.Json(JsonNode plugins)
                && nodes(plugins).stream()
                        .anyMatch(
                                plugin -> CLASSIC.contains(plugin.path("plugin").asString("")));
    }

    /// Whether each that this account may edit is of blocks, the newest first; posts without a text say nothing, and
    /// scheduled ones claim to be newer than they are.
    private List<Boolean> newest() {
        Map<String, String> query = Map.of(
                "context", "edit",
                "status", "publish,draft,pending,private",
                "orderby", "id",
                "per_page", String.valueOf(NEWEST),
                "_fields", "content");
        return api.get("wp/v2/posts", query) instanceof Result.Json(JsonNode posts)
                ? nodes(posts).stream()
                        .map(post -> post.path("content").path("raw").asString(""))
                        .filter(raw -> !raw.isBlank())
                        .map(raw -> raw.contains("<!-- wp:"))
                        .toList()
                : List.of();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
