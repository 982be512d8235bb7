package app.byline.publish;

import static app.byline.publish.FakeBlog.Network.ARRIVES_LATE;
import static app.byline.publish.FakeBlog.Network.CRASHES_AFTER;
import static app.byline.publish.FakeBlog.Network.CRASHES_BEFORE;
import static app.byline.publish.FakeBlog.Network.DOWN;
import static app.byline.publish.FakeBlog.Network.LOSES_REPLY;
import static app.byline.publish.FakeBlog.Network.LOSES_REQUEST;
import static app.byline.publish.FakeBlog.Network.WORKS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import app.byline.FakeClock;
import app.byline.library.SqlitePostStore;
import app.byline.media.Asset;
import app.byline.media.SqliteMediaStore;
import app.byline.media.web.Photograph;
import app.byline.platform.SecretsException;
import app.byline.post.Post;
import app.byline.post.PostAddress;
import app.byline.post.Release;
import app.byline.publish.FakeBlog.Network;
import app.byline.publish.PublishJob.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final BlogId BLOG = Office.BLOG;
    private static final Duration PATIENCE = Office.PATIENCE;

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final FakeBlog blog = new FakeBlog(clock);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private SqlitePostStore posts;

    @SuppressWarnings("NullAway.Init")
    private SqliteMediaStore media;

    @SuppressWarnings("NullAway.Init")
    private SqliteOutbox outbox;

    @BeforeEach
    void open() {
        office = new Office(folder, clock, blog);
        posts = office.posts;
        media = office.media;
        outbox = office.outbox;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aPostIsMadeAsADraftAndThenMadePublic() {
        Post post = write("Hello");
        JobId job = publish(post);
        settle();
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("Hello");
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        Publication publication = outbox.publication(post.id(), BLOG).orElseThrow();
        assertThat(publication.link()).hasToString("https://blog.example/posts/1");
        assertThat(publication.live()).isTrue();
        assertThat(publication.revision()).isEqualTo(post.revision());
        assertThat(outbox.open()).isEmpty();
    }

    @Test
    void theSecondPublishUpdatesIt() {
        Post post = write("one");
        publish(post);
        settle();
        publish(posts.save(post.withText("T", "two")));
        settle();
        assertThat(blog.entries.values()).extracting(FakeBlog.Entry::body).containsExactly("two");
    }

    @Test
    void eachPublishIsRememberedAsWhatItWas() {
        Post first = write("one");
        publish(first);
        settle();
        Post second = posts.save(first.withText("T", "two"));
        publish(second);
        settle();
        assertThat(outbox.published(first.id()))
                .extracting(Published::blogName, Published::revision, Published::live)
                .containsExactly(tuple("My blog", second.revision(), true), tuple("My blog", first.revision(), true));
    }

    @Test
    void aPhotographIsSentWithoutThePlaceItWasTakenAndKeptWithIt() throws IOException {
        byte[] photograph = Photograph.jpeg(64, 48, 1, ByteOrder.BIG_ENDIAN);
        Asset asset = media.add(new ByteArrayInputStream(photograph), "harbour.jpg");
        publish(write("![harbour](" + asset.address() + ")"));
        settle();
        assertThat(blog.received.getFirst()).asString(ISO_8859_1).doesNotContain(Photograph.PLACE);
        assertThat(media.file(asset)).hasBinaryContent(photograph);
    }

    @Test
    void aLinkToAPostIsSentWithItsAddressOnThatBlog() {
        Post target = write("target");
        Post unknown = write("not on the blog");
        publish(target);
        settle();
        Post post = write("[one](" + PostAddress.of(target.id()) + ") [two](" + PostAddress.of(unknown.id()) + ")");
        publish(post);
        settle();
        assertThat(blog.addresses)
                .containsExactly(entry(PostAddress.of(target.id()), URI.create("https://blog.example/posts/1")));
    }

    @Test
    void itsAuthorLearnsWhichLinksAreWordsAlone() {
        Post target = write("target");
        Post draft = posts.save(write("draft").withText("Not there yet", "draft"));
        publish(target);
        settle();
        String nowhere = "post:" + UUID.randomUUID();
        Post post = write("[one](%s) [two](%s) [three](%s) [two again](%2$s)"
                .formatted(PostAddress.of(target.id()), PostAddress.of(draft.id()), nowhere));
        LinkedPosts linked = new LinkedPosts(posts, outbox);
        assertThat(linked.missing(post, BLOG))
                .containsExactly(
                        new LinkedPosts.Missing(Optional.of(draft.id()), "Not there yet"),
                        new LinkedPosts.Missing(Optional.empty(), "three"));
        publish(draft);
        settle();
        assertThat(linked.missing(post, BLOG))
                .extracting(LinkedPosts.Missing::title)
                .containsExactly("three");
    }

    @Test
    void aDoubleClickIsOneJob() {
        Post post = write("Hello");
        assertThat(publish(post)).isEqualTo(publish(post));
        settle();
        assertThat(blog.entries).hasSize(1);
    }

    @Test
    void aNewerRevisionTakesThePlaceOfOneThatWaits() {
        blog.network = () -> DOWN;
        Post post = write("one");
        JobId first = publish(post);
        settle();
        Post second = posts.save(post.withText("T", "two"));
        publish(second);
        blog.network = () -> WORKS;
        settle();
        assertThat(outbox.find(first).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("two");
    }

    @Test
    void whatIsTypedLaterIsNotSent() {
        Post post = write("as clicked");
        publish(post);
        posts.save(post.withText("T", "typed later"));
        settle();
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("as clicked");
    }

    @Test
    void aDraftStaysOne() {
        Post post =
                posts.save(write("x").withDetails(Optional.empty(), "", List.of(), List.of(), new Release.AsDraft()));
        publish(post);
        settle();
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).isEmpty();
        assertThat(outbox.publication(post.id(), BLOG).orElseThrow().live()).isFalse();
    }

    @Test
    void imagesAreSentOnceAndTheirAddressesReplacedInWhatIsSentOnly() throws IOException {
        String image = media.add(bytes("image"), "a.png").address();
        Post post = write("![](" + image + ")");
        publish(post);
        settle();
        publish(posts.save(post.withText("T", post.body() + " more")));
        settle();
        assertThat(blog.uploads).containsExactly("a.png");
        assertThat(blog.live())
                .extracting(FakeBlog.Entry::body)
                .containsExactly("![](https://blog.example/a.png) more");
        assertThat(posts.find(post.id()).orElseThrow().body()).contains(image);
    }

    @Test
    void offlineItWaitsAndGoesOutByItself() {
        blog.network = () -> DOWN;
        JobId job = publish(write("Hello"));
        settle();
        assertThat(outbox.find(job).orElseThrow()).satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(State.READY);
            assertThat(waiting.problem()).isEqualTo("no route to host");
            assertThat(waiting.retryAt().orElseThrow()).isAfter(clock.instant());
        });
        blog.network = () -> WORKS;
        clock.pass(Duration.ofMinutes(2));
        settle();
        assertThat(blog.live()).hasSize(1);
    }

    static List<List<Network>> oneFault() {
        List<List<Network>> faults = new ArrayList<>();
        for (Network fault : List.of(DOWN, LOSES_REPLY, LOSES_REQUEST, ARRIVES_LATE, CRASHES_BEFORE, CRASHES_AFTER)) {
            for (int at = 0; at < 3; at++) {
                List<Network> turns = new ArrayList<>(List.of(WORKS, WORKS, WORKS));
                turns.set(at, fault);
                faults.add(turns);
            }
        }
        faults.add(List.of(WORKS, LOSES_REPLY, DOWN, LOSES_REPLY, CRASHES_AFTER));
        faults.add(List.of(LOSES_REPLY, LOSES_REPLY, CRASHES_AFTER, CRASHES_AFTER, LOSES_REPLY));
        return faults;
    }

    @ParameterizedTest
    @MethodSource("oneFault")
    void whateverFailsAtWhateverStepThereIsOnePostAndOneImage(List<Network> turns) throws IOException {
        blog.network = FakeBlog.doing(turns.toArray(new Network[0]));
        JobId job = publish(write("![](" + media.add(bytes("image"), "a.png").address() + ")"));
        settlePastCrashes();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).hasSize(1);
        assertThat(blog.uploads).hasSize(1);
    }

    /// Image, draft, public: each may still be under way when the author loses patience.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void noClickIsQuickerThanWhatMayStillArrive(int before) throws IOException {
        List<Network> turns = new ArrayList<>(Collections.nCopies(before, WORKS));
        turns.add(ARRIVES_LATE);
        blog.network = FakeBlog.doing(turns.toArray(new Network[0]));
        JobId job = publish(write("![](" + media.add(bytes("image"), "a.png").address() + ")"));
        for (int second = 0; second < 10; second++) {
            settle();
            outbox.retry(job);
            clock.pass(Duration.ofSeconds(1));
        }
        blog.arrive();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).hasSize(1);
        assertThat(blog.uploads).hasSize(1);
    }

    @Test
    void aDraftThatArrivesBehindTheLookForItIsTakenAwayAgain() {
        blog.lateness = Duration.ofSeconds(5);
        blog.network = FakeBlog.doing(ARRIVES_LATE);
        JobId job = publish(write("Hello"));
        settle();
        // The look finds nothing, then the draft arrives, then the post is made again.
        clock.pass(Duration.ofSeconds(4));
        blog.network = () -> {
            clock.pass(Duration.ofSeconds(1));
            return WORKS;
        };
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void afterAnEndInTheMiddleWhatWasSentHasTimeToArrive() {
        blog.network = FakeBlog.doing(CRASHES_BEFORE);
        JobId job = publish(write("Hello"));
        assertThatThrownBy(this::settle).isInstanceOf(FakeBlog.Crash.class);
        outbox.recover(PATIENCE);
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.CHECKING);
        outbox.retry(job);
        clock.pass(PATIENCE);
        settle();
        assertThat(blog.entries).isEmpty();
        clock.pass(PublishJob.SETTLE);
        settle();
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void whatMayNotBeLookedUpWaitsUntilTheBlogLetsUsIn() {
        JobId job = publishLookedForInVain();
        clock.pass(Duration.ofDays(1));
        settle();
        assertThat(outbox.find(job).orElseThrow()).satisfies(now -> {
            assertThat(now.waitsForAuthor()).isTrue();
            assertThat(now.state()).isEqualTo(State.CHECKING);
            assertThat(now.refusal()).contains(Outcome.Reason.CREDENTIALS);
            assertThat(now.problem()).isEqualTo("Who are you?");
        });
        blog.answer = Optional.empty();
        outbox.letIn(BLOG);
        settle();
        assertThat(blog.entries.values()).extracting(FakeBlog.Entry::live).containsExactly(true);
    }

    @Test
    void anotherClickLooksOnceMoreForWhatMayNotBeLookedUp() {
        publishLookedForInVain();
        blog.answer = Optional.empty();
        Post post = posts.find(outbox.open().getFirst().post()).orElseThrow();
        publish(posts.save(post.withText("T", "Hello again")));
        settle();
        assertThat(blog.entries.values()).extracting(FakeBlog.Entry::body).containsExactly("Hello again");
    }

    /// Its answer is lost, and the blog then knows the password no longer.
    private JobId publishLookedForInVain() {
        blog.network = FakeBlog.doing(FakeBlog.Network.LOSES_REPLY);
        JobId job = publish(write("Hello"));
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.CHECKING);
        blog.answer = Optional.of(new Outcome.Refused(Outcome.Reason.CREDENTIALS, "Who are you?"));
        clock.pass(PublishJob.SETTLE);
        settle();
        return job;
    }

    @Test
    void whatTheEndOfTheProgramCutOffIsTakenUpAsAfterACrash() {
        blog.network = () -> {
            Thread.currentThread().interrupt();
            return LOSES_REQUEST;
        };
        JobId job = publish(write("Hello"));
        settle();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.SENDING);
    }

    /// A laptop that slept for days, at each step of a publish.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aClockThatJumpsAheadEndsInOnePost(int before) throws IOException {
        List<Network> turns = new ArrayList<>(Collections.nCopies(before, WORKS));
        turns.add(LOSES_REPLY);
        blog.network = FakeBlog.doing(turns.toArray(new Network[0]));
        JobId job = publish(write("![](" + media.add(bytes("image"), "a.png").address() + ")"));
        settle();
        clock.pass(Duration.ofDays(9));
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).hasSize(1);
        assertThat(blog.uploads).hasSize(1);
    }

    @Test
    void aClockThatGoesBackHoldsNoPostUp() {
        blog.network = FakeBlog.doing(DOWN);
        JobId job = publish(write("Hello"));
        settle();
        clock.pass(Duration.ofDays(-400));
        settle();
        clock.pass(PATIENCE.plus(PublishJob.SETTLE));
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void aClockThatGoesBackLeavesWhatIsOnItsWayTheTimeToArrive() {
        blog.lateness = Duration.ofSeconds(30);
        blog.network = FakeBlog.doing(ARRIVES_LATE);
        publish(write("Hello"));
        settle();
        blog.arrive();
        clock.pass(Duration.ofDays(-400));
        settle();
        assertThat(blog.entries).isEmpty();
        clock.pass(PATIENCE);
        settle();
        assertThat(blog.entries).isEmpty();
        clock.pass(Duration.ofDays(400));
        settle();
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void aServerThatAsksForAYearIsAskedAgainInAnHour() {
        blog.answer = Optional.of(
                new Outcome.NotSent(new IOException("come back next year"), Optional.of(Duration.ofDays(365))));
        publish(write("Hello"));
        settle();
        blog.answer = Optional.empty();
        clock.pass(Duration.ofMinutes(59));
        settle();
        assertThat(blog.live()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        settle();
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void aThousandPublishesOverABadNetworkAreAThousandPosts() throws IOException {
        Random random = new Random(11_05_19);
        Network[] faults = Network.values();
        String image = media.add(bytes("image"), "a.png").address();
        blog.network = () -> random.nextInt(10) < 3 ? faults[1 + random.nextInt(faults.length - 1)] : WORKS;
        List<Post> written = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            Post post = write("Post " + n + " ![](" + image + ")");
            written.add(post);
            publish(post);
            if (n % 10 == 0) {
                settlePastCrashes();
            }
        }
        settlePastCrashes();
        assertThat(outbox.open()).isEmpty();
        assertThat(blog.entries).hasSize(1_000);
        assertThat(blog.live())
                .extracting(FakeBlog.Entry::body)
                .containsExactlyInAnyOrderElementsOf(written.stream()
                        .map(post -> post.body().replace(image, "https://blog.example/a.png"))
                        .toList());
        assertThat(blog.uploads).containsExactly("a.png");
    }

    @Test
    void aRefusalWaitsForTheAuthorWithTheServersWords() {
        blog.answer = Optional.of(new Outcome.Refused(Outcome.Reason.CREDENTIALS, "Unknown application password."));
        JobId job = publish(write("Hello"));
        settle();
        PublishJob failed = outbox.find(job).orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.refusal()).contains(Outcome.Reason.CREDENTIALS);
        assertThat(failed.problem()).isEqualTo("Unknown application password.");
        blog.answer = Optional.empty();
        outbox.retry(job);
        settle();
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void aFaultOfOursStopsNoOtherPost() {
        List<Network> turns = new ArrayList<>();
        blog.network = () -> {
            turns.add(WORKS);
            if (turns.size() == 1) {
                throw new NoSuchElementException("a fault of ours");
            }
            return WORKS;
        };
        JobId first = publish(write("one"));
        JobId second = publish(write("two"));
        settle();
        assertThat(outbox.find(first).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(outbox.find(second).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void aPasswordThatCannotBeHadIsTold() {
        office.clients = _ -> {
            throw new SecretsException(SecretsException.Reason.LOCKED, "The keychain is locked.");
        };
        JobId job = publish(write("Hello"));
        settle();
        assertThat(outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.PASSWORD_UNREADABLE);
    }

    @Test
    void aPostGoneFromTheBlogIsMadeAgainOnlyWhenTheAuthorSaysSo() {
        Post post = write("one");
        publish(post);
        settle();
        blog.entries.clear();
        JobId job = publish(posts.save(post.withText("T", "two")));
        settle();
        assertThat(blog.entries).isEmpty();
        assertThat(outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.GONE);
        outbox.retry(job);
        settle();
        assertThat(blog.entries).isEmpty();
        outbox.publishAnew(job);
        settle();
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("two");
    }

    @Test
    void aPostInTheBlogsTrashStaysThereUntilTheAuthorSaysWhatToDo() {
        Post post = write("one");
        publish(post);
        settle();
        blog.trash.add(outbox.publication(post.id(), BLOG).orElseThrow().remote());
        JobId job = publish(posts.save(post.withText("T", "two")));
        settle();
        assertThat(outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.TRASHED);
        outbox.retry(job);
        settle();
        assertThat(blog.trash).hasSize(1);
        outbox.restore(job);
        settle();
        assertThat(blog.trash).isEmpty();
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("two");
    }

    @Test
    void aPostInTheBlogsTrashCanBeKeptHereOnly() {
        Post post = write("one");
        publish(post);
        settle();
        blog.trash.add(outbox.publication(post.id(), BLOG).orElseThrow().remote());
        JobId job = publish(posts.save(post.withText("T", "two")));
        settle();
        outbox.keepHere(job);
        settle();
        assertThat(blog.trash).hasSize(1);
        assertThat(blog.entries).hasSize(1);
        assertThat(outbox.publication(post.id(), BLOG)).isEmpty();
        assertThat(outbox.open()).isEmpty();
    }

    // ---- taking back

    @Test
    void aPostTakenBackIsADraftThereAndStaysAsItIsHere() {
        Post post = write("Hello");
        publish(post);
        settle();
        Post later = posts.save(post.withText("T", "typed since"));
        JobId job = outbox.withdraw(post.id(), BLOG).orElseThrow();
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(blog.entries.values())
                .extracting(FakeBlog.Entry::body, FakeBlog.Entry::live)
                .containsExactly(tuple("Hello", false));
        assertThat(outbox.publication(post.id(), BLOG).orElseThrow().live()).isFalse();
        assertThat(posts.find(post.id())).contains(later);
        assertThat(outbox.withdraw(post.id(), BLOG)).isEmpty();
        publish(later);
        settle();
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("typed since");
    }

    static List<Network> faults() {
        return List.of(DOWN, LOSES_REPLY, LOSES_REQUEST, ARRIVES_LATE, CRASHES_BEFORE, CRASHES_AFTER);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void takingBackReachesItsEndWhateverTheNetworkDoes(Network fault) {
        Post post = write("Hello");
        publish(post);
        settle();
        blog.network = FakeBlog.doing(fault, fault);
        outbox.withdraw(post.id(), BLOG);
        settlePastCrashes();
        assertThat(blog.entries).hasSize(1);
        assertThat(blog.live()).isEmpty();
        assertThat(outbox.publication(post.id(), BLOG).orElseThrow().live()).isFalse();
    }

    @Test
    void publishingAgainTakesThePlaceOfATakingBackThatWaits() {
        Post post = write("Hello");
        publish(post);
        settle();
        JobId back = outbox.withdraw(post.id(), BLOG).orElseThrow();
        assertThat(publish(post)).isEqualTo(back);
        settle();
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void whatWasEditedThereIsNotOverwrittenAfterTakingBack() {
        Post post = write("one");
        publish(post);
        settle();
        blog.editElsewhere("an editor's cuts");
        outbox.withdraw(post.id(), BLOG);
        settle();
        assertThat(blog.entries.values()).extracting(FakeBlog.Entry::body).containsExactly("an editor's cuts");
        JobId job = publish(posts.save(post.withText("T", "two")));
        settle();
        assertThat(outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CHANGED_ON_SERVER);
    }

    // ---- the list

    @Test
    void theListTellsWhatWaitsAndWhatWasSent() {
        Post sent = write("Hello");
        publish(sent);
        settle();
        blog.network = () -> DOWN;
        clock.pass(Duration.ofMinutes(1));
        publish(posts.save(Post.begin(clock.instant()).withText("Second", "x")));
        settle();
        assertThat(outbox.waiting())
                .extracting(
                        WaitingPost::title,
                        WaitingPost::blogName,
                        WaitingPost::since,
                        one -> one.job().problem())
                .containsExactly(tuple("Second", "My blog", clock.instant(), "no route to host"));
        assertThat(outbox.sent(10))
                .extracting(SentPost::post, SentPost::title, SentPost::isThere)
                .containsExactly(tuple(sent.id(), "T", true));
    }

    @Test
    void theListTellsWhenReadersSeeWhatWasSent() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        Post post = Post.begin(clock.instant()).withText("T", "Hello");
        publish(posts.save(post.withDetails(
                post.slug(), post.excerpt(), post.categories(), post.tags(), new Release.At(tomorrow))));
        settle();
        assertThat(outbox.sent(10)).extracting(SentPost::due).containsExactly(Optional.of(tomorrow));
    }

    @Test
    void whereABlogCannotBeAskedAnUnknownOutcomeIsNotTriedAgain() {
        blog.findsMarkers = false;
        blog.network = FakeBlog.doing(LOSES_REPLY);
        JobId job = publish(write("Hello"));
        settle();
        clock.pass(Duration.ofHours(1));
        settle();
        assertThat(outbox.find(job).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(blog.entries).hasSize(1);
    }

    @Test
    void aCancelledJobIsNotSent() {
        JobId job = publish(write("Hello"));
        outbox.cancel(job);
        settle();
        assertThat(blog.entries).isEmpty();
    }

    @Test
    void eachChangeIsTold() {
        List<State> states = new ArrayList<>();
        outbox.onChange(job -> states.add(job.state()));
        publish(write("Hello"));
        settle();
        assertThat(states).containsExactly(State.READY, State.SENDING, State.DONE);
    }

    // ---- the world around the outbox

    private Post write(String body) {
        return office.write(body);
    }

    private JobId publish(Post post) {
        return office.publish(post);
    }

    private void settle() {
        office.settle();
    }

    /// Lets time pass and starts Byline again after each crash, until nothing waits.
    private void settlePastCrashes() {
        for (int start = 0; !outbox.open().isEmpty() && start < 5_000; start++) {
            outbox.recover(PATIENCE);
            try {
                settle();
            } catch (FakeBlog.Crash crash) {
                // The next round is the next start.
            }
            clock.pass(Duration.ofMinutes(2));
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
