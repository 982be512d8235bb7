package app.byline.ui.calendar;

import app.byline.library.DatedPost;
import app.byline.library.DatedPost.Standing;
import app.byline.library.PostCalendar;
import app.byline.library.PostStore;
import app.byline.post.Subscription;
import app.byline.publish.Outbox;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A month's six weeks, the posts on their days, and the day that is looked at. Follows library and outbox while it is
/// shown. JavaFX's thread.
public final class CalendarModel {
    private static final Logger LOG = System.getLogger(CalendarModel.class.getName());
    /// Weeks in which every month has room.
    static final int WEEKS = 6;

    private final PostCalendar calendar;
    private final PostStore posts;
    private final Outbox outbox;
    private final Background background;
    private final Clock clock;
    private final Locale locale;
    private final ObjectProperty<LocalDate> day;
    private final ReadOnlyObjectWrapper<Map<LocalDate, List<DatedPost>>> days =
            new ReadOnlyObjectWrapper<>(this, "days", Map.of());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
    private List<Subscription> subscriptions = List.of();
    private boolean asking;
    private boolean askAgain;

    /// `clock` tells today and the time zone, `locale` on which day a week begins.
    public CalendarModel(
            PostCalendar calendar, PostStore posts, Outbox outbox, Background background, Clock clock, Locale locale) {
        this.calendar = calendar;
        this.posts = posts;
        this.outbox = outbox;
        this.background = background;
        this.clock = clock;
        this.locale = locale;
        this.day = new SimpleObjectProperty<>(this, "day", today());
        day.addListener((_, before, now) -> {
            if (!YearMonth.from(before).equals(YearMonth.from(now))) {
                days.set(Map.of());
                refresh();
            }
        });
    }

    Locale locale() {
        return locale;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The day that is looked at; its month is the one that is shown.
    ObjectProperty<LocalDate> day() {
        return day;
    }

    /// The posts of the days shown; a day without any is not there.
    ReadOnlyObjectProperty<Map<LocalDate, List<DatedPost>>> days() {
        return days.getReadOnlyProperty();
    }

    /// Whether the library could not be read.
    ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    List<DatedPost> posts(LocalDate of) {
        return days.get().getOrDefault(of, List.of());
    }

    /// The first day shown: where the week begins in which the month does.
    LocalDate first() {
        DayOfWeek begins = WeekFields.of(locale).getFirstDayOfWeek();
        return YearMonth.from(day.get()).atDay(1).with(TemporalAdjusters.previousOrSame(begins));
    }

    /// Whether a post can be put on that day: only what waits for its time, and not where that would have passed.
    boolean canMove(DatedPost post, LocalDate to) {
        return post.standing() == Standing.SCHEDULED
                && to.atTime(post.time().atZone(zone()).toLocalTime())
                        .atZone(zone())
                        .toInstant()
                        .isAfter(clock.instant());
    }

    /// Begins to follow the library.
    public void follow() {
        if (subscriptions.isEmpty()) {
            subscriptions = List.of(
                    posts.onChange(_ -> background.window().execute(this::refresh)),
                    outbox.onChange(_ -> background.window().execute(this::refresh)));
            refresh();
        }
    }

    /// Follows it no longer: nobody looks.
    public void rest() {
        subscriptions.forEach(Subscription::close);
        subscriptions = List.of();
    }

    /// Asks the library anew. While an answer is under way more questions are one.
    private void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        LocalDate first = first();
        background.ask(() -> read(first)).whenComplete((found, failure) -> {
            asking = false;
            unreadable.set(failure != null);
            if (failure != null) {
                LOG.log(Background.level(failure), "the calendar can't be read", failure);
            } else if (first.equals(first()) && !days.get().equals(found)) {
                days.set(found);
            }
            if (askAgain) {
                askAgain = false;
                refresh();
            }
        });
    }

    private Map<LocalDate, List<DatedPost>> read(LocalDate first) {
        return calendar
                .between(
                        first.atStartOfDay(zone()).toInstant(),
                        first.plusWeeks(WEEKS).atStartOfDay(zone()).toInstant())
                .stream()
                .collect(
                        Collectors.groupingBy(post -> post.time().atZone(zone()).toLocalDate()));
    }
}
