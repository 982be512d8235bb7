package app.byline.publish;

import app.byline.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One publish or taking back, from click to answer. `problem` is set while it waits after a failure or has failed;
/// `retryAt` when it will be tried again by itself.
public record PublishJob(
        JobId id,
        PostId post,
        BlogId blog,
        long revision,
        Aim aim,
        State state,
        Optional<Outcome.Reason> refusal,
        String problem,
        Optional<Instant> retryAt) {
    /// After a lost reply or a restart: a server may still be working on the request it belongs to, so nothing is
    /// looked for, and nothing sent again, before this is over.
    static final Duration SETTLE = Duration.ofSeconds(4);

    /// The longest wait that is ever set, whatever a server asks for. One that is longer was set before the computer's
    /// clock went back.
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /// What is to become of the post on its blog.
    public enum Aim {
        /// As the revision says.
        PUBLISH,
        /// The same, out of the blog's trash.
        RESTORE,
        /// A draft again, with nothing else changed.
        WITHDRAW
    }

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

    /// Whether nothing more will happen by itself.
    public boolean isOver() {
        return switch (state) {
            case DONE, CANCELLED -> true;
            case READY, SENDING, CHECKING, FAILED -> waitsForAuthor();
        };
    }

    /// Whether its author must act: it has failed, or the blog does not let itself be looked through for what a lost
    /// reply may have left there. Of the second it is still unknown, so that it stays CHECKING.
    public boolean waitsForAuthor() {
        return state == State.FAILED || (state == State.CHECKING && refusal.isPresent() && !problem.isEmpty());
    }

    /// Whether something of it may be with the blog without being known here.
    boolean isOnTheWire() {
        return state == State.SENDING || state == State.CHECKING;
    }
}
