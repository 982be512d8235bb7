package app.byline.goals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was written and published, as it was on `today`. Immutable.
///
/// @param written days with words, in order
/// @param published the days on which posts came out, one for each post
public record WritingStatistics(LocalDate today, List<WrittenDay> written, List<LocalDate> published) {
    public WritingStatistics {
        written = List.copyOf(written);
        published = List.copyOf(published);
    }

    /// How long each bar is.
    public enum Span {
        DAY(30),
        WEEK(26),
        MONTH(12);

        private final int shown;

        Span(int shown) {
            this.shown = shown;
        }

        private LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        private LocalDate step(LocalDate begin, int by) {
            return switch (this) {
                case DAY -> begin.plusDays(by);
                case WEEK -> begin.plusWeeks(by);
                case MONTH -> begin.plusMonths(by);
            };
        }
    }

    /// What came of one day, week (from Monday) or month, which begins with `begin`.
    public record Bar(LocalDate begin, int words, int posts) {
        private boolean isEmpty() {
            return words == 0 && posts == 0;
        }
    }

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
        return written.isEmpty() && published.isEmpty();
    }

    /// The last 30 days, 26 weeks or 12 months, the one with today last.
    public List<Bar> bars(Span span) {
        LocalDate last = span.begin(today);
        return bars(span, span.step(last, 1 - span.shown), last);
    }

    /// All months from the first of which something is known to the one with today.
    public List<Bar> months() {
        LocalDate last = Span.MONTH.begin(today);
        return bars(Span.MONTH, first().map(Span.MONTH::begin).orElse(last), last);
    }

    /// The days of the last 53 weeks, from a Monday to today.
    public WritingYear year() {
        return new WritingYear(bars(Span.DAY, Span.WEEK.step(Span.WEEK.begin(today), 1 - WritingYear.WEEKS), today));
    }

    private List<Bar> bars(Span span, LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> words = written.stream()
                .collect(Collectors.groupingBy(day -> span.begin(day.day()), Collectors.summingInt(WrittenDay::words)));
        Map<LocalDate, Long> posts =
                published.stream().collect(Collectors.groupingBy(span::begin, Collectors.counting()));
        return Stream.iterate(first, begin -> !begin.isAfter(last), begin -> span.step(begin, 1))
                .map(begin -> new Bar(
                        begin,
                        words.getOrDefault(begin, 0),
                        posts.getOrDefault(begin, 0L).intValue()))
                .toList();
    }

    /// The days with words or posts, in order.
    public List<Bar> days() {
        LocalDate first = first().orElse(today);
        LocalDate last = Stream.concat(written.stream().map(WrittenDay::day), published.stream())
                .max(Comparator.naturalOrder())
                .orElse(today);
        return bars(Span.DAY, first, last).stream()
                .filter(day -> !day.isEmpty())
                .toList();
    }

    private Optional<LocalDate> first() {
        return Stream.concat(written.stream().map(WrittenDay::day), published.stream())
                .min(Comparator.naturalOrder());
    }

    public int words() {
        return written.stream().mapToInt(WrittenDay::words).sum();
    }

    public int wordsToday() {
        return written.stream()
                .filter(day -> day.day().equals(today))
                .mapToInt(WrittenDay::words)
                .sum();
    }

    /// The day with the most words, of several the last.
    public Optional<WrittenDay> best() {
        return written.stream().max(Comparator.comparingInt(WrittenDay::words).thenComparing(WrittenDay::day));
    }

    /// How many days in a row words were written, up to today, or to yesterday while today has none yet.
    public int streak() {
        Set<LocalDate> days = written.stream().map(WrittenDay::day).collect(Collectors.toSet());
        LocalDate day = days.contains(today) ? today : today.minusDays(1);
        int streak = 0;
        while (days.contains(day)) {
            streak++;
            day = day.minusDays(1);
        }
        return streak;
    }

    /// The most days in a row that there ever were.
    public int longestStreak() {
        int longest = 0;
        int streak = 0;
        Optional<LocalDate> before = Optional.empty();
        for (WrittenDay day : written) {
            boolean follows = before.filter(day.day().minusDays(1)::equals).isPresent();
            streak = follows ? streak + 1 : 1;
            longest = Math.max(longest, streak);
            before = Optional.of(day.day());
        }
        return longest;
    }

    /// A line for each day with words or posts, for spreadsheets: `day,words,posts`.
    public String csv() {
        return days().stream()
                .map(bar -> bar.begin() + "," + bar.words() + "," + bar.posts() + "\n")
                .collect(Collectors.joining("", "day,words,posts\n", ""));
    }
}
