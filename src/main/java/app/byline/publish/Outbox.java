package app.byline.publish;

import app.byline.post.PostId;
import app.byline.post.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Posts waiting to be sent and what became of them. Survives restarts. Blocking on the disk, never on the network; any
/// thread but JavaFX's.
public interface Outbox {
    /// Queues that saved revision. The same post, blog and revision twice is one job; a newer revision replaces a
    /// waiting older one.
    JobId publish(PostId post, long revision, BlogId blog);

    void cancel(JobId id);

    /// Tries a waiting or failed job now.
    void retry(JobId id);

    Optional<PublishJob> find(JobId id);

    /// Every job that is not over, oldest first.
    List<PublishJob> open();

    Optional<Publication> publication(PostId post, BlogId blog);

    /// Where these posts stand, for a page of the library's list.
    List<Publication> publications(Collection<PostId> posts);

    /// Each time a blog took this post, newest first; also of blogs that are no longer connected.
    List<Published> published(PostId post);

    /// Tells each change after it is on disk, on the outbox's or the database's thread.
    Subscription onChange(Consumer<PublishJob> listener);
}
