package app.byline.publish.xmlrpc;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Page;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogKind;
import app.byline.publish.Outcome;
import app.byline.publish.http.Exchange;
import app.byline.publish.xmlrpc.Endpoint.Result;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Asks a blog over XML-RPC what it offers this account. What it does not say is empty. Blocking; any thread but
/// JavaFX's.
public final class XmlRpcSurvey {
    private static final int MOST_PAGES = 1_000;
    /// What WordPress's own roles may do: https://wordpress.org/documentation/article/roles-and-capabilities/
    private static final Map<String, Set<Right>> ROLES = Map.of(
            "administrator", EnumSet.allOf(Right.class),
            "editor", EnumSet.allOf(Right.class),
            "author", EnumSet.of(Right.PUBLISH, Right.UPLOAD),
            "contributor", EnumSet.noneOf(Right.class),
            "subscriber", EnumSet.noneOf(Right.class));

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    private final Blog blog;
    private final Endpoint endpoint;
    private final Clock clock;

    public XmlRpcSurvey(Blog blog, Secret password, Exchange exchange, Clock clock) {
        this.blog = blog;
        this.endpoint = new Endpoint(exchange, blog, password);
        this.clock = clock;
    }

    /// What the blog says now.
    ///
    /// @throws IOException when the blog can't be asked, or does not know the account
    public BlogFacts ask() throws IOException {
        return blog.kind() == BlogKind.METAWEBLOG ? ofOthers() : ofWordPress();
    }

    private BlogFacts ofWordPress() throws IOException {
        JsonNode me = must(endpoint.ofBlog("wp.getProfile", List.of("display_name", "roles")));
        String name = PostStruct.plain(me.path("display_name"));
        JsonNode options = value(endpoint.ofBlog("wp.getOptions", List.of("time_zone", "software_version")));
        return new BlogFacts(
                zone(option(options, "time_zone")),
                tree(all("wp.getTerms", "category")),
                all("wp.getTerms", "post_tag")
                        .sorted(Comparator.comparingLong((JsonNode tag) -> MethodResponse.number(tag.path("count")))
                                .reversed())
                        .map(tag -> PostStruct.plain(tag.path("name")))
                        .toList(),
                Stream.concat(
                                Stream.of(name),
                                all("wp.getAuthors").map(author -> PostStruct.plain(author.path("display_name"))))
                        .filter(author -> !author.isBlank())
                        .distinct()
                        .toList(),
                formats(),
                pages(),
                List.of(),
                List.of(),
                Set.of(),
                takesWebp(options) ? Set.of() : Set.of("image/webp"),
                name,
                rights(me.path("roles")),
                clock.instant());
    }

    /// Of a role that an extension has made nothing is known, so that nothing is said against it.
    private static Set<Right> rights(JsonNode roles) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(role -> rights.addAll(ROLES.getOrDefault(role.asString(""), EnumSet.allOf(Right.class))));
        return rights;
    }

    private static String option(JsonNode options, String name) {
        return options.path(name).path("value").asString("").strip();
    }

    /// Since 5.8; also where it does not tell what it is.
    private static boolean takesWebp(JsonNode options) {
        Matcher version = VERSION.matcher(option(options, "software_version"));
        if (!version.lookingAt()) {
            return true;
        }
        int major = Integer.parseInt(version.group(1));
        return major > 5 || (major == 5 && Integer.parseInt(version.group(2)) >= 8);
    }

    private static String zone(String said) {
        try {
            double hours = Double.parseDouble(said);
            return Math.abs(hours) > 14
                    ? ""
                    : ZoneOffset.ofTotalSeconds((int) (hours * 3_600)).getId();
        } catch (NumberFormatException unsaid) {
            return "";
        }
    }

    private List<String> formats() {
        JsonNode formats = value(endpoint.ofBlog("wp.getPostFormats", Map.of("show-supported", true)));
        return formats.path("supported")
                .valueStream()
                .map(format -> format.asString(""))
                .toList();
    }

    private List<Page> pages() {
        Map<String, Object> filter = Map.of(
                "post_type",
                "page",
                "post_status",
                "publish",
                "number",
                MOST_PAGES,
                "orderby",
                "title",
                "order",
                "ASC");
        return value(endpoint.ofBlog("wp.getPosts", filter, List.of("post_name", "post_title")))
                .valueStream()
                .map(page -> new Page(
                        page.path("post_name").asString(""),
                        page.path("post_title").asString("")))
                .filter(page -> !page.slug().isEmpty())
                .toList();
    }

    private BlogFacts ofOthers() throws IOException {
        must(endpoint.ofBlog("metaWeblog.getRecentPosts", 1));
        List<Category> categories = all("metaWeblog.getCategories")
                .map(category -> category.path("categoryName")
                        .asString(category.path("description").asString("")))
                .filter(name -> !name.isBlank())
                .map(name -> new Category(name, 0))
                .toList();
        return BlogFacts.of(categories, blog.settings().getOrDefault(Endpoint.USER, ""), clock.instant());
    }

    // ---- categories

    private static List<Category> tree(Stream<JsonNode> categories) {
        Map<String, List<JsonNode>> children = new HashMap<>();
        categories.forEach(
                category -> children.computeIfAbsent(category.path("parent").asString("0"), _ -> new ArrayList<>())
                        .add(category));
        List<Category> tree = new ArrayList<>();
        add("0", 0, children, tree);
        return tree;
    }

    /// Each parent is taken out as it is used: a blog could name a circle.
    private static void add(String parent, int depth, Map<String, List<JsonNode>> children, List<Category> tree) {
        for (JsonNode category : Optional.ofNullable(children.remove(parent)).orElse(List.of())) {
            tree.add(new Category(PostStruct.plain(category.path("name")), depth));
            add(category.path("term_id").asString(""), depth + 1, children, tree);
        }
    }

    // ---- answers

    private Stream<JsonNode> all(String method, Object... rest) {
        return value(endpoint.ofBlog(method, rest)).valueStream();
    }

    private static JsonNode value(Result result) {
        return Endpoint.value(result).orElse(JsonNodeFactory.instance.arrayNode());
    }

    private static JsonNode must(Result result) throws IOException {
        return switch (result) {
            case Result.Value(JsonNode value) -> value;
            case Result.Failed(Outcome.NotSent(IOException cause, var _)) -> throw cause;
            case Result.Failed(Outcome.Unknown(IOException cause)) -> throw cause;
            case Result.Failed(Outcome outcome) -> throw new IOException(outcome.said());
        };
    }
}
