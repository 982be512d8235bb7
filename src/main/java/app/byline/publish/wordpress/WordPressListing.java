package app.byline.publish.wordpress;

import app.byline.publish.BlogClient.Listing;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteList;
import app.byline.publish.RemotePost;
import app.byline.publish.RemoteQuery;
import app.byline.publish.wordpress.WordPressApi.Page;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Lists posts and pages: https://developer.wordpress.org/rest-api/reference/posts/#list-posts.
record WordPressListing(WordPressApi api) {
    private static final int AT_ONCE = 50;
    private static final String BEHIND_THE_LAST = "rest_post_invalid_page_number";

    Listing list(RemoteQuery query) {
        Map<String, String> asked = new HashMap<>(Map.of(
                "context",
                "edit",
                "status",
                "publish,future,draft,pending,private",
                // Of those with the same time WordPress may give one on two pages.
                "orderby",
                query.order() == RemoteQuery.Order.STEADY ? "id" : "date",
                "order",
                query.order() == RemoteQuery.Order.STEADY ? "asc" : "desc",
                "per_page",
                String.valueOf(AT_ONCE),
                "page",
                String.valueOf(query.page()),
                "_fields",
                "id,type,status,title,link,slug,date_gmt,modified_gmt"));
        if (!query.words().isBlank()) {
            asked.put("search", query.words().strip());
        }
        String route = query.kind() == RemotePost.Kind.PAGE ? "wp/v2/pages" : "wp/v2/posts";
        Page page = api.page(route, asked);
        return switch (page.result()) {
            case Result.Failed failed
            when failed.code().equals(BEHIND_THE_LAST) -> new Listing.Here(new RemoteList(List.of(), 0, false));
            case Result.Failed failed -> new Listing.Failed(failed.outcome());
            case Result.Json(JsonNode posts) -> new Listing.Here(list(posts, page.total(), query.page()));
        };
    }

    private static RemoteList list(JsonNode posts, long total, int page) {
        List<RemoteEntry> entries = new ArrayList<>();
        posts.forEach(post -> {
            PostJson json = new PostJson(post);
            if (json.isPost()) {
                entries.add(json.entry());
            }
        });
        boolean full = posts.size() == AT_ONCE;
        return new RemoteList(
                entries, Math.max(total, entries.size()), full && (total == 0 || (long) page * AT_ONCE < total));
    }
}
