package app.byline.goals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    public record Bar(LocalDate begin, int words, int posts) {}

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
        LocalDate first = Stream.concat(written.stream().map(WrittenDay::day), published.stream())
                .min(Comparator.naturalOrder())
                .map(Span.MONTH::begin)
                .orElse(last);
        return bars(Span.MONTH, first, last);
    }

    private List<Bar> bars(Span span, LocalDate first, LocalDate last) {
        List<Bar> bars = new ArrayList<>();
        for (LocalDate begin = first; !begin.isAfter(last); begin = span.step(begin, 1)) {
            LocalDate next = span.step(begin, 1);
            LocalDate from = begin;
            Predicate<LocalDate> within = day -> !day.isBefore(from) && day.isBefore(next);
            bars.add(new Bar(
                    begin,
                    written.stream()
                            .filter(day -> within.test(day.day()))
                            .mapToInt(WrittenDay::words)
                            .sum(),
                    (int) published.stream().filter(within).count()));
        }
        return bars;
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
        Set<LocalDate> days = days();
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

    private Set<LocalDate> days() {
        return written.stream().map(WrittenDay::day).collect(Collectors.toSet());
    }

    /// A line for each day with words or posts, for spreadsheets: `day,words,posts`.
    public String csv() {
        return Stream.concat(written.stream().map(WrittenDay::day), published.stream())
                .distinct()
                .sorted()
                .map(day -> bars(Span.DAY, day, day).getFirst())
                .map(bar -> bar.begin() + "," + bar.words() + "," + bar.posts() + "\n")
                .collect(Collectors.joining("", "day,words,posts\n", ""));
    }
}
