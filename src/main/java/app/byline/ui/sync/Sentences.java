package app.byline.ui.sync;

import app.byline.sync.Account;
import app.byline.sync.SyncException;
import app.byline.sync.SyncState;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.time.Instant;
import java.util.Locale;

/// How a mirror stands, in words.
final class Sentences {
    private final PostDate dates;

    Sentences(PostDate dates) {
        this.dates = dates;
    }

    /// A few words for the window's foot.
    String brief(SyncState state) {
        return switch (state) {
            case SyncState.Resting _ -> Messages.text("sync.state.resting");
            case SyncState.Working _ -> Messages.text("sync.state.working");
            case SyncState.InStep(Instant time, Account _) -> Messages.text("sync.state.inStep", dates.withTime(time));
            case SyncState.Waiting waiting -> Messages.text("sync.state." + key(waiting.reason()));
        };
    }

    /// What happened, what is safe, and what to do next.
    String whole(SyncState state) {
        return switch (state) {
            case SyncState.InStep(Instant time, Account account) ->
                Messages.text("sync.done", dates.withTime(time), account.arrived(), account.sent());
            case SyncState.Waiting waiting -> Messages.text("sync.waiting." + key(waiting.reason()));
            case SyncState.Resting _, SyncState.Working _ -> brief(state);
        };
    }

    private static String key(SyncException.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
