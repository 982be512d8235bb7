package app.byline.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.history.Retention.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void allThatWasJustSavedStays() {
        assertThat(Retention.superfluous(every(Duration.ofSeconds(2), Duration.ZERO, 30), NOW))
                .isEmpty();
    }

    /// Revisions of five weeks' writing without a pause, one each five minutes, ending so long ago.
    @ParameterizedTest
    @CsvSource({
        "PT0S,     PT1H,   18", // the newest thirty, of the last hour twelve
        "PT1H,     PT24H, 144", // one for each ten minutes
        "P3D,      PT24H,  24", // each hour
        "P70D,     P7D,     7", // each day
        "P400D,    P28D,    4" // each week
    })
    void olderOnesStayFurtherApart(Duration age, Duration stretch, int atMost) {
        List<Kept> all = every(Duration.ofMinutes(5), age, 10_000);
        List<Long> gone = Retention.superfluous(all, NOW);
        Instant end = NOW.minus(age);
        long left = all.stream()
                .filter(kept -> kept.saved().isAfter(end.minus(stretch)))
                .filter(kept -> !gone.contains(kept.number()))
                .count();
        assertThat(left).isBetween(atMost - 6L, atMost + 2L);
    }

    @Test
    void theLastOfEachStepIsTheOneThatStays() {
        List<Kept> day = List.of(
                kept(4, "2026-06-02T09:00:00Z", false),
                kept(3, "2026-06-01T18:00:00Z", false),
                kept(2, "2026-06-01T12:00:00Z", false),
                kept(1, "2026-06-01T09:00:00Z", false));
        assertThat(Retention.superfluous(day, NOW)).containsExactly(2L, 1L);
    }

    @Test
    void whatIsHeldStaysAtAnyAge() {
        List<Kept> old = List.of(
                kept(3, "2020-06-01T18:00:00Z", false),
                kept(2, "2020-06-01T12:00:00Z", true),
                kept(1, "2020-06-01T09:00:00Z", false));
        assertThat(Retention.superfluous(old, NOW)).containsExactly(1L);
    }

    @Test
    void theNewestStaysHoweverOldItIs() {
        assertThat(Retention.superfluous(List.of(kept(1, "1980-01-01T00:00:00Z", false)), NOW))
                .isEmpty();
    }

    @Test
    void aClockThatWasWrongCostsNothing() {
        List<Kept> jumped = List.of(
                kept(3, "2026-11-24T11:00:00Z", false),
                kept(2, "2035-01-01T00:00:00Z", false),
                kept(1, "2026-11-24T10:00:00Z", false));
        assertThat(Retention.superfluous(jumped, NOW)).isEmpty();
    }

    private static Kept kept(long number, String saved, boolean held) {
        return new Kept(number, Instant.parse(saved), held);
    }

    private static List<Kept> every(Duration step, Duration age, int count) {
        return new ArrayList<>(LongStream.range(0, count)
                .mapToObj(index -> new Kept(count - index, NOW.minus(age).minus(step.multipliedBy(index)), false))
                .toList());
    }
}
