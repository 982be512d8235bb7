package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.platform.Secret;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess.Diagnosis;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.BlogAccess.Trial;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.PostManner;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.publish.http.Exchange;
import app.byline.publish.theme.BlogThemes;
import app.byline.publish.wordpress.WordPressAccess;
import app.byline.publish.wordpress.WordPressClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole way to a real WordPress and back.
@Tag("live")
class WordPressLiveTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    @Test
    void theReferencePostIsPublishedWhole() throws Exception {
        String title = "11.05.19: The Harbour Reopens, Quietly";
        try (Desk desk = desk()) {
            Post post = desk.reference(title);
            Publication publication = desk.published(post);
            JsonNode remote = only(reader.posts(title));
            assertThat(remote.path("status").asString()).isEqualTo("publish");
            assertThat(remote.path("slug").asString()).isEqualTo("11-05-19-the-harbour-reopens-quietly");
            assertThat(remote.path("excerpt").path("raw").asString()).startsWith("Three cranes, two ships");
            assertThat(remote.path("link").asString())
                    .isEqualTo(publication.link().toString());
            assertThat(terms(remote, "categories")).containsExactlyInAnyOrder("Harbour", "City Hall");
            assertThat(terms(remote, "tags")).containsExactlyInAnyOrder("cranes", "Peñalver", "strike");
            assertThat(remote.path("content").path("raw").asString())
                    .contains("<!-- wp:quote -->")
                    .contains("<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->")
                    .contains("\"providerNameSlug\":\"twitter\"")
                    .doesNotContain("(media/", "\"media/");
            page(publication);
            assertThat(reader.media("harbour-at-dusk")).hasSize(1);
            assertThat(reader.media("ships-per-week")).hasSize(1);
            assertThat(desk.posts.find(post.id()).orElseThrow().body()).isEqualTo(post.body());
        }
    }

    @Test
    void theBlogsOwnLooksAreTakenOnce() throws Exception {
        try (Desk desk = desk()) {
            desk.published(desk.reference("11.06.19: How It Looks"));
            assertThat(desk.themes.take(desk.blog)).isInstanceOf(BlogThemes.Taking.Taken.class);
            Document theme =
                    Jsoup.parse(desk.themes.find(desk.blog.id()).orElseThrow().page());
            assertThat(theme.select("[data-byline=title]").is(".wp-block-post-title, .entry-title"))
                    .isTrue();
            assertThat(theme.select("[data-byline=content]").is(".wp-block-post-content, .entry-content"))
                    .isTrue();
            assertThat(theme.select("style").outerHtml()).contains(".wp-block-").doesNotContain("url(http", "@import");
            assertThat(theme.select("script, link, iframe, form[action]")).isEmpty();
            assertThat(theme.text()).doesNotContain("Three cranes");
        }
    }

    private void page(Publication publication) throws Exception {
        Document page = reader.page(publication.link());
        assertThat(page.select("h1, .wp-block-post-title").text()).contains("11.05.19: The Harbour Reopens, Quietly");
        assertThat(page.select("blockquote")).hasSize(2);
        assertThat(page.select("blockquote em").text()).isEqualTo("read");
        assertThat(page.select("h2").eachText()).contains("Who signed, and when");
        assertThat(page.select("figure img[alt^=Three cranes], figure img[alt^=Bar chart]"))
                .hasSize(2);
        for (String image : page.select("figure.wp-block-image img").eachAttr("abs:src")) {
            assertThat(reader.status(URI.create(image))).isEqualTo(200);
        }
        assertThat(page.text()).contains("forty‑one days", "“not a day before”", "Peñalver", "🏗️", "crane nº 2");
        assertThat(page.select("a[href=https://puertoclaro.example/11-04-19-the-night-shift/]"))
                .hasSize(1);
        assertThat(page.select("a[href^=mailto:desk@]").text()).isEqualTo("desk@puertoclaro.example");
        assertThat(page.select(".wp-block-embed").text()).contains("twitter.com/puertoclaro/status");
    }

    @Test
    void theSecondPublishUpdatesThePostAndSendsNoImageAgain() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("Updated once");
            Publication first = desk.published(post);
            Publication second =
                    desk.published(desk.posts.save(post.withText("Updated once", post.body() + "\nCorrected.\n")));
            assertThat(second.link()).isEqualTo(first.link());
            JsonNode remote = only(reader.posts("Updated once"));
            assertThat(remote.path("content").path("raw").asString()).contains("Corrected.");
            assertThat(reader.media("harbour-at-dusk")).hasSize(1);
        }
    }

    @Test
    void withTheServerStoppedThePostWaitsAndGoesOutByItselfOnce() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("Written offline");
            server.stopWeb();
            JobId job = desk.publish(post);
            desk.awaitJob(
                    job,
                    now -> now.state() == PublishJob.State.READY
                            && now.retryAt().isPresent());
            server.start();
            desk.awaitJob(job, now -> now.state() == PublishJob.State.DONE);
            assertThat(reader.posts("Written offline")).hasSize(1);
        }
    }

    @Test
    void lostRepliesEndInOnePostAndOneCopyOfEachImage() throws Exception {
        // Image, image, draft, public: each reply is lost once on the way.
        try (FaultyWire wire = FaultyWire.losing(server.port(), 5);
                Desk desk = new Desk(folder, "127.0.0.1:" + wire.port(), "admin", server.password("admin"))) {
            Post post = desk.reference("Lost replies");
            int images = reader.media("").size();
            desk.published(post);
            assertThat(wire.count(FaultyWire.Fault.REPLY_LOST)).isEqualTo(5);
            assertThat(only(reader.posts("Lost replies")).path("status").asString())
                    .isEqualTo("publish");
            assertThat(reader.media("").size() - images).isBetween(0, 2);
            assertThat(reader.media("harbour-at-dusk")).hasSize(1);
        }
    }

    @Test
    void whatAnEditorChangedOnTheBlogIsNotOverwrittenUnseen() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.posts.save(Post.begin(Instant.now()).withText("Edited there", "One."));
            Publication publication = desk.published(post);
            reader.edit(publication.remote().value(), "An editor's cuts.");
            JobId job = desk.publish(desk.posts.save(post.withText("Edited there", "Two.")));
            desk.awaitJob(job, now -> now.state() == PublishJob.State.FAILED);
            assertThat(desk.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CHANGED_ON_SERVER);
            assertThat(only(reader.posts("Edited there"))
                            .path("content")
                            .path("raw")
                            .asString())
                    .isEqualTo("An editor's cuts.");
        }
    }

    @Test
    void draftsAndScheduledPostsAreNotPublic() throws Exception {
        try (Desk desk = desk()) {
            Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
            desk.published(desk.posts.save(released("A draft", new Release.AsDraft())));
            desk.published(desk.posts.save(released("Scheduled", new Release.At(tomorrow))));
            assertThat(only(reader.posts("A draft")).path("status").asString()).isEqualTo("draft");
            assertThat(only(reader.posts("A draft")).path("slug").asString()).isEqualTo("a-draft");
            JsonNode scheduled = only(reader.posts("Scheduled"));
            assertThat(scheduled.path("status").asString()).isEqualTo("future");
            assertThat(Instant.parse(scheduled.path("date_gmt").asString() + "Z"))
                    .isEqualTo(tomorrow);
        }
    }

    @Test
    void aWrongPasswordIsFoundOutWhenPublishing() throws Exception {
        try (Desk desk = new Desk(folder, address(), "admin", "wrong wrong wrong")) {
            JobId job = desk.publish(desk.reference("Never sent"));
            desk.awaitJob(job, now -> now.state() == PublishJob.State.FAILED);
            assertThat(desk.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CREDENTIALS);
            assertThat(reader.posts("Never sent")).isEmpty();
        }
    }

    // ---- connecting

    @Test
    void aBlogIsFoundByItsAddress() {
        try (Exchange exchange = exchange()) {
            WordPressAccess access = new WordPressAccess(exchange);
            for (String typed : List.of(address(), server.url(), server.url() + "/", server.url() + "/no-such-page")) {
                Found.Here here = (Found.Here) access.find(typed);
                assertThat(here.blog().name()).isEqualTo("Puerto Claro & Co");
                assertThat(here.blog().settings()).containsEntry(WordPressClient.API, server.url() + "/wp-json/");
                assertThat(here.authorise().orElseThrow().toString())
                        .startsWith(server.url() + "/wp-admin/authorize-application.php?app_name=Byline");
            }
        }
    }

    @Test
    void theTestOfAConnectionTellsWhatIsWrong() {
        try (Exchange exchange = exchange()) {
            WordPressAccess access = new WordPressAccess(exchange);
            assertThat(works(access, "admin").name()).isEqualTo("admin");
            assertThat(works(access, "author").name()).isEqualTo("author");
            assertThat(trial(access, "admin", "wrong"))
                    .isInstanceOfSatisfying(
                            Trial.Fails.class,
                            fails -> assertThat(fails.diagnosis()).isEqualTo(Diagnosis.CREDENTIALS));
            assertThat(trial(access, "subscriber", server.password("subscriber")))
                    .isEqualTo(new Trial.Fails(Diagnosis.FORBIDDEN, ""));
        }
    }

    @Test
    void theEditorOfTheAuthorsIsToldByWhatIsThere() throws Exception {
        try (Exchange exchange = exchange()) {
            WordPressAccess access = new WordPressAccess(exchange);
            String plugin = "plugins/classic-editor/classic-editor";
            written("<!-- wp:paragraph -->\n<p>Of blocks.</p>\n<!-- /wp:paragraph -->");
            assertThat(works(access, "admin").manner()).isEqualTo(PostManner.BLOCKS);
            reader.post(plugin, Map.of("status", "active"));
            try {
                // Whoever has both editors may write in either.
                assertThat(works(access, "admin").manner()).isEqualTo(PostManner.BLOCKS);
                written("Of the old editor.");
                assertThat(works(access, "admin").manner()).isEqualTo(PostManner.HTML);
                assertThat(works(access, "author").manner()).isEqualTo(PostManner.BLOCKS);
            } finally {
                reader.post(plugin, Map.of("status", "inactive"));
            }
            assertThat(works(access, "admin").manner()).isEqualTo(PostManner.BLOCKS);
            for (int i = 0; i < 10; i++) {
                written("Of the old editor, once more.");
            }
            assertThat(works(access, "admin").manner()).isEqualTo(PostManner.HTML);
            assertThat(works(access, "author").manner()).isEqualTo(PostManner.BLOCKS);
        }
    }

    private void written(String content) throws Exception {
        reader.post("posts", Map.of("title", "Written there", "content", content, "status", "publish"));
    }

    @Test
    void postsForTheClassicEditorHaveNoBlocks() throws Exception {
        try (Desk desk = desk()) {
            desk.blogs.save(PostManner.HTML.in(desk.blog));
            String title = "11.08.19: Without Blocks";
            Post post = desk.reference(title);
            Publication publication = desk.published(post);
            String raw = only(reader.posts(title)).path("content").path("raw").asString();
            assertThat(raw).doesNotContain("<!-- wp:").contains("<blockquote>", "<!--more-->", "wp-content/uploads");
            assertThat(reader.page(publication.link()).select("blockquote")).hasSize(2);

            desk.published(desk.posts.save(post.withText(title, post.body() + "\n\nOne *more*.\n")));
            assertThat(only(reader.posts(title)).path("content").path("raw").asString())
                    .isEqualTo(raw + "\n<p>One <em>more</em>.</p>");
        }
    }

    // ---- words of this test

    private static Trial.Works works(WordPressAccess access, String user) {
        return (Trial.Works) trial(access, user, server.password(user));
    }

    private Desk desk() {
        return new Desk(folder, address(), "admin", server.password("admin"));
    }

    private static Trial trial(WordPressAccess access, String user, String password) {
        Blog blog = ((Found.Here) access.find(address())).blog();
        Map<String, String> settings = new HashMap<>(blog.settings());
        settings.put(WordPressClient.USER, user);
        return access.test(new Blog(blog.id(), blog.name(), blog.kind(), blog.home(), settings), new Secret(password));
    }

    private static Post released(String title, Release release) {
        return Post.begin(Clock.systemUTC().instant())
                .withText(title, "Text.")
                .withDetails(Optional.empty(), "", List.of(), List.of(), release);
    }

    private List<String> terms(JsonNode post, String taxonomy) throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode id : post.path(taxonomy)) {
            names.add(reader.get(taxonomy + "/" + id.asLong()).path("name").asString());
        }
        return names;
    }

    private static JsonNode only(List<JsonNode> posts) {
        assertThat(posts).hasSize(1);
        return posts.getFirst();
    }

    private static String address() {
        return "127.0.0.1:" + server.port();
    }

    private static Exchange exchange() {
        return new Exchange(Duration.ofSeconds(20));
    }
}
