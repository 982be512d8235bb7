package app.byline.publish;

import app.byline.post.PostId;
import java.util.Optional;

/// What became of a post that was fetched. `post` is it in the library; `why` is set where it failed.
public record Fetched(
        BlogId blog, RemoteId remote, String title, Fate fate, Optional<PostId> post, Optional<Outcome.Reason> why) {
    /// What became of it.
    public enum Fate {
        /// It is in the library now.
        NEW,
        /// It was here, had changed on the blog only, and says here now what it says there.
        UPDATED,
        /// It was here, and nothing has changed there.
        HERE,
        /// It has changed on both sides. It was left alone: what was changed there is brought in when it is published.
        BOTH_CHANGED,
        /// It is here in the trash, and stays there.
        TRASHED,
        FAILED
    }
}
