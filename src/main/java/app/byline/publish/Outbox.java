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

    /// Takes a post that readers see on that blog back to a draft there; nothing is deleted. Empty when they do not see
    /// it, or when this very revision is on its way there.
    Optional<JobId> withdraw(PostId post, BlogId blog);

    void cancel(JobId id);

    /// Tries a waiting or failed job now.
    void retry(JobId id);

    /// Tries what had stopped since that blog did not let Byline in: now it does.
    default void letIn(BlogId blog) {
        open().stream()
                .filter(job -> job.blog().equals(blog) && job.refusal().equals(Optional.of(Outcome.Reason.CREDENTIALS)))
                .map(PublishJob::id)
                .forEach(this::retry);
    }

    // ---- what the author says to a job that found its post gone

    /// Takes the post out of the blog's trash and publishes it.
    void restore(JobId id);

    /// Publishes it as a new post; what lies in the trash stays there.
    void publishAnew(JobId id);

    /// Keeps it only here: the job is over, and the post no longer counts as one of that blog.
    void keepHere(JobId id);

    // ---- how things stand

    Optional<PublishJob> find(JobId id);

    /// Every job that is not over, oldest first.
    List<PublishJob> open();

    /// The same with what a reader of the list wants to know.
    List<WaitingPost> waiting();

    /// What blogs took last, newest first, that many at most.
    List<SentPost> sent(int most);

    Optional<Publication> publication(PostId post, BlogId blog);

    /// Where these posts stand, for a page of the library's list.
    List<Publication> publications(Collection<PostId> posts);

    /// Each time a blog took this post, newest first; also of blogs that are no longer connected.
    List<Published> published(PostId post);

    /// Tells each change after it is on disk, on the outbox's or the database's thread.
    Subscription onChange(Consumer<PublishJob> listener);
}
