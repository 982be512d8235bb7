package app.byline.ui.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates as a reader says them: the time for today, then «Yesterday», the weekday, the day of the year, the date.
public final class PostDate {
    private final Clock clock;
    private final Locale locale;

    /// `clock` tells today and the time zone.
    public PostDate(Clock clock, Locale locale) {
        this.clock = clock;
        this.locale = locale;
    }

    /// The time zone in which dates are read and written.
    public ZoneId zone() {
        return clock.getZone();
    }

    public String of(Instant time) {
        ZonedDateTime then = time.atZone(clock.getZone());
        LocalDate day = then.toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(then);
        }
        if (day.equals(today.minusDays(1))) {
            return Messages.text("date.yesterday");
        }
        return DateTimeFormatter.ofPattern(pattern(day, today), locale).format(then);
    }

    /// What the author's clock shows.
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /// Whether that is still to come.
    public boolean isAhead(Instant time) {
        return time.isAfter(clock.instant());
    }

    /// The day, if it is not today, and the time.
    public String withTime(Instant time) {
        ZonedDateTime then = time.atZone(clock.getZone());
        String clockTime = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(then);
        return then.toLocalDate().equals(LocalDate.now(clock))
                ? clockTime
                : Messages.text("date.withTime", of(time), clockTime);
    }

    /// The day and the time in another zone.
    public String in(ZoneId other, Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM, ", locale)
                .format(time.atZone(other))
                .concat(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time.atZone(other)));
    }

    private static String pattern(LocalDate day, LocalDate today) {
        if (day.isBefore(today) && day.isAfter(today.minusDays(7))) {
            return "EEEE";
        }
        return day.getYear() == today.getYear() ? "d MMMM" : "d MMM uuuu";
    }
}
