package app.byline.goals;

import app.byline.library.DatedPost;
import app.byline.library.PostCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Where statistics come from: the days on which words were written, and those of published posts. Blocking; any thread
/// but JavaFX's.
public final class StatisticsSource {
    private final WritingDays days;
    private final PostCalendar calendar;
    private final Clock clock;

    public StatisticsSource(WritingDays days, PostCalendar calendar, Clock clock) {
        this.days = days;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// As they are now.
    public WritingStatistics now() {
        Instant now = clock.instant();
        List<LocalDate> published = calendar.between(Instant.EPOCH, now).stream()
                .filter(post -> post.standing() == DatedPost.Standing.PUBLISHED)
                .map(post -> post.time().atZone(clock.getZone()).toLocalDate())
                .sorted()
                .toList();
        return new WritingStatistics(LocalDate.now(clock), days.all(), published);
    }
}
