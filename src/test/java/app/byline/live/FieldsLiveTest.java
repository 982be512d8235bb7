package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.WordPressBlocks;
import app.byline.platform.Secret;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostFormat;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Visibility;
import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Field;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogFacts.Template;
import app.byline.publish.Publication;
import app.byline.publish.RemoteId;
import app.byline.publish.http.Exchange;
import app.byline.publish.wordpress.WordPressClient;
import app.byline.publish.wordpress.WordPressSurvey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Everything a post is beyond its text, on a real WordPress; and what that blog says it offers.
@Tag("live")
class FieldsLiveTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    @Test
    void aPostHasAllThatItsAuthorSaidOfIt() throws Exception {
        try (Desk desk = desk("admin")) {
            String image = desk.media
                    .add(Desk.resource("harbour-at-dusk.jpg"), "harbour-at-dusk.jpg")
                    .address();
            Particulars said = Particulars.NONE
                    .withImage(Optional.of(image))
                    .withAuthor(Optional.of("author"))
                    .withFormat(Optional.of(PostFormat.QUOTE))
                    .withSticky(Optional.of(true))
                    .withDiscussion(Optional.of(false), Optional.of(false));
            Post post = desk.posts.save(said.in(begun("All of it")
                    .withDetails(
                            Optional.empty(),
                            "In short.",
                            List.of("City / Harbour"),
                            List.of("cranes"),
                            new Release.Now())));
            desk.published(post);
            JsonNode there = only("All of it");
            assertThat(there.path("format").asString()).isEqualTo("quote");
            assertThat(there.path("sticky").asBoolean()).isTrue();
            assertThat(there.path("comment_status").asString()).isEqualTo("closed");
            assertThat(there.path("ping_status").asString()).isEqualTo("closed");
            assertThat(reader.get("users/" + there.path("author").asLong())
                            .path("slug")
                            .asString())
                    .isEqualTo("author");
            assertThat(reader.get("media/" + there.path("featured_media").asLong())
                            .path("source_url")
                            .asString())
                    .contains("harbour-at-dusk");
            JsonNode category =
                    reader.get("categories/" + there.path("categories").path(0).asLong());
            assertThat(category.path("name").asString()).isEqualTo("Harbour");
            assertThat(reader.get("categories/" + category.path("parent").asLong())
                            .path("name")
                            .asString())
                    .isEqualTo("City");

            // What is not said any more stays; what is said otherwise changes.
            desk.published(desk.posts.save(Particulars.NONE
                    .withImage(Optional.of(Particulars.NO_IMAGE))
                    .in(desk.posts.find(post.id()).orElseThrow())));
            JsonNode after = only("All of it");
            assertThat(after.path("featured_media").asLong()).isZero();
            assertThat(after.path("sticky").asBoolean()).isTrue();
            assertThat(after.path("author")).isEqualTo(there.path("author"));
        }
    }

    @Test
    void whatAPostIsThereComesWithItAndGoesBackOnlyWhereItWasChanged() throws Exception {
        long id = reader.post(
                        "posts",
                        Map.of(
                                "title", "All of it, there",
                                "content", "<!-- wp:paragraph -->\n<p>Text.</p>\n<!-- /wp:paragraph -->",
                                "status", "private",
                                "format", "quote",
                                "sticky", true,
                                "comment_status", "closed",
                                "ping_status", "open",
                                "meta", Map.of("subtitle", "Below", "rating", 4)))
                .path("id")
                .asLong();
        try (Desk desk = desk("admin")) {
            desk.fetching.wantAll(desk.blog.id());
            desk.fetched();
            RemoteId remote = new RemoteId(String.valueOf(id));
            PostId here = Objects.requireNonNull(
                    desk.fetching.here(desk.blog.id(), List.of(remote)).get(remote));
            Post post = desk.posts.find(here).orElseThrow();
            Particulars said = Particulars.of(post);
            assertThat(said.author()).contains("admin");
            assertThat(said.format()).contains(PostFormat.QUOTE);
            assertThat(said.visibility()).contains(new Visibility.Editors());
            assertThat(said.sticky()).contains(true);
            assertThat(said.comments()).contains(false);
            assertThat(said.pings()).contains(true);
            assertThat(said.fields()).hasToString("{subtitle=Below, rating=4}");

            // Changed there meanwhile, and not here: it stays as it is there.
            reader.post("posts/" + id, Map.of("comment_status", "open", "meta", Map.of("rating", 5)));
            desk.published(desk.posts.save(
                    said.withFields(Map.of("subtitle", "Below it", "rating", 4)).in(post)));
            JsonNode there = reader.get("posts/" + id + "?context=edit");
            assertThat(there.path("meta").path("subtitle").asString()).isEqualTo("Below it");
            assertThat(there.path("meta").path("rating").asInt()).isEqualTo(5);
            assertThat(there.path("comment_status").asString()).isEqualTo("open");
            assertThat(there.path("status").asString()).isEqualTo("private");
            assertThat(there.path("sticky").asBoolean()).isTrue();
        }
    }

    @Test
    void whoMayReadIsTheAuthorsWord() throws Exception {
        try (Desk desk = desk("admin")) {
            Post post = desk.posts.save(visible(begun("For a few"), new Visibility.Knowing("harbour")));
            Publication publication = desk.published(post);
            assertThat(only("For a few").path("password").asString()).isEqualTo("harbour");

            desk.published(desk.posts.save(visible(again(desk, post), new Visibility.Editors())));
            assertThat(only("For a few").path("status").asString()).isEqualTo("private");
            assertThat(only("For a few").path("password").asString()).isEmpty();

            // Said nothing, it is not made public unseen.
            desk.published(
                    desk.posts.save(Particulars.NONE.in(again(desk, post)).withText("For a few", "More.")));
            assertThat(only("For a few").path("status").asString()).isEqualTo("private");
            assertThat(only("For a few").path("content").path("raw").asString()).contains("More.");

            desk.published(desk.posts.save(visible(again(desk, post), new Visibility.Everyone())));
            assertThat(only("For a few").path("status").asString()).isEqualTo("publish");
            assertThat(desk.outbox
                            .publication(post.id(), desk.blog.id())
                            .orElseThrow()
                            .remote())
                    .isEqualTo(publication.remote());
        }
    }

    @Test
    void aPageStandsUnderItsParent() throws Exception {
        try (Desk desk = desk("admin")) {
            Post parent = desk.posts.save(page(begun("About us"), Optional.empty()));
            desk.published(parent);
            Post child = desk.posts.save(page(begun("The harbour crew"), Optional.of("about-us")));
            Publication publication = desk.published(child);
            assertThat(publication.link().getPath()).isEqualTo("/about-us/the-harbour-crew/");
            desk.published(desk.posts.save(again(desk, child).withText("The harbour crew", "Twelve of us.")));
            JsonNode there = reader.get(publication.remote() + "?context=edit");
            assertThat(there.path("content").path("raw").asString()).contains("Twelve of us.");
            assertThat(reader.posts("The harbour crew")).isEmpty();
        }
    }

    @Test
    void aPageIsShownWithATemplateOfItsTheme() throws Exception {
        try (Desk desk = desk("admin");
                Exchange exchange = new Exchange(Duration.ofSeconds(20))) {
            int before = reader.get("pages?per_page=100&status=any").size();
            assertThat(survey(desk.blog, "admin", exchange).templates().stream().map(Template::name))
                    .contains("templates/wide.php");
            assertThat(reader.get("pages?per_page=100&status=any").size()).isEqualTo(before);
            Post page = Particulars.NONE
                    .asPage(true, Optional.empty(), Optional.of("templates/wide.php"))
                    .in(begun("In width"));
            Publication publication = desk.published(desk.posts.save(page));
            assertThat(reader.get(publication.remote() + "?context=edit")
                            .path("template")
                            .asString())
                    .isEqualTo("templates/wide.php");
        }
    }

    @Test
    void theBlogTellsWhatItOffersToWhom() throws Exception {
        try (Desk desk = desk("admin");
                Exchange exchange = new Exchange(Duration.ofSeconds(20))) {
            desk.published(desk.posts.save(begun("With terms")
                    .withDetails(Optional.empty(), "", List.of("Region / Coast"), List.of("tide"), new Release.Now())));
            BlogFacts facts = survey(desk.blog, "admin", exchange);
            assertThat(facts.categories()).containsSequence(new Category("Region", 0), new Category("Coast", 1));
            assertThat(facts.tags()).contains("tide");
            assertThat(facts.authors()).contains("admin", "author");
            assertThat(facts.formats()).contains("standard");
            assertThat(facts.rights()).contains(Right.values());
            assertThat(facts.fields())
                    .contains(
                            new Field("subtitle", Field.Type.TEXT, "Below the title"),
                            new Field("rating", Field.Type.INTEGER, ""),
                            new Field("sponsored", Field.Type.FLAG, ""));
            assertThat(facts.natives()).isEmpty();
            assertThat(facts.zone()).isNotEmpty();
            assertThat(facts.isKnown()).isTrue();

            Map<String, String> settings = new HashMap<>(desk.blog.settings());
            settings.put("user", "author");
            Blog asAuthor = new Blog(desk.blog.id(), desk.blog.name(), desk.blog.kind(), desk.blog.home(), settings);
            BlogFacts less = survey(asAuthor, "author", exchange);
            assertThat(less.rights()).containsExactlyInAnyOrder(Right.PUBLISH, Right.UPLOAD);
            assertThat(less.user()).isEqualTo("author");
            assertThat(less.categories()).isEqualTo(facts.categories());
        }
    }

    @Test
    void theBlogTellsWhichNamesAreTaken() throws Exception {
        reader.post("posts", Map.of("title", "Taken", "slug", "name-there", "status", "draft"));
        reader.post("pages", Map.of("title", "Taken", "slug", "name-there-2", "status", "publish"));
        Set<String> names = Set.of("name-there", "name-there-2", "name-there-3");
        assertThat(taken("admin", names)).containsExactlyInAnyOrder("name-there", "name-there-2");
        assertThat(taken("author", names)).contains("name-there-2").doesNotContain("name-there-3");
    }

    private Set<String> taken(String user, Set<String> names) throws Exception {
        try (Desk desk = desk(user);
                Exchange exchange = new Exchange(Duration.ofSeconds(20))) {
            Secret password = new Secret(server.password(user));
            return new WordPressClient(desk.blog, password, exchange, new WordPressBlocks(), Clock.systemUTC())
                    .taken(names, Particulars.NONE);
        }
    }

    // ---- words of this test

    private Desk desk(String user) {
        String url = server.url().replace("http://", "");
        return new Desk(folder, url, user, server.password(user));
    }

    private static BlogFacts survey(Blog blog, String user, Exchange exchange) throws Exception {
        return new WordPressSurvey(blog, new Secret(server.password(user)), exchange, Clock.systemUTC()).ask();
    }

    private static Post begun(String title) {
        return Post.begin(Instant.now()).withText(title, "Text.");
    }

    private static Post again(Desk desk, Post post) {
        return desk.posts.find(post.id()).orElseThrow();
    }

    private static Post visible(Post post, Visibility who) {
        return Particulars.NONE.withVisibility(Optional.of(who)).in(post);
    }

    private static Post page(Post post, Optional<String> parent) {
        return Particulars.NONE.asPage(true, parent, Optional.empty()).in(post);
    }

    private JsonNode only(String title) throws Exception {
        List<JsonNode> found = reader.posts(title);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
