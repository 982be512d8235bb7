package app.byline.ui.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
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
        if (day.isBefore(today) && day.isAfter(today.minusDays(7))) {
            return then.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        }
        return localized(day.getYear() == today.getYear() ? "MMMMd" : "yMMMd", then);
    }

    /// Which fields; the language says in what order. See [DateTimeFormatter#ofLocalizedPattern(String)].
    private String localized(String fields, ZonedDateTime time) {
        return DateTimeFormatter.ofLocalizedPattern(fields).withLocale(locale).format(time);
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
        ZonedDateTime then = time.atZone(other);
        return Messages.text(
                "date.withTime",
                localized("MMMMd", then),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(then));
    }
}
