package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.PostTitles.Known;
import app.byline.library.PostTitles.Titled;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTitlesTest {
    private static final Instant BEGUN = Instant.parse("2026-11-27T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "quay,      The quay at six,     Quays of the north",
        "qua nor,   Quays of the north,  The quay at six",
        "qn,        Quays of the north,  A queen",
        "malaga,    Málaga by night,     A male gala",
        "six quay,  The quay at six,     Six words",
        "north,     North,               Quays of the north and all that lies behind them"
    })
    void theOneThatIsMeantFitsBetter(String typed, String meant, String other) {
        TitleMatch match = TitleMatch.of(typed);
        assertThat(match.score(meant).orElse(-1))
                .isGreaterThan(match.score(other).orElse(-1));
    }

    @ParameterizedTest
    @CsvSource({"xyz, The quay", "yauq, The quay", "quay six, The quay", "uay, Quoay"})
    void whatHasNotTheLettersIsNotFound(String typed, String title) {
        assertThat(TitleMatch.of(typed).score(title)).isEmpty();
    }

    @Test
    void postsAreFoundByLettersOfTheirTitlesThoseChangedLastFirst(@TempDir Path folder) {
        try (Database database = Database.open(folder.resolve("posts.byline"))) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            List.of("The old quay", "Letter", "A new quay", "Gone quay").forEach(title -> posts.save(post(title)));
            posts.trash(saved.getLast().id());
            PostTitles titles = new PostTitles(database);
            Known known = titles.known();
            assertThat(titles.latest(2)).extracting(Titled::title).containsExactly("A new quay", "Letter");
            assertThat(titles.best(known, "QUÁY", 9, () -> true))
                    .extracting(Titled::title)
                    .containsExactly("A new quay", "The old quay");
            assertThat(titles.best(known, "tq", 9, () -> true))
                    .extracting(Titled::title)
                    .containsExactly("The old quay");
            assertThat(titles.best(known, "quay", 1, () -> true)).hasSize(1);
        }
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsGivenUp() {
        List<PostTitles.Folded> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(new PostTitles.Folded(i, "post number " + i));
        }
        AtomicInteger asked = new AtomicInteger();
        assertThat(new Known(many).best("post", 9, () -> asked.incrementAndGet() < 3))
                .isEmpty();
        assertThat(asked).hasValue(3);
    }

    private final List<Post> saved = new ArrayList<>();

    private Post post(String title) {
        saved.add(Post.begin(BEGUN.plusSeconds(60L * saved.size())).withText(title, ""));
        return saved.getLast();
    }
}
