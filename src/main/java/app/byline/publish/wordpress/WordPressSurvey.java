package app.byline.publish.wordpress;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Page;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.Outcome;
import app.byline.publish.http.Exchange;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Asks a WordPress what it offers this account. Who may not see a part of it gets that part empty. Blocking; any
/// thread but JavaFX's.
public final class WordPressSurvey {
    private static final int PAGE = 100;
    /// Of a hundred each: what a panel can show, and an account can wait for.
    private static final int MOST_PAGES = 20;

    private static final Map<Right, String> CAPABILITIES = Map.of(
            Right.PUBLISH, "publish_posts",
            Right.UPLOAD, "upload_files",
            Right.EDIT_OTHERS, "edit_others_posts",
            Right.PAGES, "publish_pages",
            Right.NEW_CATEGORIES, "manage_categories",
            Right.ANY_HTML, "unfiltered_html");

    private final WordPressApi api;
    private final Clock clock;

    public WordPressSurvey(Blog blog, Secret password, Exchange exchange, Clock clock) {
        this.api = new WordPressApi(exchange, blog, password);
        this.clock = clock;
    }

    /// What the blog says now.
    ///
    /// @throws IOException when the blog can't be asked, or does not know the account
    public BlogFacts ask() throws IOException {
        JsonNode me = switch (api.get("wp/v2/users/me", Map.of("context", "edit"))) {
            case Result.Json(JsonNode node) -> node;
            case Result.Failed failed -> throw failure(failed.outcome());
        };
        WordPressSchema schema = WordPressSchema.of(api);
        Set<Right> rights = rights(me.path("capabilities"));
        JsonNode index = index();
        return new BlogFacts(
                zone(index),
                tree(all("wp/v2/categories", Map.of("_fields", "id,name,parent"))),
                all("wp/v2/tags", Map.of("_fields", "name", "orderby", "count", "order", "desc")).stream()
                        .map(tag -> plain(tag.path("name")))
                        .toList(),
                authors(me),
                formats(),
                pages(),
                schema.templates(),
                schema.fields(),
                schema.natives(rights),
                refusedImages(index.path("routes")),
                plain(me.path("name")),
                rights,
                clock.instant());
    }

    private static IOException failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSent(IOException cause, var _) -> cause;
            case Outcome.Unknown(IOException cause) -> cause;
            case Outcome.Refused(Outcome.Reason reason, String says) -> new IOException(reason + " " + says);
            case Outcome.Done _ -> new IOException("no answer");
        };
    }

    /// Missing where it is not told.
    private JsonNode index() {
        return api.get("", Map.of()) instanceof Result.Json(JsonNode index) ? index : MissingNode.getInstance();
    }

    /// WebP came with 5.8, as widgets did to this interface; the version itself is not told to everybody.
    private static Set<String> refusedImages(JsonNode routes) {
        return routes.has("/wp/v2/posts") && !routes.has("/wp/v2/widgets") ? Set.of("image/webp") : Set.of();
    }

    private static String zone(JsonNode index) {
        if (index.isMissingNode()) {
            return "";
        }
        // WordPress.com has them among the options.
        JsonNode options = index.path("options");
        String named =
                index.path("timezone_string").asString(options.path("timezone").asString(""));
        try {
            return named.isEmpty()
                    ? ZoneOffset.ofTotalSeconds((int) (index.path("gmt_offset")
                                            .asDouble(options.path("gmt_offset").asDouble(0))
                                    * 3_600))
                            .getId()
                    : ZoneId.of(named).getId();
        } catch (DateTimeException unknown) {
            return "";
        }
    }

    private List<String> authors(JsonNode me) {
        List<String> names = new ArrayList<>();
        names.add(plain(me.path("name")));
        all("wp/v2/users", Map.of("_fields", "name")).forEach(user -> names.add(plain(user.path("name"))));
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    private List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (JsonNode theme : all("wp/v2/themes", Map.of("status", "active"))) {
            theme.path("theme_supports").path("formats").forEach(format -> formats.add(format.asString("")));
        }
        return formats;
    }

    private List<Page> pages() {
        return all("wp/v2/pages", Map.of("_fields", "slug,title", "orderby", "title", "order", "asc")).stream()
                .map(page -> new Page(
                        page.path("slug").asString(""), plain(page.path("title").path("rendered"))))
                .filter(page -> !page.slug().isEmpty())
                .toList();
    }

    private static Set<Right> rights(JsonNode capabilities) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        CAPABILITIES.forEach((right, name) -> {
            if (capabilities.path(name).asBoolean(false)) {
                rights.add(right);
            }
        });
        return rights;
    }

    // ---- categories

    private static List<Category> tree(List<JsonNode> categories) {
        Map<Long, List<JsonNode>> children = new HashMap<>();
        for (JsonNode category : categories) {
            children.computeIfAbsent(category.path("parent").asLong(0), _ -> new ArrayList<>())
                    .add(category);
        }
        List<Category> tree = new ArrayList<>();
        add(0, 0, children, tree);
        return tree;
    }

    /// Each parent is taken out as it is used: a blog could name a circle.
    private static void add(long parent, int depth, Map<Long, List<JsonNode>> children, List<Category> tree) {
        List<JsonNode> here = children.remove(parent);
        if (here != null) {
            for (JsonNode category : here) {
                tree.add(new Category(plain(category.path("name")), depth));
                add(category.path("id").asLong(0), depth + 1, children, tree);
            }
        }
    }

    // ---- words

    private List<JsonNode> all(String route, Map<String, String> query) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Map<String, String> asked = new HashMap<>(query);
            asked.put("per_page", String.valueOf(PAGE));
            asked.put("page", String.valueOf(page));
            if (!(api.get(route, asked) instanceof Result.Json(JsonNode found))) {
                return all;
            }
            found.forEach(all::add);
            if (found.size() < PAGE) {
                return all;
            }
        }
        return all;
    }

    /// Names come escaped for HTML.
    private static String plain(JsonNode written) {
        return Parser.unescapeEntities(written.asString(""), false);
    }
}
