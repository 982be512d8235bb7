package app.byline.publish.wordpress;

import app.byline.markdown.HtmlExport;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.wordpress.Bitext;
import app.byline.markdown.wordpress.Rewriting;
import app.byline.media.Asset;
import app.byline.platform.Secret;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient;
import app.byline.publish.BlogKind;
import app.byline.publish.Capabilities;
import app.byline.publish.Marker;
import app.byline.publish.Outcome;
import app.byline.publish.Outgoing;
import app.byline.publish.PlainContent;
import app.byline.publish.PostManner;
import app.byline.publish.Remote;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteQuery;
import app.byline.publish.Version;
import app.byline.publish.http.Exchange;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// WordPress over REST with an application password. A draft carries the marker as its slug until it gets its own.
/// https://developer.wordpress.org/rest-api/reference/posts/
public final class WordPressClient implements BlogClient {
    /// Settings of a [Blog]: the API's address and the user's name.
    public static final String API = "api";

    public static final String USER = "user";
    /// The blog's number at WordPress.com, where it is one of those; [#API] is the service's address then.
    public static final String SITE = "site";

    private static final Map<String, String> WHOLE = Map.of("context", "edit");
    private static final Set<String> DRAFTABLE = Set.of("draft", "auto-draft", "publish", "future", "private");
    private static final Set<String> SEEN = Set.of("publish", "future", "private", "pending");
    private static final String ANYWHERE = "draft,publish,future,pending,private,trash";

    private final WordPressApi api;
    private final WordPressTerms terms;
    private final WordPressFields fields;
    private final WordPressBlocks export;
    private final PlainContent plain = new PlainContent(new HtmlExport());
    private final PostManner manner;
    private final Clock clock;

    public WordPressClient(Blog blog, Secret password, Exchange exchange, WordPressBlocks export, Clock clock) {
        this.api = new WordPressApi(exchange, blog, password);
        this.terms = new WordPressTerms(api);
        this.fields = new WordPressFields(api);
        this.export = export;
        this.manner = PostManner.of(blog);
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(BlogKind.WORDPRESS.features(), Long.MAX_VALUE);
    }

    // ---- posts

    @Override
    public Outcome create(Outgoing outgoing) {
        Map<String, Object> body = content(outgoing);
        body.put("status", "draft");
        body.put("slug", outgoing.marker().value());
        return remote(api.post(WordPressFields.route(outgoing.post()), body));
    }

    @Override
    public Outcome update(RemoteId id, Outgoing outgoing, Version expected) {
        return switch (api.get(PostJson.route(id), WHOLE)) {
            case Result.Failed failed -> failed.outcome();
            case Result.Json(JsonNode there) -> update(there, id, outgoing, expected);
        };
    }

    private Outcome update(JsonNode there, RemoteId id, Outgoing outgoing, Version expected) {
        if (there.path("status").asString("").equals("trash")) {
            // Editing it would answer 200 and leave it there.
            return new Outcome.Refused(Outcome.Reason.TRASHED, "");
        }
        Map<String, Object> body = content(outgoing);
        if (!new PostJson(there).version().equals(expected) && !isWhatIsSent(there, body)) {
            return new Outcome.Refused(Outcome.Reason.CHANGED_ON_SERVER, "");
        }
        release(body, outgoing.post().release(), there);
        slug(body, outgoing, there);
        Post post = outgoing.post();
        Particulars said = Particulars.of(post);
        Particulars changed = isUnnamed(outgoing, there) ? said : said.since(outgoing.seen());
        if (fields.put(body, changed, there) instanceof Result.Failed failed) {
            return failed.outcome();
        }
        boolean page = there.path("type").asString("").equals("page");
        if (!page && terms.put(body, post) instanceof Result.Failed failed) {
            return failed.outcome();
        }
        return remote(api.post(PostJson.route(id), body));
    }

    @Override
    public Outcome withdraw(RemoteId id) {
        return asDraft(id, SEEN);
    }

    @Override
    public Outcome restore(RemoteId id) {
        return asDraft(id, Set.of("trash"));
    }

