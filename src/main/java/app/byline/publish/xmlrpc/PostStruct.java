package app.byline.publish.xmlrpc;

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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// A post as `wp.getPost` answers it: https://developer.wordpress.org/reference/classes/wp_xmlrpc_server/wp_getpost/.
///
/// @param now what tells a post that waits for its time from one that readers see: both are called published
record PostStruct(JsonNode post, Instant now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HH:mm:ss");

    boolean isPost() {
        return MethodResponse.number(post.path("post_id")) > 0;
    }

    RemoteId id() {
        return new RemoteId(post.path("post_id").asString("").strip());
    }

    String text(String field) {
        return post.path(field).asString("");
    }

    boolean isPage() {
        return text("post_type").equals("page");
    }

    /// Short: what the outbox needs.
    Remote remote() {
        boolean live = status() == Status.PUBLISHED || status() == Status.SCHEDULED;
        return new Remote(id(), link(), version(), version().value(), live);
    }

    /// As a line of a list.
    RemoteEntry entry() {
        return new RemoteEntry(id(), kind(), status(), text("post_title"), link(), published(), modified());
    }

    /// Whole.
    ///
    /// @param author what the blog calls its author
    /// @param parent the name in the address of the page above, empty without
    RemotePost whole(String author, String parent) {
        return new RemotePost(
                id(),
                kind(),
                status(),
                text("post_title"),
                text("post_content"),
                text("post_excerpt"),
                slug(),
                link(),
                published(),
                modified(),
                author,
                terms("category"),
                terms("post_tag"),
                image(),
                particulars(author, parent),
                "",
                version());
    }

    /// What is usual is not said, but for what is the blog's own choice. A template is not told this way.
    private Particulars particulars(String author, String parent) {
        return Particulars.NONE
                .withAuthor(said(author))
                .withFormat(said(text("post_format"))
                        .filter(format -> !format.equals("standard"))
                        .flatMap(PostFormat::of))
                .withVisibility(visibility())
                .withSticky(post.path("sticky").asBoolean(false) ? Optional.of(true) : Optional.empty())
                .withDiscussion(open("comment_status"), open("ping_status"))
                .asPage(isPage(), said(parent), Optional.empty())
                .withFields(fields().all());
    }

    CustomFields fields() {
        return new CustomFields(post.path("custom_fields"));
    }

    private Optional<Visibility> visibility() {
        return status() == Status.PRIVATE
                ? Optional.of(new Visibility.Editors())
                : said(text("post_password")).map(Visibility.Knowing::new);
    }

    private Optional<Boolean> open(String field) {
        return said(text(field)).map("open"::equals);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    Version version() {
        return Version.of(text("post_title"), text("post_excerpt"), text("post_content"));
    }

    Status status() {
        Status said = Status.ofWordPress(text("post_status"));
        boolean ahead = published().filter(time -> time.isAfter(now)).isPresent();
        return said == Status.PUBLISHED && ahead ? Status.SCHEDULED : said;
    }

    private Kind kind() {
        return isPage() ? Kind.PAGE : Kind.POST;
    }

    private URI link() {
        return address(text("link")).orElse(URI.create(""));
    }

    /// WordPress keeps other letters than English ones as percent signs.
    private String slug() {
        String slug = text("post_name");
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unusable) {
            return slug;
        }
    }

    /// Of a draft the day it was begun is told, which readers never saw.
    private Optional<Instant> published() {
        return text("post_status").equals("draft") ? Optional.empty() : time(post.path("post_date_gmt"));
    }

    Instant modified() {
        return time(post.path("post_modified_gmt")).orElse(Instant.EPOCH);
    }

    private List<String> terms(String taxonomy) {
        List<String> names = new ArrayList<>();
        for (JsonNode term : post.path("terms")) {
            if (term.path("taxonomy").asString("").equals(taxonomy)) {
                names.add(plain(term.path("name")));
            }
        }
        return names;
    }

    private Optional<RemotePost.Image> image() {
        JsonNode image = post.path("post_thumbnail");
        return address(image.path("link").asString(""))
                .map(address -> new RemotePost.Image(
                        new RemoteId(image.path("attachment_id").asString("")), address));
    }

    // ---- words

    static Optional<URI> address(String written) {
        try {
            return Optional.of(new URI(written)).filter(URI::isAbsolute);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /// A time of Greenwich, as `20261126T22:43:06`, with hyphens or without; none before there were blogs.
    static Optional<Instant> time(JsonNode written) {
        try {
            String plain = written.asString("").strip().replace("-", "").replaceFirst("(?:Z|\\+00:?00)$", "");
            return Optional.of(LocalDateTime.parse(plain, TIME).toInstant(ZoneOffset.UTC))
                    .filter(time -> time.isAfter(Instant.EPOCH));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Names come escaped for HTML.
    static String plain(JsonNode written) {
        return Parser.unescapeEntities(written.asString(""), false);
    }
}
