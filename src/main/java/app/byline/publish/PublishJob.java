package app.byline.publish;

import app.byline.post.PostId;
import java.time.Instant;
import java.util.Optional;

/// One publish, from click to answer. `problem` is set while it waits after a failure or has failed; `retryAt` when it
/// will be tried again by itself.
public record PublishJob(
        JobId id,
        PostId post,
        BlogId blog,
        long revision,
        State state,
        Optional<Outcome.Reason> refusal,
        String problem,
        Optional<Instant> retryAt) {
    /// READY waits for its turn or the network; SENDING is on the wire; CHECKING looks whether a lost reply arrived;
    /// FAILED waits for the author; DONE and CANCELLED are over.
    public enum State {
        READY,
        SENDING,
        CHECKING,
        FAILED,
        DONE,
        CANCELLED
    }
}
