package app.byline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.history.Scribe;
import app.byline.markdown.Corpus;
import app.byline.markdown.SourceBlocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of every merge, tried on all posts of the corpus with random edits on both sides. The random numbers are
/// the same each time; `-Dbyline.merges=N` tries each post N times.
class MergePropertiesTest {
    private static final int TRIES = Integer.getInteger("byline.merges", 1);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final List<Corpus.Sample> POSTS = Corpus.posts();

    /// One text and two changes of it.
    private record Trial(String name, String base, String mine, String theirs) {}

    private static List<Trial> trials() {
        return POSTS.stream()
                .flatMap(post -> IntStream.range(0, TRIES).mapToObj(number -> {
                    Random random = new Random(post.name().hashCode() + 31L * number);
                    return new Trial(
                            post.name() + " " + number,
                            post.body(),
                            edited(random, post.body()),
                            edited(random, post.body()));
                }))
                .toList();
    }

    private static String edited(Random random, String text) {
        String edited = text;
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            edited = Scribe.edit(random, edited);
        }
        return edited;
    }

    @Test
    void everyWordThatEitherSideWroteIsInTheResult() {
        for (Trial trial : trials()) {
            Map<String, Integer> base = words(trial.base());
            Map<String, Integer> merged = words(
                    TextMerge.of(trial.base(), trial.mine(), trial.theirs()).text());
            for (String side : List.of(trial.mine(), trial.theirs())) {
                words(side).forEach((word, count) -> {
                    int written = count - base.getOrDefault(word, 0);
                    assertThat(merged.getOrDefault(word, 0))
                            .as("«%s» in %s", word, trial.name())
                            .isGreaterThanOrEqualTo(written);
                });
            }
        }
    }

    @Test
    void aChangeOnOneSideAloneIsTheResult() {
        for (Trial trial : trials()) {
            assertThat(TextMerge.of(trial.base(), trial.mine(), trial.base()).text())
                    .as(trial.name())
                    .isEqualTo(trial.mine());
            assertThat(TextMerge.of(trial.base(), trial.base(), trial.mine()).text())
                    .as(trial.name())
                    .isEqualTo(trial.mine());
        }
    }

    @Test
    void itMakesNoDifferenceWhichSideIsWhose() {
        for (Trial trial : trials()) {
            assertThat(TextMerge.of(trial.base(), trial.mine(), trial.theirs()).text())
                    .as(trial.name())
                    .isEqualTo(TextMerge.of(trial.base(), trial.theirs(), trial.mine())
                            .text());
        }
    }

    @Test
    void mostMergesOfAFewEditsNeedNobody() {
        long whole = trials().stream()
                .filter(trial -> TextMerge.of(trial.base(), trial.mine(), trial.theirs()) instanceof Merged.Whole)
                .count();
        assertThat(whole).isGreaterThan(trials().size() / 2);
    }

    @Test
    void theBlocksOfATextAreTheText() {
        assertThat(POSTS)
                .allSatisfy(post -> assertThat(String.join("", SourceBlocks.of(post.body())))
                        .isEqualTo(post.body()));
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        WORD.matcher(text).results().forEach(word -> words.merge(word.group(), 1, Integer::sum));
        return words;
    }
}
