package app.byline.publish.xmlrpc;

import app.byline.markdown.Export;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.wordpress.Bitext;
import app.byline.markdown.wordpress.Rewriting;
import app.byline.media.Asset;
import app.byline.platform.Secret;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient;
import app.byline.publish.BlogKind;
import app.byline.publish.Capabilities;
import app.byline.publish.Marker;
import app.byline.publish.Outcome;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.Outgoing;
import app.byline.publish.PlainContent;
import app.byline.publish.Remote;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteList;
import app.byline.publish.RemotePost;
import app.byline.publish.RemotePost.Status;
import app.byline.publish.RemoteQuery;
import app.byline.publish.Version;
import app.byline.publish.http.Exchange;
import app.byline.publish.xmlrpc.Endpoint.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// WordPress over XML-RPC, for blogs whose REST interface is shut:
/// https://developer.wordpress.org/reference/classes/wp_xmlrpc_server/. A draft carries the marker as its slug, and in
/// a comment of its text, which is what the blog can search. What is new goes out as HTML without blocks; what was
/// fetched keeps the manner it has.
public final class XmlRpcClient implements BlogClient {
    private static final Set<Status> SEEN = Set.of(Status.PUBLISHED, Status.SCHEDULED, Status.PRIVATE, Status.PENDING);
    private static final String ANYWHERE = "draft,publish,future,pending,private,trash";
    private static final String LISTED = "draft,publish,future,pending,private";
    private static final int AT_ONCE = 100;
    private static final int NEWEST_FILES = 200;

    private final Endpoint endpoint;
    private final PlainContent plain;
    private final WordPressBlocks blocks = new WordPressBlocks();
    private final Clock clock;

    /// `html` is what a post is sent as that the blog never had.
    public XmlRpcClient(Blog blog, Secret password, Exchange exchange, Export html, Clock clock) {
        this.endpoint = new Endpoint(exchange, blog, password);
        this.plain = new PlainContent(html);
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(BlogKind.XMLRPC.features(), Long.MAX_VALUE);
    }

    // ---- posts

    @Override
    public Outcome create(Outgoing outgoing) {
        Map<String, Object> struct = content(outgoing);
        String marker = outgoing.marker().value();
        struct.put("post_content", rendered(outgoing) + "\n<!-- " + marker + " -->");
        struct.put("post_type", Particulars.of(outgoing.post()).page() ? "page" : "post");
        struct.put("post_status", "draft");
        struct.put("post_name", marker);
        return switch (endpoint.ofBlog("wp.newPost", struct)) {
            case Result.Failed(Outcome outcome) -> outcome;
            // It is there; whatever keeps it from being looked at must not make another.
            case Result.Value(JsonNode id) -> looked(new RemoteId(id.asString("")));
        };
    }

