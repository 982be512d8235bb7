package app.byline.publish.xmlrpc;

import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostFormat;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.post.Visibility;
import app.byline.publish.Marker;
import app.byline.publish.Outcome;
import app.byline.publish.Outgoing;
import app.byline.publish.RemotePost.Status;
import app.byline.publish.xmlrpc.Endpoint.Result;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a post is beyond its text, as members of the struct that `wp.editPost` takes:
/// https://developer.wordpress.org/reference/classes/wp_xmlrpc_server/wp_newpost/. What its author says nothing of is
/// not sent, so that the blog keeps what it has.
record PostFields(Endpoint endpoint, Instant now) {
    private static final Pattern DIGEST = Pattern.compile("media/([0-9a-f]{12})-.*");
    private static final Set<Status> DRAFTABLE =
            Set.of(Status.DRAFT, Status.PUBLISHED, Status.SCHEDULED, Status.PRIVATE);
    private static final int MOST_IMAGES = 1_000;

    /// Puts them into a struct; answers why that can't be done now.
    ///
    /// @param there the post as it stands
    Optional<Outcome> put(Map<String, Object> struct, Outgoing outgoing, PostStruct there) {
        Post post = outgoing.post();
        Marker marker = outgoing.marker();
        boolean isNew = there.text("post_name").equals(marker.value());
        Particulars said = Particulars.of(post);
        Particulars particulars = isNew ? said : said.since(outgoing.seen());
        release(struct, post.release(), there.status());
        visibility(struct, particulars, there.status());
        slug(struct, post, marker, there.text("post_name"));
        particulars.comments().ifPresent(open -> struct.put("comment_status", open ? "open" : "closed"));
        particulars.pings().ifPresent(open -> struct.put("ping_status", open ? "open" : "closed"));
        if (!particulars.fields().isEmpty()) {
            struct.put("custom_fields", there.fields().with(particulars.fields()));
        }
        if (!there.isPage()) {
            // A private one is refused as a whole when it is to be sticky.
            particulars
                    .sticky()
                    .filter(_ -> !"private".equals(struct.get("post_status")))
                    .ifPresent(sticky -> struct.put("sticky", sticky));
            particulars.format().map(PostFormat::word).ifPresent(format -> struct.put("post_format", format));
        }
        Optional<Outcome> failed = image(struct, particulars);
        failed = failed.isPresent() ? failed : author(struct, particulars);
        if (there.isPage()) {
            return failed.isPresent() ? failed : parent(struct, particulars);
        }
        return failed.isPresent() ? failed : terms(struct, post);
    }

    // ---- who sees it, and when

    private void release(Map<String, Object> struct, Release release, Status there) {
        switch (release) {
            // One that waits for an editor there goes on waiting, and what an extension means by a state stays.
            case Release.AsDraft _ -> {
                if (DRAFTABLE.contains(there)) {
                    struct.put("post_status", "draft");
                }
            }
            // Who may see it was decided there.
            case Release _ when there == Status.PRIVATE -> {}
            case Release.At(Instant time)
            when time.isAfter(now.plusSeconds(60)) -> {
                struct.put("post_status", "publish");
                struct.put("post_date_gmt", time.truncatedTo(ChronoUnit.SECONDS));
            }
            default -> {
                struct.put("post_status", "publish");
                if (there == Status.SCHEDULED) {
                    // Its old date would schedule it again.
                    struct.put("post_date_gmt", now);
                }
            }
        }
    }

    /// No post that is to be private is ever public: the blog knows no private post that waits for a time.
    private static void visibility(Map<String, Object> struct, Particulars particulars, Status there) {
        boolean isPrivate = there == Status.PRIVATE;
        switch (particulars.visibility().orElse(null)) {
            case Visibility.Editors _ -> {
                struct.put("post_password", "");
                keepPrivate(struct);
            }
            case Visibility.Everyone _ -> open(struct, "", isPrivate);
            case Visibility.Knowing(String password) -> open(struct, password, isPrivate);
            case null -> {
                if (isPrivate) {
                    keepPrivate(struct);
                }
            }
        }
    }

