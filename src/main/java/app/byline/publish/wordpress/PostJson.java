package app.byline.publish.wordpress;

import app.byline.post.Particulars;
import app.byline.post.PostFormat;
import app.byline.post.Visibility;
import app.byline.publish.Remote;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost;
import app.byline.publish.RemotePost.Kind;
import app.byline.publish.RemotePost.Status;
import app.byline.publish.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// A post or a page as the API answers it to one who may edit it:
/// https://developer.wordpress.org/rest-api/reference/posts/#schema. The server's word is hostile until read.
record PostJson(JsonNode post) {
    /// What the API is to add of what a post only names: its author, terms and image.
    static final String EMBEDDED = "author,wp:term,wp:featuredmedia,up";

    /// Among the fields of a post's `meta`.
    static final String NOTES = "footnotes";

    private static final String PAGES = "pages/";

    /// Where the post of that id is in the API. Those of pages say so, since the API keeps them apart.
    static String route(RemoteId id) {
        return id.value().startsWith(PAGES) ? "wp/v2/" + id : "wp/v2/posts/" + id;
    }

    boolean isPost() {
        return post.path("id").asLong(0) > 0;
    }

    RemoteId id() {
        String number = String.valueOf(post.path("id").asLong(0));
        return new RemoteId(kind() == Kind.PAGE ? PAGES + number : number);
    }

    private Kind kind() {
        return post.path("type").asString("").equals("page") ? Kind.PAGE : Kind.POST;
    }

    /// Short: what the outbox needs.
    Remote remote() {
        Version version = version();
        boolean live = status() == Status.PUBLISHED || status() == Status.SCHEDULED;
        return new Remote(id(), link(), version, version.value(), live);
    }

    /// As a line of a list.
    RemoteEntry entry() {
        return new RemoteEntry(
                id(),
                kind(),
                status(),
                raw("title"),
                link(),
                time("date_gmt"),
                time("modified_gmt").orElse(Instant.EPOCH));
    }

    /// Whole.
    RemotePost whole() {
        return new RemotePost(
                id(),
                kind(),
                status(),
                raw("title"),
                raw("content"),
                raw("excerpt"),
                slug(),
                link(),
                time("date_gmt"),
                time("modified_gmt").orElse(Instant.EPOCH),
                name(post.path("_embedded").path("author").path(0)),
                terms("category"),
                terms("post_tag"),
                image(),
                particulars(),
                notes(),
                version());
    }

    /// What is usual is not said, but for what is the blog's own choice.
    private Particulars particulars() {
        return Particulars.NONE
                .withAuthor(said(name(post.path("_embedded").path("author").path(0))))
                .withFormat(said(post.path("format").asString(""))
                        .filter(format -> !format.equals("standard"))
                        .flatMap(PostFormat::of))
                .withVisibility(visibility())
                .withSticky(post.path("sticky").asBoolean(false) ? Optional.of(true) : Optional.empty())
                .withDiscussion(open("comment_status"), open("ping_status"))
                .asPage(
                        kind() == Kind.PAGE,
                        said(post.path("_embedded")
                                .path("up")
                                .path(0)
                                .path("slug")
                                .asString("")),
                        kind() == Kind.PAGE ? said(post.path("template").asString("")) : Optional.empty())
                .withFields(fields());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private Optional<Boolean> open(String field) {
        return said(post.path(field).asString("")).map("open"::equals);
    }

    private Optional<Visibility> visibility() {
        return status() == Status.PRIVATE
                ? Optional.of(new Visibility.Editors())
                : said(post.path("password").asString("")).map(Visibility.Knowing::new);
    }

    /// Those with a value: a blog answers all that it knows of.
    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        post.path("meta").properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (field.getKey().equals(NOTES)) {
                return;
            }
            if (value.isString() && !value.asString().isEmpty()) {
                fields.put(field.getKey(), value.asString());
            } else if (value.isIntegralNumber() && value.asLong(0) != 0) {
                fields.put(field.getKey(), value.asLong(0));
            } else if (value.isNumber() && value.asDouble(0) != 0) {
                fields.put(field.getKey(), value.asDouble(0));
            } else if (value.isBoolean() && value.asBoolean(false)) {
                fields.put(field.getKey(), true);
            }
        });
        return fields;
    }

    private Status status() {
        return Status.ofWordPress(post.path("status").asString(""));
    }

    private URI link() {
        return address(post.path("link")).orElse(URI.create(""));
    }

    private static Optional<URI> address(JsonNode written) {
        try {
            return Optional.of(new URI(written.asString(""))).filter(URI::isAbsolute);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /// WordPress keeps other letters than English ones as percent signs.
    private String slug() {
        String slug = post.path("slug").asString("");
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unusable) {
            return slug;
        }
    }

    Version version() {
        String content = notes().isEmpty() ? raw("content") : raw("content") + "\0" + notes();
        return Version.of(raw("title"), raw("excerpt"), content);
    }

    /// The texts of its footnotes, as WordPress keeps them.
    String notes() {
        return post.path("meta").path(NOTES).asString("");
    }

    String raw(String field) {
        return post.path(field).path("raw").asString("");
    }

    private Optional<Instant> time(String field) {
        try {
            return Optional.of(Instant.parse(post.path(field).asString("") + "Z"));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private List<String> terms(String taxonomy) {
        List<String> names = new ArrayList<>();
        for (JsonNode group : post.path("_embedded").path("wp:term")) {
            for (JsonNode term : group) {
                if (term.path("taxonomy").asString("").equals(taxonomy)) {
                    names.add(name(term));
                }
            }
        }
        return names;
    }

    /// Names come escaped for HTML.
    private static String name(JsonNode named) {
        return Parser.unescapeEntities(named.path("name").asString(""), false);
    }

    private Optional<RemotePost.Image> image() {
        JsonNode media = post.path("_embedded").path("wp:featuredmedia").path(0);
        long id = media.path("id").asLong(0);
        return address(media.path("source_url"))
                .filter(_ -> id > 0)
                .map(address -> new RemotePost.Image(new RemoteId(String.valueOf(id)), address));
    }
}
