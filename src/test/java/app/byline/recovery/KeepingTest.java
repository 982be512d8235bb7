package app.byline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which backups stay.
class KeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:30:00Z");

    @Test
    void ofOneHourTheLastStays() {
        assertThat(surplus("2026-11-25T12:29:00Z", "2026-11-25T12:10:00Z", "2026-11-25T11:50:00Z"))
                .containsExactly(Instant.parse("2026-11-25T12:10:00Z"));
    }

    @Test
    void ofOneDayTheLastStays() {
        assertThat(surplus("2026-11-25T12:00:00Z", "2026-11-20T18:00:00Z", "2026-11-20T09:00:00Z"))
                .containsExactly(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void ofOneWeekTheLastStays() {
        assertThat(surplus("2026-11-25T12:00:00Z", "2026-10-18T09:00:00Z", "2026-10-14T09:00:00Z"))
                .containsExactly(Instant.parse("2026-10-14T09:00:00Z"));
    }

    @Test
    void theNewestStaysHoweverOldItIs() {
        assertThat(surplus("2019-05-11T12:00:00Z")).isEmpty();
        assertThat(surplus("2019-05-11T12:00:00Z", "2019-05-10T12:00:00Z"))
                .containsExactly(Instant.parse("2019-05-10T12:00:00Z"));
    }

    @Test
    void aYearOfHourlyOnesLeavesAboutSixty() {
        List<Instant> kept = new ArrayList<>();
        for (Instant time = NOW.minus(Duration.ofDays(365));
                !time.isAfter(NOW);
                time = time.plus(Duration.ofHours(1))) {
            kept.add(time);
            kept.removeAll(Keeping.surplus(kept, time, ZoneOffset.UTC));
        }
        assertThat(kept).hasSizeBetween(24 + 13 + 23, 24 + 14 + 26);
        assertThat(kept.getFirst()).isBefore(NOW.minus(Duration.ofDays(25 * 7)));
    }

    private static List<Instant> surplus(String... times) {
        return Keeping.surplus(List.of(times).stream().map(Instant::parse).toList(), NOW, ZoneOffset.UTC);
    }
}
