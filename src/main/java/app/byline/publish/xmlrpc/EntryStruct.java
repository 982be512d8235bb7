package app.byline.publish.xmlrpc;

import app.byline.post.Particulars;
import app.byline.publish.Remote;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost;
import app.byline.publish.RemotePost.Kind;
import app.byline.publish.RemotePost.Status;
import app.byline.publish.Version;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A post as `metaWeblog.getPost` answers it (http://xmlrpc.com/metaWeblogApi.html), with what Movable Type added.
///
/// @param usual whether readers see it, where the blog does not say
record EntryStruct(JsonNode entry, boolean usual) {
    private static final Pattern MORE = Pattern.compile("\\s*<!--more-->\\s*");
    private static final String FOLD = "<!--more-->";

    boolean isEntry() {
        return !id().value().isEmpty();
    }

    RemoteId id() {
        return new RemoteId(text("postid").strip());
    }

    private String text(String member) {
        return entry.path(member).asString("");
    }

    String title() {
        return text("title");
    }

    /// All of it: the part behind the fold comes apart.
    String content() {
        String behind = text("mt_text_more");
        return behind.isBlank() ? text("description") : text("description") + "\n" + FOLD + "\n" + behind;
    }

    Version version() {
        return Version.of(title(), text("mt_excerpt"), content());
    }

    Remote remote() {
        return new Remote(id(), link(), version(), version().value(), status() == Status.PUBLISHED);
    }

    RemoteEntry listed() {
        return new RemoteEntry(id(), Kind.POST, status(), title(), link(), published(), modified());
    }

    RemotePost whole() {
        return new RemotePost(
                id(),
                Kind.POST,
                status(),
                title(),
                content(),
                text("mt_excerpt"),
                text("wp_slug").isEmpty() ? text("mt_basename") : text("wp_slug"),
                link(),
                published(),
                modified(),
                text("wp_author_display_name"),
                names(entry.path("categories")),
                Arrays.stream(text("mt_keywords").split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                Optional.empty(),
                Particulars.NONE,
                "",
                version());
    }

    private Status status() {
        return switch (text("post_status")) {
            case "" -> usual ? Status.PUBLISHED : Status.DRAFT;
            case "publish", "future" -> Status.PUBLISHED;
            case "private" -> Status.PRIVATE;
            case "pending" -> Status.PENDING;
            case "draft" -> Status.DRAFT;
            default -> Status.OTHER;
        };
    }

    private URI link() {
        return PostStruct.address(text("permaLink").isEmpty() ? text("link") : text("permaLink"))
                .orElse(URI.create(""));
    }

    private Optional<Instant> published() {
        return PostStruct.time(entry.path("date_created_gmt")).or(() -> PostStruct.time(entry.path("dateCreated")));
    }

    private Instant modified() {
        return PostStruct.time(entry.path("date_modified_gmt"))
                .or(this::published)
                .orElse(Instant.EPOCH);
    }

    private static List<String> names(JsonNode categories) {
        List<String> names = new ArrayList<>();
        categories.forEach(category -> names.add(PostStruct.plain(category)));
        return names;
    }

    boolean holds(String words) {
        return title().contains(words)
                || content().contains(words)
                || text("wp_slug").equals(words)
                || text("mt_basename").equals(words);
    }

    /// What has to be sent for the post to stay as it is.
    Map<String, Object> asItIs() {
        Map<String, Object> struct = struct(title(), content(), text("mt_excerpt"));
        if (!entry.path("categories").isEmpty()) {
            struct.put("categories", names(entry.path("categories")));
        }
        struct.put("mt_keywords", text("mt_keywords"));
        return struct;
    }

    /// A post to be sent, cut at its fold.
    static Map<String, Object> struct(String title, String content, String excerpt) {
        Matcher fold = MORE.matcher(content);
        boolean folded = fold.find();
        return new HashMap<>(Map.of(
                "title",
                title,
                "description",
                folded ? content.substring(0, fold.start()) : content,
                "mt_text_more",
                folded ? content.substring(fold.end()) : "",
                "mt_excerpt",
                excerpt));
    }

    /// Whether what stands here is what that struct says.
    boolean says(Map<String, Object> struct) {
        return struct(title(), content(), "").entrySet().stream()
                .filter(member -> !member.getKey().equals("mt_excerpt"))
                .allMatch(member -> String.valueOf(member.getValue())
                        .strip()
                        .equals(String.valueOf(struct.get(member.getKey())).strip()));
    }
}