    @Override
    public Outcome update(RemoteId id, Outgoing outgoing, Version expected) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> outcome;
            case Result.Value(JsonNode there) -> update(post(there), outgoing, expected);
        };
    }

    private Outcome update(PostStruct there, Outgoing outgoing, Version expected) {
        if (there.status() == Status.TRASHED) {
            // Editing it would answer yes and leave it there.
            return new Outcome.Refused(Reason.TRASHED, "");
        }
        Map<String, Object> struct = content(outgoing);
        if (!there.version().equals(expected) && !isWhatIsSent(there, struct)) {
            return new Outcome.Refused(Reason.CHANGED_ON_SERVER, "");
        }
        Optional<Outcome> failed = new PostFields(endpoint, clock.instant()).put(struct, outgoing, there);
        if (failed.isPresent()) {
            return failed.get();
        }
        // Whoever saves it between this look and the edit is not overwritten.
        PostStruct.time(there.post().path("post_modified_gmt"))
                .ifPresent(seen -> struct.put("if_not_modified_since", seen));
        return edit(there.id(), struct);
    }

    private static boolean isWhatIsSent(PostStruct there, Map<String, Object> struct) {
        return there.text("post_title")
                        .equals(String.valueOf(struct.get("post_title")).strip())
                && there.text("post_content")
                        .equals(String.valueOf(struct.get("post_content")).strip());
    }

    private Outcome edit(RemoteId id, Map<String, Object> struct) {
        return endpoint.ofBlog("wp.editPost", id.value(), struct) instanceof Result.Failed(Outcome outcome)
                ? outcome
                : looked(id);
    }

    /// What was just done stands there, also where that can't be seen now.
    private Outcome looked(RemoteId id) {
        Outcome there = fetch(id);
        return there instanceof Outcome.Done ? there : new Outcome.Unknown(new IOException(there.said()));
    }

    @Override
    public Outcome withdraw(RemoteId id) {
        return asDraft(id, SEEN);
    }

    @Override
    public Outcome restore(RemoteId id) {
        return asDraft(id, Set.of(Status.TRASHED));
    }

    private Outcome asDraft(RemoteId id, Set<Status> ifIn) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> outcome;
            case Result.Value(JsonNode there) ->
                ifIn.contains(post(there).status())
                        ? edit(id, new HashMap<>(Map.of("post_status", "draft")))
                        : new Outcome.Done(post(there).remote());
        };
    }

    @Override
    public Outcome fetch(RemoteId id) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> outcome;
            case Result.Value(JsonNode there) -> new Outcome.Done(post(there).remote());
        };
    }

    @Override
    public List<Remote> find(Marker marker) throws IOException {
        List<Remote> found = new ArrayList<>();
        for (String type : List.of("post", "page")) {
            Map<String, Object> filter =
                    Map.of("post_type", type, "post_status", ANYWHERE, "s", marker.value(), "number", 100);
            switch (endpoint.ofBlog("wp.getPosts", filter)) {
                // Who may not edit pages has made none.
                case Result.Failed(Outcome.Refused _) when type.equals("page") -> {}
                case Result.Failed(Outcome outcome) -> throw outcome.thrown();
                case Result.Value(JsonNode posts) ->
                    posts.forEach(post -> {
                        if (carries(post(post), marker)) {
                            found.add(post(post).remote());
                        }
                    });
            }
        }
        found.sort(Comparator.comparingLong(post -> Long.parseLong(post.id().value())));
        return found;
    }

    /// In the trash WordPress adds a word to the name.
    private static boolean carries(PostStruct post, Marker marker) {
        return post.isPost()
                && (post.text("post_name").startsWith(marker.value())
                        || post.text("post_content").contains(marker.value()));
    }

    /// The first time puts it into the trash.
    @Override
    public void discard(RemoteId id) throws IOException {
        for (int time = 0; time < 2; time++) {
            if (endpoint.ofBlog("wp.deletePost", id.value()) instanceof Result.Failed(Outcome outcome)
                    && !(outcome instanceof Outcome.Refused(Reason why, var _) && why == Reason.GONE)) {
                throw outcome.thrown();
            }
        }
    }

    private Result get(RemoteId id) {
        Result there = endpoint.ofBlog("wp.getPost", id.value());
        return there instanceof Result.Value(JsonNode post) && !post(post).isPost()
                ? new Result.Failed(new Outcome.Unknown(new IOException("an answer that is no post")))
                : there;
    }

    private PostStruct post(JsonNode post) {
        return new PostStruct(post, clock.instant());
    }

    // ---- texts

    @Override
    public String rendered(Outgoing outgoing) {
        return bitext(outgoing).map(Bitext::raw).orElseGet(() -> plain.of(outgoing));
    }

    @Override
    public Optional<Bitext> bitext(Outgoing outgoing) {
        Bitext standing = outgoing.standing();
        return standing.pieces().isEmpty()
                ? Optional.empty()
                : Optional.of(new Rewriting(
                                blocks,
                                outgoing.marker().value(),
                                address -> PlainContent.onBlog(outgoing, address),
                                outgoing.numbers(),
                                _ -> {})
                        .of(outgoing.post().body(), standing));
    }

    private Map<String, Object> content(Outgoing outgoing) {
        Post post = outgoing.post();
        return new HashMap<>(
                Map.of("post_title", post.title(), "post_excerpt", post.excerpt(), "post_content", rendered(outgoing)));
    }

    // ---- what stands there

    /// The blog does not say how many there are, and leaves out those that this account may not edit: only a page
    /// without any is the last.
    @Override
    public Listing list(RemoteQuery query) {
        boolean steady = query.order() == RemoteQuery.Order.STEADY;
        Map<String, Object> filter = new HashMap<>(Map.of(
                "post_type",
                query.kind() == RemotePost.Kind.PAGE ? "page" : "post",
                "post_status",
                LISTED,
                "number",
                AT_ONCE,
                "offset",
                (query.page() - 1) * AT_ONCE,
                // Of those with the same time WordPress may give one on two pages.
                "orderby",
                steady ? "ID" : "date",
                "order",
                steady ? "ASC" : "DESC"));
        if (!query.words().isBlank()) {
            filter.put("s", query.words().strip());
        }
        List<String> fields = List.of(
                "post_title", "post_status", "post_type", "post_date_gmt", "post_modified_gmt", "post_name", "link");
        return switch (endpoint.ofBlog("wp.getPosts", filter, fields)) {
            case Result.Failed(Outcome outcome) -> new Listing.Failed(outcome);
            case Result.Value(JsonNode posts) -> new Listing.Here(list(posts, query.page()));
        };
    }

    private RemoteList list(JsonNode posts, int page) {
        List<RemoteEntry> entries = new ArrayList<>();
        posts.forEach(post -> {
            if (post(post).isPost()) {
                entries.add(post(post).entry());
            }
        });
        return new RemoteList(entries, (long) (page - 1) * AT_ONCE + posts.size(), !posts.isEmpty());
    }

    @Override
    public Reading read(RemoteId id) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> new Reading.Failed(outcome);
            case Result.Value(JsonNode there) ->
                new Reading.Here(
                        post(there).whole(author(post(there).text("post_author")), name(there.path("post_parent"))));
        };
    }

    /// The name in the address of that page; empty for none.
    private String name(JsonNode page) {
        return MethodResponse.number(page) > 0
                ? Endpoint.value(endpoint.ofBlog("wp.getPost", page.asString(""), List.of("post_name")))
                        .map(there -> there.path("post_name").asString(""))
                        .orElse("")
                : "";
    }

    private String author(String id) {
        for (JsonNode author : Endpoint.value(endpoint.ofBlog("wp.getAuthors")).stream()
                .flatMap(JsonNode::valueStream)
                .toList()) {
            if (author.path("user_id").asString("").equals(id)) {
                return PostStruct.plain(author.path("display_name"));
            }
        }
        return "";
    }

    // ---- media

    @Override
    public Upload upload(Asset asset, Path file) {
        return switch (new MediaLook(endpoint).named(FileUpload.digest(asset), NEWEST_FILES)) {
            case Result.Failed(Outcome outcome) -> new Upload.Failed(outcome);
            case Result.Value(JsonNode there) when !there.isNull() -> FileUpload.at(there, "attachment_id", "link");
            case Result.Value _ -> new FileUpload(endpoint).send("wp.uploadFile", asset, file);
        };
    }
}
