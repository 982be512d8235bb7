package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.markdown.WordPressBlocks;
import app.byline.media.Asset;
import app.byline.platform.Secret;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.PublishJob.State;
import app.byline.publish.http.Exchange;
import app.byline.publish.wordpress.FakeWordPressCom;
import app.byline.publish.wordpress.WordPressAccess;
import app.byline.publish.wordpress.WordPressClient;
import app.byline.publish.wordpress.WordPressSurvey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that is asked of a blog at WordPress.com is asked by documented addresses and parameters.
class WordPressComTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));
    private final Secret token = new Secret("token");

    @SuppressWarnings("NullAway.Init") // made before each test
    private FakeWordPressCom service;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private Blog blog;

    @BeforeEach
    void open() throws IOException {
        service = new FakeWordPressCom();
        service.tokens.add("token");
        blog = new Blog(
                Office.BLOG,
                "Harbour",
                BlogKind.WORDPRESS_COM,
                service.base(),
                Map.of("api", service.base().toString(), "site", "11"));
        office = new Office(folder, clock, new FakeBlog(clock));
        office.clients = _ -> new WordPressClient(blog, token, exchange, new WordPressBlocks(), clock);
    }

    @AfterEach
    void close() {
        assertThat(service.undocumented).isEmpty();
        office.close();
        service.close();
        exchange.close();
    }

    @Test
    void aPostGoesOutWithImagesCategoriesAndTags() throws Exception {
        Asset image = office.media.add(
                new ByteArrayInputStream("not quite a picture".getBytes(StandardCharsets.UTF_8)), "harbour.png");
        Post post = office.write("![Cranes](" + image.address() + ")");
        published(office.posts.save(
                post.withDetails(post.slug(), "", List.of("City / Harbour"), List.of("cranes"), new Release.Now())));
        assertThat(service.posts).hasSize(1);
        Map<String, Object> there = service.posts.values().iterator().next();
        assertThat(there).containsEntry("status", "publish").containsEntry("slug", "t");
        assertThat(String.valueOf(there.get("content"))).contains("https://harbour.files.wordpress.com/");
        assertThat(service.media).hasSize(1);
        assertThat(service.terms.values().stream().map(term -> term.get("name")))
                .containsExactlyInAnyOrder("City", "Harbour", "cranes");
    }

    @Test
    void aPostIsUpdatedAndTakenBack() {
        Post post = office.write("One.");
        published(post);
        published(office.posts.save(post.withText("T", "Two.")));
        office.outbox.withdraw(post.id(), Office.BLOG);
        office.settle();
        assertThat(service.posts).hasSize(1);
        assertThat(service.posts.values().iterator().next()).containsEntry("status", "draft");
    }

    @Test
    void aTokenThatWasTakenBackWantsAnotherSignInAndThePostWaits() {
        service.tokens.clear();
        JobId job = office.publish(office.write("One."));
        office.settle();
        assertThat(office.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CREDENTIALS);
        service.tokens.add("token");
        office.outbox.retry(job);
        office.settle();
        assertThat(office.outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(service.posts).hasSize(1);
    }

    @Test
    void theBlogTellsWhatItOffers() throws Exception {
        BlogFacts facts = new WordPressSurvey(blog, token, exchange, clock).ask();
        assertThat(facts.zone()).isEqualTo("Europe/Madrid");
        assertThat(facts.user()).isEqualTo("Jane");
        assertThat(new WordPressAccess(exchange).test(blog, token)).isEqualTo(new BlogAccess.Trial.Works("Jane"));
        assertThat(new WordPressAccess(exchange).test(blog, new Secret("old")))
                .isInstanceOfSatisfying(
                        BlogAccess.Trial.Fails.class,
                        fails -> assertThat(fails.diagnosis()).isEqualTo(BlogAccess.Diagnosis.CREDENTIALS));
    }

    @Test
    void itsPostsAreListedAndRead() {
        published(office.write("One."));
        BlogClient client = new WordPressClient(blog, token, exchange, new WordPressBlocks(), clock);
        assertThat(client.list(new RemoteQuery(RemotePost.Kind.POST, "", 1)))
                .isInstanceOfSatisfying(
                        BlogClient.Listing.Here.class,
                        here -> assertThat(here.list().entries()).hasSize(1));
    }

    private void published(Post post) {
        JobId job = office.publish(post);
        for (int i = 0; i < 5 && office.outbox.find(job).orElseThrow().state() != State.DONE; i++) {
            office.settle();
            clock.pass(Duration.ofMinutes(10));
        }
        PublishJob over = office.outbox.find(job).orElseThrow();
        assertThat(over.state()).as(over.toString()).isEqualTo(State.DONE);
    }
}
