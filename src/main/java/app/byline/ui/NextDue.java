package app.byline.ui;

import app.byline.library.PostCalendar;
import app.byline.library.PostStore;
import app.byline.post.Subscription;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Has those who show how posts stand look again when the time of the next scheduled one has come: nothing else moves
/// then. One timer, for the next of them. JavaFX's thread.
public final class NextDue {
    private static final Logger LOG = System.getLogger(NextDue.class.getName());
    /// While something is due: timers stand still while a computer sleeps, and clocks are set.
    static final Duration LONGEST = Duration.ofMinutes(1);

    /// Runs a task later, on the window's thread.
    @FunctionalInterface
    public interface Alarm {
        void after(Duration delay, Runnable task);
    }

    private final PostCalendar calendar;
    private final Clock clock;
    private final Alarm alarm;
    private final Runnable look;
    private final Background background;
    private final Subscription posts;
    private Optional<Instant> awaited = Optional.empty();
    private long asked;

    /// `look` is run whenever a time has come.
    public NextDue(
            PostCalendar calendar, PostStore posts, Clock clock, Alarm alarm, Runnable look, Background background) {
        this.calendar = calendar;
        this.clock = clock;
        this.alarm = alarm;
        this.look = look;
        this.background = background;
        this.posts = posts.onChange(_ -> background.window().execute(this::ask));
        ask();
    }

    private void ask() {
        long number = ++asked;
        background.ask(() -> calendar.nextDue(clock.instant())).whenComplete((next, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "what is due next can't be read", failure);
            } else if (number == asked && !next.equals(awaited)) {
                awaited = next;
                next.ifPresent(this::await);
            }
        });
    }

    private void await(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        alarm.after(left.compareTo(LONGEST) > 0 ? LONGEST : left, () -> rung(due));
    }

    private void rung(Instant due) {
        if (!awaited.equals(Optional.of(due))) {
            return;
        }
        if (clock.instant().isBefore(due)) {
            await(due);
            return;
        }
        awaited = Optional.empty();
        look.run();
        ask();
    }

    /// Stops following.
    public void dispose() {
        posts.close();
        awaited = Optional.empty();
        asked++;
    }
}
