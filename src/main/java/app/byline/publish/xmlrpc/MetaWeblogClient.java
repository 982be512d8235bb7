package app.byline.publish.xmlrpc;

import app.byline.markdown.Export;
import app.byline.markdown.wordpress.Bitext;
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
import app.byline.publish.Outcome.Reason;
import app.byline.publish.Outgoing;
import app.byline.publish.PlainContent;
import app.byline.publish.Remote;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteList;
import app.byline.publish.RemotePost;
import app.byline.publish.RemoteQuery;
import app.byline.publish.Version;
import app.byline.publish.http.Exchange;
import app.byline.publish.xmlrpc.Endpoint.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Blogs that speak MetaWeblog with Movable Type's additions (http://xmlrpc.com/metaWeblogApi.html,
/// https://www.movabletype.org/documentation/developer/xmlrpc/). A draft carries the marker in a comment of its text,
/// by which it is found among the newest posts: such a blog can't be searched.
public final class MetaWeblogClient implements BlogClient {
    private static final int NEWEST = 100;

    private final Endpoint endpoint;
    private final PlainContent plain;

    /// `html` is what a post is sent as.
    public MetaWeblogClient(Blog blog, Secret password, Exchange exchange, Export html) {
        this.endpoint = new Endpoint(exchange, blog, password);
        this.plain = new PlainContent(html);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(BlogKind.METAWEBLOG.features(), Long.MAX_VALUE);
    }

    @Override
    public String rendered(Outgoing outgoing) {
        return plain.of(outgoing);
    }

    @Override
    public Optional<Bitext> bitext(Outgoing outgoing) {
        return Optional.empty();
    }

    // ---- posts

    @Override
    public Outcome create(Outgoing outgoing) {
        Post post = outgoing.post();
        String marked = rendered(outgoing) + "\n<!-- " + outgoing.marker().value() + " -->";
        Map<String, Object> struct = EntryStruct.struct(post.title(), marked, post.excerpt());
        return switch (endpoint.ofBlog("metaWeblog.newPost", struct, false)) {
            case Result.Failed(Outcome outcome) -> outcome;
            // It is there; whatever keeps it from being looked at must not make another.
            case Result.Value(JsonNode id) -> looked(new RemoteId(id.asString("")), false);
        };
    }

    @Override
    public Outcome update(RemoteId id, Outgoing outgoing, Version expected) {
        Post post = outgoing.post();
        if (post.release() instanceof Release.At) {
            return new Outcome.Refused(Reason.UNSUPPORTED, "");
        }
        Map<String, Object> struct = EntryStruct.struct(post.title(), rendered(outgoing), post.excerpt());
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> outcome;
            case Result.Value(JsonNode there) -> {
                EntryStruct entry = new EntryStruct(there, true);
                if (!entry.version().equals(expected) && !entry.says(struct)) {
                    yield new Outcome.Refused(Reason.CHANGED_ON_SERVER, "");
                }
                put(struct, post);
                yield edit(id, struct, !(post.release() instanceof Release.AsDraft));
            }
        };
    }

    private static void put(Map<String, Object> struct, Post post) {
        if (!post.categories().isEmpty()) {
            struct.put("categories", post.categories());
        }
        struct.put("mt_keywords", String.join(", ", post.tags()));
        post.slug().map(Slug::value).ifPresent(slug -> {
            struct.put("wp_slug", slug);
            struct.put("mt_basename", slug);
        });
        Particulars particulars = Particulars.of(post);
        particulars.comments().ifPresent(open -> struct.put("mt_allow_comments", open ? 1 : 0));
        particulars.pings().ifPresent(open -> struct.put("mt_allow_pings", open ? 1 : 0));
    }

    private Outcome edit(RemoteId id, Map<String, Object> struct, boolean publish) {
        return endpoint.of(id.value(), "metaWeblog.editPost", struct, publish) instanceof Result.Failed(Outcome outcome)
                ? outcome
                : looked(id, publish);
    }

    private Outcome looked(RemoteId id, boolean live) {
        Outcome there = fetch(id, live);
        return there instanceof Outcome.Done ? there : new Outcome.Unknown(new IOException(there.said()));
    }

    /// With the content that it has: there is no other way to change one thing of a post.
    @Override
    public Outcome withdraw(RemoteId id) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> outcome;
            case Result.Value(JsonNode there) -> {
                EntryStruct entry = new EntryStruct(there, true);
                yield entry.remote().live() ? edit(id, entry.asItIs(), false) : new Outcome.Done(entry.remote());
            }
        };
    }

    /// There is no trash.
    @Override
    public Outcome restore(RemoteId id) {
        return fetch(id);
    }

    @Override
    public Outcome fetch(RemoteId id) {
        return fetch(id, true);
    }

    private Outcome fetch(RemoteId id, boolean live) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> outcome;
            case Result.Value(JsonNode there) -> new Outcome.Done(new EntryStruct(there, live).remote());
        };
    }

    private Result get(RemoteId id) {
        Result there = endpoint.of(id.value(), "metaWeblog.getPost");
        return there instanceof Result.Value(JsonNode entry) && !new EntryStruct(entry, false).isEntry()
                ? new Result.Failed(new Outcome.Unknown(new IOException("an answer that is no post")))
                : there;
    }

    @Override
    public List<Remote> find(Marker marker) throws IOException {
        return switch (endpoint.ofBlog("metaWeblog.getRecentPosts", NEWEST)) {
            case Result.Failed(Outcome outcome) -> throw outcome.thrown();
            case Result.Value(JsonNode posts) ->
                posts.valueStream()
                        .map(post -> new EntryStruct(post, false))
                        .filter(post -> post.isEntry() && post.holds(marker.value()))
                        .map(EntryStruct::remote)
                        .toList()
                        .reversed();
        };
    }

    @Override
    public void discard(RemoteId id) throws IOException {
        // The key of a program, which nobody asks for any more, comes before the post's id.
        if (endpoint.keyed("blogger.deletePost", id.value(), true) instanceof Result.Failed(Outcome outcome)) {
            throw outcome.thrown();
        }
    }

    // ---- what stands there

    /// Only the newest can be asked for.
    @Override
    public Listing list(RemoteQuery query) {
        if (query.kind() == RemotePost.Kind.PAGE || query.page() > 1) {
            return new Listing.Here(new RemoteList(List.of(), 0, false));
        }
        return switch (endpoint.ofBlog("metaWeblog.getRecentPosts", NEWEST)) {
            case Result.Failed(Outcome outcome) -> new Listing.Failed(outcome);
            case Result.Value(JsonNode posts) -> {
                List<RemoteEntry> entries = new ArrayList<>();
                for (JsonNode post : posts) {
                    EntryStruct entry = new EntryStruct(post, true);
                    if (entry.isEntry() && entry.holds(query.words().strip())) {
                        entries.add(entry.listed());
                    }
                }
                yield new Listing.Here(new RemoteList(entries, entries.size(), false));
            }
        };
    }

    @Override
    public Reading read(RemoteId id) {
        return switch (get(id)) {
            case Result.Failed(Outcome outcome) -> new Reading.Failed(outcome);
            case Result.Value(JsonNode there) -> new Reading.Here(new EntryStruct(there, true).whole());
        };
    }

    // ---- media

    @Override
    public Upload upload(Asset asset, Path file) {
        return new FileUpload(endpoint).send("metaWeblog.newMediaObject", asset, file);
    }
}
