package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.markdown.HtmlExport;
import app.byline.platform.Secret;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.PublishJob.State;
import app.byline.publish.http.Exchange;
import app.byline.publish.xmlrpc.FakeRpcBlog;
import app.byline.publish.xmlrpc.FakeRpcBlog.Network;
import app.byline.publish.xmlrpc.MetaWeblogClient;
import app.byline.publish.xmlrpc.XmlRpcClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The outbox sends over XML-RPC what it promises over REST: exactly one post, whatever is lost.
class XmlRpcPublishingTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));

    @SuppressWarnings("NullAway.Init") // made before each test
    private FakeRpcBlog there;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    @BeforeEach
    void open() throws IOException {
        there = new FakeRpcBlog();
        office = new Office(folder, clock, new FakeBlog(clock));
        office.clients = _ -> client();
    }

    private BlogClient client() {
        Map<String, String> settings = Map.of("endpoint", there.home() + "/xmlrpc.php", "user", "jane");
        Blog blog = new Blog(Office.BLOG, "There", BlogKind.XMLRPC, there.home(), settings);
        Secret password = new Secret("right");
        return there.wordPress
                ? new XmlRpcClient(blog, password, exchange, new HtmlExport(), clock)
                : new MetaWeblogClient(blog, password, exchange, new HtmlExport());
    }

    @AfterEach
    void close() {
        office.close();
        there.close();
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPostIsMadeAsADraftAndThenPublished(boolean wordPress) {
        there.wordPress = wordPress;
        published(office.write("*One* line\nand 🏗️ another."));
        Map<String, Object> post = only();
        assertThat(post).containsEntry("post_status", "publish");
        assertThat(post)
                .containsEntry(wordPress ? "post_content" : "description", "<p><em>One</em> line and 🏗️ another.</p>");
        assertThat(there.calls.stream().filter(call -> call.matches(".*\\.(?:new|edit)Post")))
                .containsExactly(
                        wordPress
                                ? new String[] {"wp.newPost", "wp.editPost"}
                                : new String[] {"metaWeblog.newPost", "metaWeblog.editPost"});
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lostRepliesEndInOnePost(boolean wordPress) {
        there.wordPress = wordPress;
        there.network = doing(Network.LOSES_REPLY, Network.LOSES_REPLY);
        published(office.write("One."));
        assertThat(only()).containsEntry("post_status", "publish");
    }

    @Test
    void whateverTheNetworkDoesItEndsInOnePostEach() {
        Random chance = new Random(7);
        Network[] kinds = Network.values();
        there.network = () -> chance.nextInt(10) < 4 ? kinds[chance.nextInt(kinds.length)] : Network.WORKS;
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Post post = office.write("Post number " + i + ".");
            posts.add(post);
            published(post);
        }
        assertThat(there.posts.values().stream().map(post -> post.get("post_content")))
                .containsExactlyInAnyOrderElementsOf(posts.stream()
                        .map(post -> (Object) ("<p>" + post.body() + "</p>"))
                        .toList());
        assertThat(there.posts.values()).allMatch(post -> "publish".equals(post.get("post_status")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasChangedThereIsNotOverwrittenUnseen(boolean wordPress) {
        there.wordPress = wordPress;
        Post post = office.write("One.");
        published(post);
        String content = wordPress ? "post_content" : "description";
        there.change("1", content, "<p>An editor's cuts.</p>");
        JobId job = office.publish(office.posts.save(post.withText("T", "Two.")));
        office.settle();
        assertThat(office.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CHANGED_ON_SERVER);
        assertThat(only()).containsEntry(content, "<p>An editor's cuts.</p>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPostIsTakenBack(boolean wordPress) {
        there.wordPress = wordPress;
        Post post = office.write("One.");
        published(post);
        office.outbox.withdraw(post.id(), Office.BLOG);
        office.settle();
        assertThat(only()).containsEntry("post_status", "draft");
        assertThat(only()).containsEntry(wordPress ? "post_content" : "description", "<p>One.</p>");
    }

    @Test
    void aScheduledPostIsToldItsTimeInGreenwich() {
        Post post = office.write("One.");
        Instant inTwoDays = clock.instant().plus(Duration.ofDays(2));
        Release later = new Release.At(inTwoDays);
        published(office.posts.save(
                post.withDetails(post.slug(), "", List.of("City / Harbour"), List.of("cranes"), later)));
        String time = inTwoDays.toString().replaceAll("[-Z]|\\.\\d+", "");
        assertThat(only()).containsEntry("post_date_gmt", time);
        assertThat(only()).containsEntry("terms", Map.of("category", List.of("3")));
        assertThat(only()).containsEntry("terms_names", Map.of("post_tag", List.of("cranes")));
    }

    @Test
    void aBlogThatTakesNoTimesSaysSo() {
        there.wordPress = false;
        Post post = office.write("One.");
        Release later = new Release.At(clock.instant().plus(Duration.ofDays(2)));
        JobId job = office.publish(office.posts.save(post.withDetails(post.slug(), "", List.of(), List.of(), later)));
        office.settle();
        assertThat(office.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.UNSUPPORTED);
        assertThat(only()).doesNotContainEntry("post_status", "publish");
    }

    // ---- words of this test

    private void published(Post post) {
        JobId job = office.publish(post);
        for (int i = 0; i < 30 && office.outbox.find(job).orElseThrow().state() != State.DONE; i++) {
            office.settle();
            clock.pass(Duration.ofMinutes(10));
        }
        assertThat(office.outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
    }

    private Map<String, Object> only() {
        assertThat(there.posts).hasSize(1);
        return there.posts.values().iterator().next();
    }

    private static Supplier<Network> doing(Network... inTurn) {
        List<Network> left = new ArrayList<>(List.of(inTurn));
        return () -> left.isEmpty() ? Network.WORKS : left.removeFirst();
    }
}
