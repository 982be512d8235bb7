package app.byline.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Posts by their days. Blocking; any thread but JavaFX's.
public interface PostCalendar {
    /// Those that belong to that stretch of time, in its order: `until` no longer.
    List<DatedPost> between(Instant from, Instant until);

    /// When the next post that waits for its time is due; none when none does.
    Optional<Instant> nextDue(Instant after);
}
