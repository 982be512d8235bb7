package app.byline.recovery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which backups stay: of the last day the last of each hour, of the last two weeks the last of each day, of the last
/// half year the last of each week. The newest always stays, and what is made from now on is not thinned by what is
/// older.
public final class Keeping {
    private static final long HOURS = 24;
    private static final long DAYS = 14;
    private static final long WEEKS = 26;

    private Keeping() {}

    /// Of the backups made at these times, those that may go.
    public static List<Instant> surplus(List<Instant> made, Instant now, ZoneId zone) {
        List<Instant> newestFirst =
                made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Object> taken = new HashSet<>();
        List<Instant> surplus = new ArrayList<>();
        for (Instant time : newestFirst) {
            LocalDateTime local = LocalDateTime.ofInstant(time, zone);
            LocalDate day = local.toLocalDate();
            boolean stays = taken.isEmpty();
            if (time.isAfter(now.minus(HOURS, ChronoUnit.HOURS))) {
                stays |= taken.add(local.truncatedTo(ChronoUnit.HOURS));
            }
            if (time.isAfter(now.minus(DAYS, ChronoUnit.DAYS))) {
                stays |= taken.add(day);
            }
            if (time.isAfter(now.minus(WEEKS * 7, ChronoUnit.DAYS))) {
                stays |= taken.add("week " + day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            }
            taken.add("any");
            if (!stays) {
                surplus.add(time);
            }
        }
        return surplus;
    }
}