    /// Looks first: an edit of any kind would take a post out of the trash.
    private Outcome asDraft(RemoteId id, Set<String> ifIn) {
        Result there = api.get(PostJson.route(id), WHOLE);
        return there instanceof Result.Json(JsonNode post)
                        && ifIn.contains(post.path("status").asString(""))
                ? remote(api.post(PostJson.route(id), Map.of("status", "draft")))
                : remote(there);
    }

    @Override
    public String rendered(Outgoing outgoing) {
        return isPlain(outgoing) ? plain.of(outgoing) : sent(outgoing).raw();
    }

    /// A post that is not there yet, to a blog whose authors know no blocks.
    private boolean isPlain(Outgoing outgoing) {
        return manner == PostManner.HTML && outgoing.standing().pieces().isEmpty();
    }

    private Map<String, Object> content(Outgoing outgoing) {
        Post post = outgoing.post();
        Map<String, Object> body = new HashMap<>();
        body.put("title", post.title());
        body.put("excerpt", post.excerpt());
        if (isPlain(outgoing)) {
            body.put("content", plain.of(outgoing));
            return body;
        }
        Bitext text = sent(outgoing);
        body.put("content", text.raw());
        String notes = text.notes().raw();
        if (!notes.isEmpty() || !outgoing.standing().notes().raw().isEmpty()) {
            body.put("meta", new HashMap<>(Map.of(PostJson.NOTES, notes)));
        }
        return body;
    }

    @Override
    public Optional<Bitext> bitext(Outgoing outgoing) {
        return isPlain(outgoing) ? Optional.empty() : Optional.of(sent(outgoing));
    }

    private Bitext sent(Outgoing outgoing) {
        return new Rewriting(
                        export,
                        outgoing.marker().value(),
                        address -> PlainContent.onBlog(outgoing, address),
                        outgoing.numbers(),
                        _ -> {})
                .of(outgoing.post().body(), outgoing.standing());
    }

    private static boolean isWhatIsSent(JsonNode there, Map<String, Object> body) {
        PostJson post = new PostJson(there);
        return post.raw("title").equals(body.get("title"))
                && post.raw("content").equals(body.get("content"))
                && (!(body.get("meta") instanceof Map<?, ?> meta)
                        || post.notes().equals(meta.get(PostJson.NOTES)));
    }

