package app.byline.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How the author wants a post to stand on the blog once it is sent.
public sealed interface Release {
    /// On the blog, seen by its editors only.
    record AsDraft() implements Release {}

    /// Public as soon as it is sent.
    record Now() implements Release {}

    /// Public at a set time.
    record At(Instant time) implements Release {
        public At {
            time = time.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
