package app.byline.publish.wordpress;

import app.byline.post.Particulars;
import app.byline.publish.Outcome;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which names in addresses a WordPress has given away:
/// https://developer.wordpress.org/reference/functions/wp_unique_post_slug/. Blocking.
record WordPressNames(WordPressApi api) {
    /// What is in the trash has another name there.
    private static final String KEPT = "draft,publish,future,pending,private";

    Set<String> taken(Set<String> names, Particulars like) throws IOException {
        Set<String> taken = new HashSet<>();
        for (String kind : new String[] {"posts", "pages"}) {
            boolean alike = like.page() == kind.equals("pages");
            // A page below another has only those beside it to mind.
            if (like.page() && like.parent().isPresent()) {
                continue;
            }
            for (JsonNode post : there("wp/v2/" + kind, names, alike ? KEPT : "publish")) {
                if (post.path("parent").asLong(0) == 0) {
                    taken.add(post.path("slug").asString(""));
                }
            }
        }
        return taken;
    }

    private JsonNode there(String route, Set<String> names, String status) throws IOException {
        Map<String, String> query =
                Map.of("slug", String.join(",", names), "status", status, "per_page", "100", "_fields", "slug,parent");
        return switch (api.get(route, query)) {
            case Result.Json(JsonNode found) -> found;
            // Who may not edit pages makes none.
            case Result.Failed(Outcome.Refused _, var _, var _) -> WordPressApi.JSON.createArrayNode();
            case Result.Failed failed -> throw new IOException(failed.outcome().said());
        };
    }
}