    private void release(Map<String, Object> body, Release release, JsonNode there) {
        String status = there.path("status").asString("");
        switch (release) {
            // One that waits for an editor there goes on waiting, and what an extension means by a state stays.
            case Release.AsDraft _ -> {
                if (DRAFTABLE.contains(status)) {
                    body.put("status", "draft");
                }
            }
            // Who may see it was decided there.
            case Release _ when status.equals("private") -> {}
            case Release.At(Instant time)
            when time.isAfter(clock.instant().plusSeconds(60)) -> {
                body.put("status", "future");
                body.put(
                        "date_gmt",
                        time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
            }
            default -> {
                body.put("status", "publish");
                if (status.equals("future")) {
                    // Its old date would schedule it again.
                    body.put("date", null);
                }
            }
        }
    }

    /// The author's word; else a post that has an address keeps it.
    private static void slug(Map<String, Object> body, Outgoing outgoing, JsonNode there) {
        Post post = outgoing.post();
        boolean unnamed = isUnnamed(outgoing, there);
        post.slug()
                .or(() -> unnamed ? Slug.ofTitle(post.title()) : Optional.empty())
                .map(Slug::value)
                .ifPresentOrElse(slug -> body.put("slug", slug), () -> {
                    if (unnamed) {
                        body.put("slug", "");
                    }
                });
    }

    /// Whether nothing but a draft was ever made of it.
    private static boolean isUnnamed(Outgoing outgoing, JsonNode there) {
        return there.path("slug").asString("").equals(outgoing.marker().value());
    }

    @Override
    public List<Remote> find(Marker marker) throws IOException {
        List<JsonNode> posts = new ArrayList<>(found("wp/v2/posts", marker));
        posts.addAll(found("wp/v2/pages", marker));
        return posts.stream()
                .sorted(Comparator.comparingLong(post -> post.path("id").asLong(0)))
                .map(post -> new PostJson(post).remote())
                .toList();
    }

    private List<JsonNode> found(String route, Marker marker) throws IOException {
        Map<String, String> query =
                Map.of("slug", marker.value(), "status", ANYWHERE, "context", "edit", "per_page", "100");
        return switch (api.get(route, query)) {
            // Who may not edit pages has made none.
            case Result.Failed(Outcome.Refused _, var _, var _) when route.endsWith("pages") -> List.of();
            case Result.Failed failed -> throw failed.outcome().thrown();
            case Result.Json(JsonNode found) -> {
                List<JsonNode> posts = new ArrayList<>();
                found.forEach(posts::add);
                yield posts;
            }
        };
    }

    @Override
    public Set<String> taken(Set<String> names, Particulars like) throws IOException {
        return new WordPressNames(api).taken(names, like);
    }

    @Override
    public Outcome fetch(RemoteId id) {
        return remote(api.get(PostJson.route(id), WHOLE));
    }

    @Override
    public Listing list(RemoteQuery query) {
        return new WordPressListing(api).list(query);
    }

    @Override
    public Reading read(RemoteId id) {
        Map<String, String> query = Map.of("context", "edit", "_embed", PostJson.EMBEDDED);
        return switch (api.get(PostJson.route(id), query)) {
            case Result.Failed failed -> new Reading.Failed(failed.outcome());
            case Result.Json(JsonNode post) ->
                new PostJson(post).isPost()
                        ? new Reading.Here(new PostJson(post).whole())
                        : new Reading.Failed(noPost());
        };
    }

    private static Outcome noPost() {
        return new Outcome.Unknown(new IOException("an answer that is no post"));
    }

    @Override
    public void discard(RemoteId id) throws IOException {
        if (api.delete(PostJson.route(id)) instanceof Result.Failed failed) {
            throw failed.outcome().thrown();
        }
    }

    private static Outcome remote(Result result) {
        return switch (result) {
            case Result.Failed failed -> failed.outcome();
            case Result.Json(JsonNode post) ->
                new PostJson(post).isPost() ? new Outcome.Done(new PostJson(post).remote()) : noPost();
        };
    }

    // ---- media

    @Override
    public MediaListing media(String words, int page) {
        return new WordPressMedia(api).list(words, page);
    }

    @Override
    public Upload upload(Asset asset, Path file) {
        return upload(asset, file, _ -> {});
    }

    @Override
    public Upload upload(Asset asset, Path file, LongConsumer sent) {
        String digest = asset.digest().substring(0, 12);
        String name = digest + "-" + asset.fileName();
        return switch (api.get("wp/v2/media", Map.of("search", digest, "context", "edit", "per_page", "100"))) {
            case Result.Failed failed -> new Upload.Failed(failed.outcome());
            case Result.Json(JsonNode found) -> {
                JsonNode there = withDigest(found, digest);
                yield there == null ? send(asset, file, name, sent) : uploaded(there);
            }
        };
    }

    private static @Nullable JsonNode withDigest(JsonNode found, String digest) {
        for (JsonNode media : found) {
            String address = media.path("source_url").asString("");
            if (address.substring(address.lastIndexOf('/') + 1).startsWith(digest)) {
                return media;
            }
        }
        return null;
    }

    private Upload send(Asset asset, Path file, String name, LongConsumer sent) {
        return switch (api.upload("wp/v2/media", file, name, asset.mediaType(), sent)) {
            case Result.Failed(Outcome.Refused(Outcome.Reason why, String says), var _, var _) ->
                new Upload.Failed(new Outcome.Refused(why, asset.fileName() + ": " + says));
            case Result.Failed failed -> new Upload.Failed(failed.outcome());
            case Result.Json(JsonNode media) -> uploaded(media);
        };
    }

    private static Upload uploaded(JsonNode media) {
        return new Upload.Done(
                new RemoteId(String.valueOf(media.path("id").asLong(0))),
                URI.create(media.path("source_url").asString("")));
    }
}
