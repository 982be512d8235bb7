package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.library.SqlitePostCalendar;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.post.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextDueTest {
    private record Alarm(Duration delay, Runnable task) {}

    private final FakeClock clock = new FakeClock();
    private final List<Alarm> alarms = new ArrayList<>();
    private int looks;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Database database;

    @SuppressWarnings("NullAway.Init") // made before each test
    private SqlitePostStore posts;

    @SuppressWarnings("NullAway.Init") // made before each test
    private NextDue next;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("posts.byline"));
        posts = new SqlitePostStore(database, clock);
        next = new NextDue(
                new SqlitePostCalendar(database, clock),
                posts,
                clock,
                (delay, task) -> alarms.add(new Alarm(delay, task)),
                () -> looks++,
                new Background(Runnable::run, Runnable::run));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereNothingIsDueNothingWaits() {
        posts.save(due(clock.instant().minusSeconds(1)));
        assertThat(alarms).isEmpty();
    }

    @Test
    void theNextIsLookedAtWhenItsTimeHasComeAndThenTheOneAfterIt() {
        posts.save(due(clock.instant().plusSeconds(50)));
        Post first = posts.save(due(clock.instant().plusSeconds(20)));
        posts.save(first.withText("First", "A word more."));
        assertThat(delays()).containsExactly(50L, 20L);

        passes(20);
        ring(1);
        assertThat(looks).isEqualTo(1);
        assertThat(delays()).containsExactly(50L, 20L, 30L);

        // The alarm that was there before is not another one.
        passes(30);
        ring(2);
        ring(0);
        assertThat(looks).isEqualTo(2);
        assertThat(alarms).hasSize(3);
    }

    @Test
    void aLongWaitIsCutInShortOnesForTheSakeOfClocksThatJump() {
        posts.save(due(clock.instant().plusSeconds(3_600)));
        assertThat(delays()).containsExactly(60L);
        ring(0);
        assertThat(looks).isZero();
        // The computer has slept meanwhile.
        passes(4_000);
        ring(1);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void aTimeThatIsTakenBackAndAWindowThatIsClosedAreNotWaitedFor() {
        Post post = posts.save(due(clock.instant().plusSeconds(20)));
        posts.save(post.withDetails(Optional.empty(), "", List.of(), List.of(), new Release.Now()));
        posts.save(due(clock.instant().plusSeconds(40)));
        next.dispose();
        passes(60);
        ring(0);
        ring(1);
        assertThat(looks).isZero();
    }

    private void passes(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
    }

    private void ring(int number) {
        alarms.get(number).task().run();
    }

    private List<Long> delays() {
        return alarms.stream().map(alarm -> alarm.delay().toSeconds()).toList();
    }

    private static Post due(Instant time) {
        return Post.begin(Instant.parse("2026-11-24T08:00:00Z"))
                .withText("First", "Text.")
                .withDetails(Optional.empty(), "", List.of(), List.of(), new Release.At(time));
    }
}
