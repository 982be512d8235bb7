package app.byline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.Wiring;
import app.byline.database.Storage;
import app.byline.library.PostSummary;
import app.byline.library.Shelf;
import app.byline.platform.Folders;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The program is killed at random points of typing, saving, migrating and publishing, on a disk and as on a network
/// drive, again and again on the same libraries. A hundred times; `-Dbyline.kills=1000` makes it a long test.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int KILLS = Integer.getInteger("byline.kills", 100);
    /// Libraries that are worked on at once: more would keep each other from the disk and the processor.
    private static final int LANES = 2;

    private static final List<Work> WORKS = List.of(Work.values());

    @TempDir
    Path folder;

    private enum Work {
        TYPING,
        SAVING,
        ON_A_NETWORK_DRIVE,
        MIGRATING,
        PUBLISHING;

        /// The same library, now with a log and now with a journal.
        Storage storage() {
            return this == ON_A_NETWORK_DRIVE ? Storage.NETWORK : Storage.LOCAL;
        }
    }

    @Test
    void noAcknowledgedSaveIsLostAndEveryLibraryOpens() throws Exception {
        List<Callable<Integer>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            lanes.add(() -> new Lane(Files.createDirectory(folder.resolve("lane-" + number)), number).run());
        }
        int survived = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (Future<Integer> lane : threads.invokeAll(lanes)) {
                survived += lane.get();
            }
        }
        assertThat(survived).isGreaterThanOrEqualTo(KILLS);
    }

    /// One library after the other rounds on it, and fresh ones of an older Byline for what is killed while migrating.
    private static final class Lane {
        private final Path home;
        private final Random random;
        private final Path library;
        private int known;
        private int begun;

        Lane(Path home, int seed) {
            this.home = home;
            this.random = new Random(seed);
            this.library = home.resolve("library.byline");
        }

        int run() throws Exception {
            int rounds = (KILLS + LANES - 1) / LANES;
            for (int round = 0; round < rounds; round++) {
                Work work = WORKS.get(round % WORKS.size());
                if (work == Work.MIGRATING) {
                    migrate(round);
                } else {
                    write(work, round);
                }
            }
            return rounds;
        }

        private void write(Work work, int round) throws Exception {
            Path said = home.resolve("said-" + round);
            Doomed victim = start(library, work, said);
            victim.await("key ");
            LockSupport.parkNanos(typing().toNanos());
            long killed = System.currentTimeMillis();
            List<String> lines = victim.kill();
            if (lines.contains("begun")) {
                begun++;
                known = 0;
            }
            try (Wiring wiring = open(library, work.storage())) {
                assertThat(wiring.check()).as("integrity after %s", work).isEmpty();
                String text = typed(wiring);
                assertThat(text).as("what is there is what was typed").isEqualTo(expected(text.length()));
                assertThat(text.length())
                        .as("acknowledged saves, %s in round %d", work, round)
                        .isGreaterThanOrEqualTo(Math.max(known, Doomed.last(lines, "saved ")));
                assertThat(text.length())
                        .as("what was typed two seconds before the kill, %s in round %d", work, round)
                        .isGreaterThanOrEqualTo(Doomed.until(lines, "key ", killed - 2_000));
                known = text.length();
                if (work == Work.PUBLISHING) {
                    publishedOnce(wiring);
                }
            }
        }

        /// How long it types: a while in which it saves once or twice, or so long that what was typed two seconds ago
        /// must be there.
        private Duration typing() {
            return Duration.ofMillis(random.nextInt(4) == 0 ? 2_000 + random.nextInt(600) : random.nextInt(1_200));
        }

        private void migrate(int round) throws Exception {
            Path old = home.resolve("old-" + round + ".byline");
            try (InputStream packed =
                            Objects.requireNonNull(KillTest.class.getResourceAsStream("/library/schema-1.byline.gz"));
                    InputStream content = new GZIPInputStream(packed)) {
                Files.copy(content, old);
            }
            Path said = home.resolve("said-" + round);
            Doomed victim = start(old, Work.MIGRATING, said);
            // Between a start that has not read the file yet and one that is over.
            LockSupport.parkNanos(Duration.ofMillis(150 + random.nextInt(700)).toNanos());
            victim.kill();
            try (Wiring wiring = open(old, Storage.LOCAL)) {
                assertThat(wiring.check()).as("integrity after a migration").isEmpty();
                assertThat(wiring.posts().search(Shelf.POSTS, ""))
                        .extracting(PostSummary::title)
                        .contains("Only a draft", "Café “Olé” 🎉", "A walk to the lighthouse");
            }
        }

        /// What was on its way arrives, and stands there once.
        private void publishedOnce(Wiring wiring) throws IOException {
            wiring.startSending();
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!wiring.publishing().outbox().open().isEmpty() && System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(wiring.publishing().outbox().open())
                    .as("jobs that never end")
                    .isEmpty();
            Path posts = home.resolve("documents/Byline/posts");
            if (Files.exists(posts)) {
                try (Stream<Path> pages = Files.list(posts)) {
                    assertThat(pages.filter(page -> page.toString().endsWith(".html")))
                            .as("copies of a post")
                            .hasSizeLessThanOrEqualTo(begun);
                }
            }
        }

        private Wiring open(Path file, Storage storage) {
            return Wiring.open(file, Folders.of(Map.of("BYLINE_HOME", home.toString()), new Properties()), storage);
        }

        private Doomed start(Path file, Work work, Path said) throws IOException {
            return Doomed.start(
                    said,
                    Map.of("BYLINE_HOME", home.toString()),
                    Victim.class,
                    file.toString(),
                    work.name(),
                    work == Work.SAVING ? "2000" : "1",
                    work.storage().name());
        }
    }

    private static String typed(Wiring wiring) {
        return wiring.posts().search(Shelf.POSTS, "Typing").stream()
                .findFirst()
                .flatMap(summary -> wiring.posts().find(summary.id()))
                .map(Post::body)
                .orElse("");
    }

    private static String expected(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            text.append(Victim.letterAt(place));
        }
        return text.toString();
    }
}