    private static void open(Map<String, Object> struct, String password, boolean isPrivate) {
        struct.put("post_password", password);
        if (isPrivate) {
            struct.putIfAbsent("post_status", "publish");
        }
    }

    private static void keepPrivate(Map<String, Object> struct) {
        if (!"draft".equals(struct.get("post_status"))) {
            struct.put("post_status", "private");
            struct.remove("post_date_gmt");
        }
    }

    /// The author's word; else a post that has an address keeps it.
    private static void slug(Map<String, Object> struct, Post post, Marker marker, String there) {
        boolean unnamed = there.equals(marker.value());
        post.slug()
                .or(() -> unnamed ? Slug.ofTitle(post.title()) : Optional.empty())
                .map(Slug::value)
                .or(() -> unnamed ? Optional.of("") : Optional.empty())
                .ifPresent(slug -> struct.put("post_name", slug));
    }

    // ---- what it names

    private Optional<Outcome> terms(Map<String, Object> struct, Post post) {
        if (!post.categories().isEmpty()) {
            List<Object> ids = new ArrayList<>();
            for (String name : post.categories()) {
                switch (new Categories(endpoint).id(name)) {
                    case Result.Failed(Outcome outcome) -> {
                        return Optional.of(outcome);
                    }
                    case Result.Value(JsonNode id) -> ids.add(id.asString(""));
                }
            }
            struct.put("terms", Map.of("category", ids));
        }
        if (!post.tags().isEmpty()) {
            // New ones are made; that there be none is nothing that can be said.
            struct.put("terms_names", Map.of("post_tag", post.tags()));
        }
        return Optional.empty();
    }

    private Optional<Outcome> image(Map<String, Object> struct, Particulars particulars) {
        if (particulars.image().filter(Particulars.NO_IMAGE::equals).isPresent()) {
            struct.put("post_thumbnail", "");
            return Optional.empty();
        }
        Matcher digest = DIGEST.matcher(particulars.libraryImage().orElse(""));
        if (!digest.matches()) {
            return Optional.empty();
        }
        return switch (new MediaLook(endpoint).named(digest.group(1), MOST_IMAGES)) {
            case Result.Failed(Outcome outcome) -> Optional.of(outcome);
            case Result.Value(JsonNode image) -> {
                if (!image.isNull()) {
                    struct.put("post_thumbnail", image.path("attachment_id").asString(""));
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<Outcome> author(Map<String, Object> struct, Particulars particulars) {
        if (particulars.author().isEmpty()) {
            return Optional.empty();
        }
        String name = particulars.author().get();
        return switch (endpoint.ofBlog("wp.getAuthors")) {
            case Result.Failed(Outcome outcome) -> Optional.of(outcome);
            case Result.Value(JsonNode authors) -> {
                for (JsonNode author : authors) {
                    if (name.equalsIgnoreCase(PostStruct.plain(author.path("display_name")))
                            || name.equalsIgnoreCase(author.path("user_login").asString(""))) {
                        struct.put("post_author", author.path("user_id").asString(""));
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /// By the name in its address, or else by its title.
    private Optional<Outcome> parent(Map<String, Object> struct, Particulars particulars) {
        if (particulars.parent().isEmpty()) {
            return Optional.empty();
        }
        String name = particulars.parent().get();
        Map<String, Object> pages = new HashMap<>(Map.of("post_type", "page", "number", MOST_IMAGES));
        List<String> fields = List.of("post_name", "post_title");
        return switch (endpoint.ofBlog("wp.getPosts", pages, fields)) {
            case Result.Failed(Outcome outcome) -> Optional.of(outcome);
            case Result.Value(JsonNode found) -> {
                for (JsonNode page : found) {
                    if (name.equalsIgnoreCase(page.path("post_name").asString(""))
                            || name.equalsIgnoreCase(page.path("post_title").asString(""))) {
                        struct.putIfAbsent("post_parent", page.path("post_id").asString(""));
                    }
                }
                yield Optional.empty();
            }
        };
    }
}
