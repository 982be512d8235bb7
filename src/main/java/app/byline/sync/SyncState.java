package app.byline.sync;

import java.time.Instant;
import java.util.Optional;

/// How a mirror stands.
public sealed interface SyncState {
    /// Not asked yet since the program began.
    record Resting() implements SyncState {}

    /// Being brought into step.
    record Working() implements SyncState {}

    /// In step since then; what the last round did.
    record InStep(Instant time, Account account) implements SyncState {}

    /// Not in step, and why; it is tried again by itself. `lastTime` is when it was.
    record Waiting(SyncException.Reason reason, String detail, Optional<Instant> lastTime) implements SyncState {}
}
