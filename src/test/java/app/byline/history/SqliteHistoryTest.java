package app.byline.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private Database database;
    private SqlitePostStore posts;
    private History history;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        history = new SqliteHistory(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyRevisionThatStaysSaysWhatItSaid() {
        Random random = new Random(3);
        Map<Long, Post> said = new TreeMap<>();
        Post post = Post.begin(now).withText("A year", Scribe.post(random, 5_000));
        for (int save = 0; save < 400; save++) {
            post = posts.save(post);
            said.put(post.revision(), post);
            now = now.plus(Duration.ofSeconds(random.nextInt(4_000)));
            post = post.withText("A year, day " + save, Scribe.edit(random, post.body()));
        }
        PostId id = post.id();
        List<Long> left = left(id, 400);
        assertThat(left).hasSizeBetween(100, 399);
        assertThat(left)
                .allSatisfy(revision -> assertThat(history.at(id, revision)).contains(said.get(revision)));
    }

    @Test
    void aSessionIsOneEntryOfTheTimeline() {
        Post post = write(Post.begin(now), "Monday, first words", 40);
        now = now.plus(Duration.ofDays(1));
        post = write(post, "Tuesday", 40);
        assertThat(history.timeline(post.id(), List.of()))
                .extracting(Revision::number)
                .containsExactly(80L, 40L);
    }

    @Test
    void aNamedRevisionStaysAndIsInTheTimeline() {
        Post first = write(Post.begin(now), "Before the editor’s cuts", 3);
        history.name(first.id(), 2, "  Before the cuts ");
        Post last = write(first, "After", 300);
        now = now.plus(Duration.ofDays(900));
        write(last, "Much later", 30);
        assertThat(history.timeline(first.id(), List.of()))
                .filteredOn(revision -> revision.name().isPresent())
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.number()).isEqualTo(2);
                    assertThat(revision.name()).contains("Before the cuts");
                });
        assertThat(history.at(first.id(), 2)).map(Post::title).contains("Before the editor’s cuts");
        history.name(first.id(), 2, "");
        assertThat(history.timeline(first.id(), List.of()))
                .allSatisfy(revision -> assertThat(revision.name()).isEmpty());
    }

    @Test
    void whatWasPublishedIsInTheTimelineWhenAskedFor() {
        Post post = write(Post.begin(now), "Typed", 10);
        assertThat(history.timeline(post.id(), List.of(4L, 77L)))
                .extracting(Revision::number)
                .containsExactly(10L, 4L);
    }

    @Test
    void anEmptyTextIsToldFromAPackedOne() {
        Post empty = posts.save(Post.begin(now).withText("Nothing yet", ""));
        posts.save(empty.withText("Something", "now"));
        assertThat(history.at(empty.id(), 1)).map(Post::body).contains("");
    }

    @Test
    void aDeletedPostTakesItsHistoryWithIt() {
        Post post = write(Post.begin(now), "Typed", 50);
        posts.trash(post.id());
        posts.delete(post.id());
        assertThat(history.timeline(post.id(), List.of())).isEmpty();
        assertThat(rows("packed")).isZero();
    }

    @Test
    void whatAnOlderBylineKeptWholeIsPackedWithTime() {
        Post post = write(Post.begin(now), "Typed", 10);
        database.change(session -> {
            session.change("delete from packed");
            session.change("update revision set packed = 0, body = 'as version one kept it'");
        });
        Post old = posts.find(post.id()).orElseThrow();
        now = now.plus(Duration.ofDays(2));
        posts.save(old.withText("Typed", "after the update"));
        assertThat(rows("packed")).isPositive();
        assertThat(history.at(post.id(), 10)).map(Post::body).contains("as version one kept it");
    }

    /// The promise of the issue, with a session of an hour each day in which a post of 20 KB is worked on all over.
    @Test
    void aYearOfDailyWorkCostsLessThanTwoMegabytes() throws Exception {
        Random random = new Random(11);
        Post post = posts.save(Post.begin(now).withText("Daily", Scribe.post(random, 20_000)));
        database.close();
        long before = Files.size(folder.resolve("library.byline"));
        open();
        for (int day = 0; day < 365; day++) {
            for (int save = 0; save < 6; save++) {
                String text = post.body();
                for (int edit = 0; edit < 8; edit++) {
                    text = Scribe.edit(random, text);
                }
                // It grows and is cut back: it stays a post of some 20 KB.
                post = posts.save(post.withText("Daily", text.substring(Math.max(0, text.length() - 20_000))));
                now = now.plus(Duration.ofMinutes(10));
            }
            rest();
            now = now.plus(Duration.ofHours(23));
        }
        database.close();
        long cost = Files.size(folder.resolve("library.byline")) - before;
        open();
        System.getLogger("history")
                .log(
                        System.Logger.Level.INFO,
                        "a year of daily work costs {0} bytes in {1} revisions",
                        cost,
                        rows("revision"));
        assertThat(cost).isLessThan(2_000_000);
        Optional<Post> summer = history.at(
                post.id(),
                history.timeline(post.id(), List.of()).stream()
                        .filter(revision -> revision.saved().isBefore(now.minus(Duration.ofDays(180))))
                        .findFirst()
                        .orElseThrow()
                        .number());
        assertThat(summer).map(Post::body).get().asString().hasSizeBetween(19_000, 20_000);
    }

    /// What the library does while nobody types.
    private void rest() {
        boolean more = true;
        while (more) {
            more = posts.followUp();
        }
    }

    /// Saves so many revisions, one each two seconds.
    private Post write(Post post, String title, int saves) {
        Post saved = post;
        for (int save = 0; save < saves; save++) {
            saved = posts.save(saved.withText(title, saved.body() + "Word. "));
            now = now.plusSeconds(2);
        }
        return saved;
    }

    private List<Long> left(PostId post, long newest) {
        return LongStream.rangeClosed(1, newest)
                .filter(revision -> history.at(post, revision).isPresent())
                .boxed()
                .toList();
    }

    private long rows(String table) {
        return database.read(
                        session -> session.find("select count(*) as rows from " + table, row -> row.number("rows")))
                .orElseThrow();
    }
}
