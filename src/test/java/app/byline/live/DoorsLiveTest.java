package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostFormat;
import app.byline.post.Release;
import app.byline.post.Visibility;
import app.byline.publish.Blog;
import app.byline.publish.BlogKind;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The same WordPress behind other doors: its REST interface shut, without pretty permalinks, in a folder.
@Tag("live")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WordPressServer.APART)
class DoorsLiveTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.apart(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    // ---- XML-RPC

    @ParameterizedTest
    @EnumSource(names = {"XMLRPC", "METAWEBLOG"})
    void withRestShutThePostIsPublishedWhole(BlogKind kind) throws Exception {
        String title = "Through the other door, by " + kind;
        try (Desk desk = shut(kind)) {
            Post post = desk.reference(title);
            Publication publication = desk.published(post);
            JsonNode remote = only(reader.posts(title));
            assertThat(remote.path("status").asString()).isEqualTo("publish");
            assertThat(remote.path("excerpt").path("raw").asString()).startsWith("Three cranes, two ships");
            assertThat(remote.path("content").path("raw").asString())
                    .contains("<!--more-->")
                    .doesNotContain("<!-- wp:", "byline-", "(media/", "\"media/");
            page(publication, title);
            assertThat(terms(remote, "tags")).containsExactlyInAnyOrder("cranes", "Peñalver", "strike");
        }
    }

    /// As classic posts are shown: what has a line for itself keeps it, and no line is broken that was not.
    private void page(Publication publication, String title) throws Exception {
        Document page = reader.page(publication.link());
        assertThat(page.select("h1, .wp-block-post-title").text()).contains(title);
        assertThat(page.select("blockquote em").text()).isEqualTo("read");
        assertThat(page.select("h2").eachText()).contains("Who signed, and when");
        assertThat(page.select("figure img[alt^=Three cranes], figure img[alt^=Bar chart]"))
                .hasSize(2);
        assertThat(page.select(".entry-content br, .wp-block-post-content br")).isEmpty();
        for (String image : page.select("figure img[alt]").eachAttr("abs:src")) {
            assertThat(reader.status(URI.create(image))).isEqualTo(200);
        }
        assertThat(page.text()).contains("forty‑one days", "“not a day before”", "Peñalver", "🏗️", "crane nº 2");
    }

    @ParameterizedTest
    @EnumSource(names = {"XMLRPC", "METAWEBLOG"})
    void withRestShutItIsUpdatedTakenBackAndNeverOverwrittenUnseen(BlogKind kind) throws Exception {
        String title = "Changed through the other door, by " + kind;
        try (Desk desk = shut(kind)) {
            Post post = desk.posts.save(Post.begin(Instant.now()).withText(title, "One."));
            Publication first = desk.published(post);
            Post second = desk.posts.save(post.withText(title, "Two."));
            assertThat(desk.published(second).link()).isEqualTo(first.link());
            assertThat(raw(title)).isEqualTo("<p>Two.</p>");
            reader.edit(first.remote().value(), "An editor's cuts.");
            JobId job = desk.publish(desk.posts.save(second.withText(title, "Three.")));
            desk.awaitJob(job, now -> now.state() == PublishJob.State.FAILED);
            assertThat(desk.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CHANGED_ON_SERVER);
            assertThat(raw(title)).isEqualTo("An editor's cuts.");
            JobId back = desk.outbox.withdraw(post.id(), desk.blog.id()).orElseThrow();
            desk.awaitJob(back, now -> now.state() == PublishJob.State.DONE);
            assertThat(only(reader.posts(title)).path("status").asString()).isEqualTo("draft");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XMLRPC", "METAWEBLOG"})
    void withRestShutLostRepliesEndInOnePost(BlogKind kind) throws Exception {
        String title = "Lost behind the other door, by " + kind;
        String shut = server.door("shut");
        try (FaultyWire wire = FaultyWire.losing(URI.create(shut).getPort(), 5);
                Desk desk = Desk.at(folder, shut, "admin", "admin-login", blog -> {
                    Map<String, String> settings = new HashMap<>(blog.settings());
                    settings.put("endpoint", "http://127.0.0.1:" + wire.port() + "/xmlrpc.php");
                    return new Blog(blog.id(), blog.name(), kind, blog.home(), settings);
                })) {
            desk.published(desk.posts.save(Post.begin(Instant.now()).withText(title, "One.")));
            assertThat(only(reader.posts(title)).path("status").asString()).isEqualTo("publish");
            assertThat(raw(title)).isEqualTo("<p>One.</p>");
        }
    }

    @Test
    void withRestShutAPostWaitsForItsTimeAndHasItsParticulars() throws Exception {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        String title = "Scheduled behind the other door";
        try (Desk desk = shut(BlogKind.XMLRPC)) {
            Post post = Post.begin(Instant.now())
                    .withText(title, "One.")
                    .withDetails(
                            Optional.empty(), "", List.of("City / Quay"), List.of("night"), new Release.At(tomorrow))
                    .withExtras("format: aside\ncomments: false\n");
            Post kept = desk.posts.save(post);
            Publication publication = desk.published(kept);
            JsonNode there = only(reader.posts(title));
            assertThat(there.path("status").asString()).isEqualTo("future");
            assertThat(Instant.parse(there.path("date_gmt").asString() + "Z")).isEqualTo(tomorrow);
            assertThat(there.path("format").asString()).isEqualTo("aside");
            assertThat(there.path("comment_status").asString()).isEqualTo("closed");
            assertThat(terms(there, "categories")).containsExactly("Quay");
            assertThat(publication.live()).isTrue();
            // Sooner after all.
            desk.published(
                    desk.posts.save(kept.withDetails(Optional.empty(), "", List.of(), List.of(), new Release.Now())));
            assertThat(only(reader.posts(title)).path("status").asString()).isEqualTo("publish");
        }
    }

    @Test
    void withRestShutBlocksThatWereFetchedStayBlocks() throws Exception {
        String title = "Blocks behind the other door";
        String blocks = "<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n"
                + "<!-- wp:harbour/map {\"zoom\":3} /-->\n\n<!-- wp:paragraph -->\n<p>Three.</p>\n<!-- /wp:paragraph -->";
        JsonNode made = reader.post("posts", Map.of("title", title, "status", "publish", "content", blocks));
        try (Desk desk = shut(BlogKind.XMLRPC)) {
            Post post = fetched(desk, made, RemotePost.Kind.POST);
            desk.published(post);
            assertThat(raw(title)).isEqualTo(blocks);
            desk.published(desk.posts.save(post.withText(title, post.body().replace("Three.", "Four."))));
            assertThat(raw(title)).isEqualTo(blocks.replace("Three.", "Four."));
        }
    }

    @Test
    void withRestShutWhatAPostIsComesWithItAndGoesBackOnlyWhereItWasChanged() throws Exception {
        String title = "All of it, behind the other door";
        JsonNode made = reader.post(
                "posts",
                Map.of(
                        "title", title,
                        "content", "<!-- wp:paragraph -->\n<p>Text.</p>\n<!-- /wp:paragraph -->",
                        "status", "publish",
                        "format", "quote",
                        "sticky", true,
                        "comment_status", "closed",
                        "ping_status", "open",
                        "meta", Map.of("subtitle", "Below", "rating", 4)));
        try (Desk desk = shut(BlogKind.XMLRPC)) {
            Post post = fetched(desk, made, RemotePost.Kind.POST);
            Particulars said = Particulars.of(post);
            assertThat(said.author()).contains("admin");
            assertThat(said.format()).contains(PostFormat.QUOTE);
            assertThat(said.visibility()).isEmpty();
            assertThat(said.sticky()).contains(true);
            assertThat(said.comments()).contains(false);
            assertThat(said.pings()).contains(true);
            assertThat(said.fields()).containsEntry("subtitle", "Below").containsEntry("rating", "4");

            reader.post(
                    "posts/" + made.path("id").asLong(), Map.of("comment_status", "open", "meta", Map.of("rating", 5)));
            Map<String, Object> fields = new HashMap<>(said.fields());
            fields.put("subtitle", "Below it");
            desk.published(desk.posts.save(said.withFields(fields).in(post)));
            JsonNode there = reader.get("posts/" + made.path("id").asLong() + "?context=edit");
            assertThat(there.path("meta").path("subtitle").asString()).isEqualTo("Below it");
            assertThat(there.path("meta").path("rating").asInt()).isEqualTo(5);
            assertThat(there.path("comment_status").asString()).isEqualTo("open");
            assertThat(there.path("status").asString()).isEqualTo("publish");
            assertThat(there.path("sticky").asBoolean()).isTrue();
            assertThat(there.path("format").asString()).isEqualTo("quote");
        }
    }

    @Test
    void withRestShutWhoMayReadAndWhatIsAboveAreFetched() throws Exception {
        JsonNode above = reader.post("pages", Map.of("title", "Above", "slug", "above-it", "status", "publish"));
        JsonNode made = reader.post(
                "pages",
                Map.of(
                        "title", "Below it, for a few",
                        "content", "Text.",
                        "status", "publish",
                        "password", "harbour",
                        "parent", above.path("id").asLong()));
        try (Desk desk = shut(BlogKind.XMLRPC)) {
            Particulars said = Particulars.of(fetched(desk, made, RemotePost.Kind.PAGE));
            assertThat(said.page()).isTrue();
            assertThat(said.parent()).contains("above-it");
            assertThat(said.visibility()).contains(new Visibility.Knowing("harbour"));
            JsonNode hidden = reader.post("posts", Map.of("title", "Hidden", "content", "Text.", "status", "private"));
            Post post = fetched(desk, hidden, RemotePost.Kind.POST);
            assertThat(Particulars.of(post).visibility()).contains(new Visibility.Editors());
            // WordPress knows no private post that is sticky, and says no to the whole.
            desk.published(desk.posts.save(
                    Particulars.of(post).withSticky(Optional.of(true)).in(post.withText("Hidden", "More."))));
            assertThat(only(reader.posts("Hidden")).path("status").asString()).isEqualTo("private");
            assertThat(raw("Hidden")).contains("More.");
        }
    }

    private static Post fetched(Desk desk, JsonNode made, RemotePost.Kind kind) throws Exception {
        desk.fetching.want(
                desk.blog.id(),
                List.of(new RemoteEntry(
                        new RemoteId(String.valueOf(made.path("id").asLong())),
                        kind,
                        RemotePost.Status.PUBLISHED,
                        "",
                        desk.blog.home(),
                        Optional.empty(),
                        Instant.now())));
        return desk.posts.find(desk.fetched().getFirst().post().orElseThrow()).orElseThrow();
    }

    private Desk shut(BlogKind kind) {
        return Desk.at(folder, server.door("shut"), "admin", "admin-login", blog -> {
            assertThat(blog.kind()).isEqualTo(BlogKind.XMLRPC);
            assertThat(blog.name()).isEqualTo("Puerto Claro & Co");
            return new Blog(blog.id(), blog.name(), kind, blog.home(), blog.settings());
        });
    }

    // ---- other addresses

    @ParameterizedTest
    @ValueSource(strings = {"plain", "folder"})
    void aBlogAtAnotherAddressIsPublishedTo(String door) throws Exception {
        String title = "At another address: " + door;
        String page = server.door(door) + (door.equals("plain") ? "/?p=1" : "/no-such-page/below");
        try (Desk desk = Desk.at(folder, page, "admin", server.password("admin"), blog -> blog)) {
            assertThat(desk.blog.kind()).isEqualTo(BlogKind.WORDPRESS);
            assertThat(desk.blog.settings().get("api"))
                    .isEqualTo(server.door(door) + (door.equals("plain") ? "/index.php?rest_route=/" : "/wp-json/"));
            Publication publication = desk.published(desk.reference(title));
            assertThat(publication.link().toString()).startsWith(server.door(door));
            assertThat(only(reader.posts(title)).path("status").asString()).isEqualTo("publish");
        }
    }

    @Test
    void aBlogOfANetworkIsPublishedToAndNotTheOneAboveIt() throws Exception {
        String harbour = server.door("network") + "/harbour";
        try (Desk desk =
                Desk.at(folder, harbour + "/no-such-page", "admin", server.password("network"), blog -> blog)) {
            assertThat(desk.blog.name()).isEqualTo("Harbour Notes");
            assertThat(desk.blog.settings().get("api")).isEqualTo(harbour + "/wp-json/");
            Publication publication = desk.published(desk.reference("In a network"));
            assertThat(publication.link().toString()).startsWith(harbour + "/");
            Document page = reader.page(publication.link());
            for (String image : page.select("figure.wp-block-image img").eachAttr("abs:src")) {
                assertThat(reader.status(URI.create(image))).isEqualTo(200);
            }
            assertThat(reader.posts("In a network")).isEmpty();
        }
    }

    @Test
    void twoAccountsOnOneBlogWriteEachUnderTheirOwnName() throws Exception {
        for (String user : List.of("admin", "author")) {
            try (Desk desk = Desk.at(folder.resolve(user), server.url(), user, server.password(user), blog -> blog)) {
                desk.published(
                        desk.posts.save(Post.begin(Instant.now()).withText("By " + user, "Written by " + user + ".")));
            }
        }
        assertThat(only(reader.posts("By admin")).path("author").asLong())
                .isNotEqualTo(only(reader.posts("By author")).path("author").asLong());
    }

    // ---- words of this test

    private String raw(String title) throws Exception {
        return only(reader.posts(title)).path("content").path("raw").asString();
    }

    private static JsonNode only(List<JsonNode> posts) {
        assertThat(posts).hasSize(1);
        return posts.getFirst();
    }

    private List<String> terms(JsonNode post, String taxonomy) throws Exception {
        return reader.get(taxonomy + "?per_page=100&post=" + post.path("id").asLong())
                .valueStream()
                .map(term -> Parser.unescapeEntities(term.path("name").asString(), false))
                .toList();
    }
}
