package app.byline.library;

import java.time.Instant;
import java.util.List;

/// Posts by their days. Blocking; any thread but JavaFX's.
public interface PostCalendar {
    /// Those that belong to that stretch of time, in its order: `until` no longer.
    List<DatedPost> between(Instant from, Instant until);
}
