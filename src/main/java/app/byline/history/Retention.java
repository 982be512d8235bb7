package app.byline.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which revisions stay as they age: of the last days one for each ten minutes of writing, then one for each hour, each
/// day, each week. Pure.
final class Retention {
    /// The finest step: what was saved within one of these is one session's work.
    static final Duration SESSION = Duration.ofMinutes(10);
    /// So many of the last hour stay whatever their step, so that what was just saved can still be published while
    /// typing goes on.
    static final int NEWEST = 30;

    private static final Duration JUST_NOW = Duration.ofHours(1);

    /// Up to an age, one revision stays of each step of that length.
    private record Step(Duration age, Duration length) {}

    private static final List<Step> STEPS = List.of(
            new Step(Duration.ofDays(2), SESSION),
            new Step(Duration.ofDays(60), Duration.ofHours(1)),
            new Step(Duration.ofDays(366), Duration.ofDays(1)),
            new Step(Duration.ofDays(Long.MAX_VALUE / 86_400), Duration.ofDays(7)));

    /// A revision as this sees it; one that is `held` stays.
    record Kept(long number, Instant saved, boolean held) {}

    private Retention() {}

    /// The numbers of those that may go, of revisions given newest first; the order stays.
    static List<Long> superfluous(List<Kept> newestFirst, Instant now) {
        List<Long> gone = new ArrayList<>();
        for (int index = 1; index < newestFirst.size(); index++) {
            Kept kept = newestFirst.get(index);
            boolean fresh = index < NEWEST && kept.saved().isAfter(now.minus(JUST_NOW));
            if (!kept.held() && !fresh && sameStep(kept, newestFirst.get(index - 1), now)) {
                gone.add(kept.number());
            }
        }
        return gone;
    }

    /// Whether both were saved in one session.
    static boolean sameSession(Instant one, Instant other) {
        return place(one, SESSION) == place(other, SESSION);
    }

    private static boolean sameStep(Kept older, Kept newer, Instant now) {
        Duration length = length(older.saved(), now);
        return place(older.saved(), length) == place(newer.saved(), length);
    }

    private static Duration length(Instant saved, Instant now) {
        Duration age = Duration.between(saved, now);
        return STEPS.stream()
                .filter(step -> age.compareTo(step.age()) < 0)
                .findFirst()
                .orElseThrow()
                .length();
    }

    private static long place(Instant time, Duration length) {
        return Math.floorDiv(time.toEpochMilli(), length.toMillis());
    }
}
