package app.byline.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// What became of one exchange with a blog. Expected failures are values; see docs/architecture.md, «One Publish
/// click».
public sealed interface Outcome {
    /// It happened, and this is how the post stands now.
    record Done(Remote remote) implements Outcome {}

    /// The blog said no; the author must act. `serverSays` is plain text from the server, never markup.
    record Refused(Reason reason, String serverSays) implements Outcome {}

    /// Nothing left this machine, or the server said to come back later: retry freely.
    record NotSent(IOException cause, Optional<Duration> retryAfter) implements Outcome {}

    /// It may or may not have happened: look before retrying.
    record Unknown(IOException cause) implements Outcome {}

    /// What the network or the blog said; plain text, empty where it said nothing.
    default String said() {
        return switch (this) {
            case Done _ -> "";
            case Refused(Reason _, String says) -> says;
            case NotSent(IOException cause, Optional<Duration> _) -> String.valueOf(cause.getMessage());
            case Unknown(IOException cause) -> String.valueOf(cause.getMessage());
        };
    }

    /// The same as an exception, where no outcome can be answered.
    default IOException thrown() {
        return this instanceof Refused refused ? new RefusedException(refused) : new IOException(said());
    }

    /// Why a blog refused.
    enum Reason {
        /// Not the blog: the place where its password is kept can't be read now.
        PASSWORD_UNREADABLE,
        CREDENTIALS,
        FORBIDDEN,
        GONE,
        /// It lies in the blog's trash.
        TRASHED,
        CHANGED_ON_SERVER,
        INVALID,
        TOO_LARGE,
        /// The answer to a file was lost, and the blog can't be asked for it.
        FILE_MAYBE_THERE,
        UNTRUSTED,
        NOT_A_BLOG,
        UNSUPPORTED
    }
}
