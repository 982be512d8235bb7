package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.Wiring;
import app.byline.endtoend.Doomed;
import app.byline.library.Shelf;
import app.byline.platform.Folders;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Someone types into two posts side by side in turns, and the program ends at a random moment, again and again on the
/// same library. Three times; `-Dbyline.kills=100` makes it a long test.
class TwoTextsKilledTest {
    private static final int KILLS = Integer.getInteger("byline.kills", 3);

    @TempDir
    Path home;

    private final Random random = new Random(11);

    @Test
    void eachOfThemHasWhatWasPromisedWhenTheProgramIsKilled() throws Exception {
        Map<String, Integer> known = new HashMap<>();
        for (int round = 0; round < KILLS; round++) {
            Doomed typists = type(round);
            long killed = System.currentTimeMillis();
            List<String> said = typists.kill();
            kept().forEach((title, length) -> {
                assertThat(length)
                        .as("acknowledged saves of %s", title)
                        .isGreaterThanOrEqualTo(
                                Math.max(known.getOrDefault(title, 0), Doomed.last(said, "saved " + title + " ")));
                assertThat(length)
                        .as("what was typed into %s two seconds before", title)
                        .isGreaterThanOrEqualTo(Doomed.until(said, "key " + title + " ", killed - 2_000));
                known.put(title, length);
            });
        }
        assertThat(known).containsOnlyKeys(TwoTypists.TITLES);
        assertThat(known.values()).allMatch(length -> length > 0);
    }

    @Test
    void eachOfThemIsWholeWhenTheSystemEndsTheProgram() throws Exception {
        Doomed typists = type(0);
        long asked = System.currentTimeMillis();
        List<String> said = typists.end();
        assertThat(kept())
                .allSatisfy((title, length) -> assertThat(length)
                        .as(title)
                        .isPositive()
                        .isGreaterThanOrEqualTo(Doomed.until(said, "key " + title + " ", asked - 1)));
    }

    /// Both texts are typed into for a while: one in which they are saved once or twice, or one so long that what was
    /// typed two seconds ago must be there.
    private Doomed type(int round) throws IOException {
        Doomed typists = Doomed.start(
                home.resolve("said-" + round),
                Map.of("BYLINE_HOME", home.toString()),
                TwoTypists.class,
                library().toString(),
                Integer.toString(round));
        typists.await("key " + TwoTypists.TITLES.getLast());
        int longest = random.nextInt(4) == 0 ? 2_600 : 1_200;
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(longest)).toNanos());
        return typists;
    }

    private Path library() {
        return home.resolve("library.byline");
    }

    /// How long each text is; it is what was typed, of its beginning.
    private Map<String, Integer> kept() {
        Map<String, Integer> lengths = new HashMap<>();
        try (Wiring wiring =
                Wiring.open(library(), Folders.of(Map.of("BYLINE_HOME", home.toString()), new Properties()))) {
            assertThat(wiring.check()).isEmpty();
            for (String title : TwoTypists.TITLES) {
                String body = wiring.posts()
                        .find(wiring.posts()
                                .search(Shelf.POSTS, title)
                                .getFirst()
                                .id())
                        .map(Post::body)
                        .orElseThrow();
                assertThat(body).isEqualTo(expected(title, body.length()));
                lengths.put(title, body.length());
            }
        }
        return lengths;
    }

    private static String expected(String title, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            text.append(TwoTypists.letterAt(title, place));
        }
        return text.toString();
    }
}
