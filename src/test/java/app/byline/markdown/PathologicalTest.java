package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.HostileTexts.HostileText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts made to take long are read, styled, shown and sent on a thread of the usual stack: all of them at 100 KB, and
/// cmark's at 1 MB. `-Dbyline.hostile=1000000` makes it a long test of all at that size. The limit is generous, so that
/// a busy machine does not fail it, and what takes the square of its length does; the time is printed.
class PathologicalTest {
    private static final Logger LOG = System.getLogger(PathologicalTest.class.getName());
    private static final int SIZE = Integer.getInteger("byline.hostile", 100_000);
    private static final int LARGE = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<HostileText> inputs() {
        return HostileTexts.all(SIZE).stream();
    }

    static Stream<HostileText> largeInputs() {
        return HostileTexts.ofCmark(LARGE).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isReadAndSentInTime(HostileText hostile) {
        String text = hostile.text();
        long begin = System.nanoTime();
        int shown = shown(text);
        Duration read = Duration.ofNanos(System.nanoTime() - begin);
        int sent = new WordPressBlocks().render(text, address -> address).length();
        Duration both = Duration.ofNanos(System.nanoTime() - begin);
        LOG.log(
                Level.INFO,
                "{0}: {1} ms, {2} ms with what is sent, for {3} characters",
                hostile,
                read.toMillis(),
                both.toMillis(),
                text.length());
        assertThat(both).isLessThan(LIMIT);
        assertThat(Math.max(shown, sent))
                .as("grows with the text, not by its square")
                .isLessThan(60 * SIZE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeInputs")
    void isReadInTimeWhenItIsLong(HostileText hostile) {
        long begin = System.nanoTime();
        int shown = shown(hostile.text());
        Duration read = Duration.ofNanos(System.nanoTime() - begin);
        LOG.log(Level.INFO, "{0}: {1} ms", hostile, read.toMillis());
        assertThat(read).isLessThan(LIMIT);
        assertThat(shown).isLessThan(60 * LARGE);
    }

    /// How much HTML the preview is given for a text.
    private static int shown(String text) {
        LiveText live = new LiveText();
        live.change(LongText.of(text));
        while (!live.isRead()) {
            live.step();
        }
        return live.rendered(1).blocks().stream()
                .mapToInt(block -> block.html().length())
                .sum();
    }
}
