package app.byline.publish;

import java.util.List;

/// How far fetching is: `done` since it began, `waiting` still to come, `failed` until its author tries them again or
/// lets them go. `paused` is why it waits, `isBusy` whether there is more to do.
public record FetchState(long done, long waiting, List<Fetched> failed, String paused, boolean isBusy) {
    public FetchState {
        failed = List.copyOf(failed);
    }
}
