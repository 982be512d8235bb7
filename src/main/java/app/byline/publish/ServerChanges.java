package app.byline.publish;

import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.io.IOException;
import java.util.function.Consumer;

/// What was changed on blogs of posts that are here too. Blocking; any thread but JavaFX's.
public interface ServerChanges {
    /// Reads the post there and lays it beside the one here, as it is saved; where the blog can't be asked, why.
    Look look(PostId post, BlogId blog) throws IOException;

    /// Keeps what was decided: the blog's version and the merged post become revisions, what was typed meanwhile goes
    /// on from there. Answers the revision to be sent.
    long settle(ServerChange change, Post merged) throws IOException;

    /// Tells each post that was brought together without its author, on the outbox's thread.
    Subscription onMerge(Consumer<Merged> listener);

    /// That a post was changed on both sides, and both changes are in it now.
    record Merged(PostId post, BlogId blog, String title) {}

    /// What a look at the blog showed.
    sealed interface Look {
        record Here(ServerChange change) implements Look {}

        record Failed(Outcome outcome) implements Look {}
    }
}
