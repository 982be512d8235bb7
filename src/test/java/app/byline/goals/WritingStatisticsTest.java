package app.byline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.goals.WritingStatistics.Bar;
import app.byline.goals.WritingStatistics.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WritingStatisticsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final WritingStatistics some = new WritingStatistics(
            FRIDAY,
            written("2026-09-30 40", "2026-10-01 7", "2026-11-22 90", "2026-11-25 30", "2026-11-26 90", "2026-11-27 5"),
            List.of(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26)));

    private final WritingStatistics none = new WritingStatistics(FRIDAY, List.of(), List.of());

    @Test
    void daysWeeksAndMonthsEndWithToday() {
        assertThat(some.bars(Span.DAY)).hasSize(30).endsWith(bar("2026-11-26", 90, 2), bar("2026-11-27", 5, 0));
        // The week before ends with Sunday the 22nd.
        assertThat(some.bars(Span.WEEK)).hasSize(26).endsWith(bar("2026-11-16", 90, 0), bar("2026-11-23", 125, 2));
        assertThat(some.bars(Span.MONTH))
                .hasSize(12)
                .startsWith(bar("2025-12-01", 0, 0))
                .endsWith(bar("2026-09-01", 40, 0), bar("2026-10-01", 7, 1), bar("2026-11-01", 215, 2));
        assertThat(some.months())
                .containsExactly(bar("2026-09-01", 40, 0), bar("2026-10-01", 7, 1), bar("2026-11-01", 215, 2));
    }

    @Test
    void aYearIsTheDaysOfItsWeeksUpToToday() {
        assertThat(some.year().days())
                .hasSize(52 * 7 + 5)
                .startsWith(bar("2025-11-24", 0, 0))
                .endsWith(bar("2026-11-26", 90, 2), bar("2026-11-27", 5, 0));
    }

    @Test
    void aQuarterOfTheDaysWithWordsIsOnEachLevel() {
        WritingYear year = year("2026-11-01 10", "2026-11-02 205", "2026-11-03 1234", "2026-11-04 90000");
        assertThat(Stream.of(0, 1, 199, 200, 1199, 1200, 89999, 90000).map(year::level))
                .containsExactly(0, 1, 1, 2, 2, 3, 3, 4);
        assertThat(Stream.of(1, 2, 3, 4).map(year::least)).containsExactly(1, 200, 1200, 90000);
    }

    @Test
    void daysWithAsManyWordsAreOnTheSameLevel() {
        WritingYear year = year("2026-11-01 100", "2026-11-02 100", "2026-11-03 100");
        assertThat(Stream.of(0, 99, 100).map(year::level)).containsExactly(0, 1, 4);
        assertThat(none.year().level(0)).isZero();
    }

    private static WritingYear year(String... days) {
        return new WritingStatistics(FRIDAY, written(days), List.of()).year();
    }

    @Test
    void totalsStreaksAndTheBestDay() {
        assertThat(some.words()).isEqualTo(262);
        assertThat(some.wordsToday()).isEqualTo(5);
        assertThat(some.best()).contains(new WrittenDay(LocalDate.of(2026, 11, 26), 90));
        assertThat(some.streak()).isEqualTo(3);
        assertThat(some.longestStreak()).isEqualTo(3);
    }

    @Test
    void aStreakLastsUntilADayIsOver() {
        List<WrittenDay> written =
                written("2026-11-20 1", "2026-11-21 1", "2026-11-22 1", "2026-11-25 1", "2026-11-26 1");
        assertThat(new WritingStatistics(FRIDAY, written, List.of()).streak()).isEqualTo(2);
        assertThat(new WritingStatistics(FRIDAY.plusDays(1), written, List.of()).streak())
                .isZero();
        assertThat(new WritingStatistics(FRIDAY, written, List.of()).longestStreak())
                .isEqualTo(3);
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.best()).isEmpty();
        assertThat(none.streak()).isZero();
        assertThat(none.longestStreak()).isZero();
        assertThat(none.months()).containsExactly(bar("2026-11-01", 0, 0));
        assertThat(none.csv()).isEqualTo("day,words,posts\n");
    }

    @Test
    void spreadsheetsGetALineForEachDay() {
        assertThat(some.csv()).isEqualTo("""
                        day,words,posts
                        2026-09-30,40,0
                        2026-10-01,7,0
                        2026-10-03,0,1
                        2026-11-22,90,0
                        2026-11-25,30,0
                        2026-11-26,90,2
                        2026-11-27,5,0
                        """);
    }

    private static Bar bar(String begin, int words, int posts) {
        return new Bar(LocalDate.parse(begin), words, posts);
    }

    private static List<WrittenDay> written(String... days) {
        return Arrays.stream(days)
                .map(day -> new WrittenDay(LocalDate.parse(day.substring(0, 10)), Integer.parseInt(day.substring(11))))
                .toList();
    }
}
