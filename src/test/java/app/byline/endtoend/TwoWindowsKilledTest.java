package app.byline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.Wiring;
import app.byline.database.Database;
import app.byline.goals.WritingDays;
import app.byline.goals.WrittenDay;
import app.byline.platform.Folders;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Someone types into two windows of the program in turns, and the system ends it; with `-Dbyline.kills=20` it is
/// killed too, so many times on the same library.
@Tag("ui")
class TwoWindowsKilledTest {
    private final Random random = new Random(7);
    private final List<Post> posts = TwoWindows.TITLES.stream()
            .map(title -> Post.begin(Instant.EPOCH).withText(title, ""))
            .toList();

    @TempDir
    Path home;

    @BeforeEach
    void keep() {
        try (Wiring wiring = open()) {
            posts.forEach(wiring.posts()::save);
        }
    }

    @Test
    void eachTextIsWholeWhenTheSystemEndsTheProgram() throws Exception {
        Doomed program = type(0, 1);
        long asked = System.currentTimeMillis();
        List<String> said = program.end();
        assertThat(kept()).allSatisfy((title, text) -> {
            assertThat(text).isEqualTo(typed(text.length()));
            assertThat(text).as(title).hasSizeGreaterThanOrEqualTo(until(said, title, asked - 1));
        });
        assertThat(wordsOfTheDay())
                .as("words that count")
                .isBetween(
                        TwoWindows.TITLES.stream()
                                .mapToInt(title -> words(typed(until(said, title, asked - 1))))
                                .sum(),
                        kept().values().stream()
                                .mapToInt(TwoWindowsKilledTest::words)
                                .sum());
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split(" ").length;
    }

    private int wordsOfTheDay() {
        try (Database library = Database.open(library())) {
            return new WritingDays(library)
                    .all().stream().mapToInt(WrittenDay::words).sum();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "byline.kills", matches = "\\d+")
    void eachTextHasWhatWasPromisedWhenTheProgramIsKilled() throws Exception {
        for (int round = 0; round < Integer.getInteger("byline.kills"); round++) {
            // Both windows come back after the first.
            Doomed program = type(round, round == 0 ? 1 : 2);
            long killed = System.currentTimeMillis();
            List<String> said = program.kill();
            Map<String, String> kept = kept();
            assertThat(kept)
                    .allSatisfy((title, text) -> assertThat(text)
                            .as("%s, two seconds before kill", title)
                            .hasSizeGreaterThanOrEqualTo(until(said, title, killed - 2_000)));
            empty();
        }
    }

    private static int until(List<String> said, String title, long time) {
        return Doomed.until(said, "key " + title + " ", time);
    }

    private Doomed type(int round, int windows) throws IOException {
        Doomed program = Doomed.startUnseen(
                home, "said-" + round, TwoWindows.class, library().toString(), String.valueOf(windows));
        program.await("key " + TwoWindows.TITLES.getLast());
        LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(2_400)).toNanos());
        return program;
    }

    // ---- the library

    private Path library() {
        return home.resolve("library.byline");
    }

    private Wiring open() {
        return Wiring.open(library(), Folders.of(Map.of("BYLINE_HOME", home.toString()), new Properties()));
    }

    private Map<String, String> kept() {
        try (Wiring wiring = open()) {
            assertThat(wiring.check()).isEmpty();
            return posts.stream()
                    .map(post -> wiring.posts().find(post.id()).orElseThrow())
                    .collect(Collectors.toMap(Post::title, Post::body));
        }
    }

    private void empty() {
        try (Wiring wiring = open()) {
            posts.stream()
                    .map(post -> wiring.posts().find(post.id()).orElseThrow())
                    .forEach(post -> wiring.posts().save(post.withText(post.title(), "")));
        }
    }

    private static String typed(int length) {
        return IntStream.range(0, length)
                .mapToObj(TwoWindows::letterAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
