package app.byline.ui.publish;

import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import java.util.Optional;

/// How the open post stands with the chosen blog.
public sealed interface PublishState {
    /// No post is open.
    record Nothing() implements PublishState {}

    /// Never sent there.
    record Unsent() implements PublishState {}

    /// Sent, as it is here now.
    record Sent(Publication publication) implements PublishState {}

    /// Sent, and changed here since.
    record Changed(Publication publication) implements PublishState {}

    /// On its way: waiting for its turn or the network, on the wire, or finding out what became of a lost reply.
    record Underway(PublishJob job, Optional<Publication> publication) implements PublishState {}

    /// Stopped; the author must act ([PublishJob#waitsForAuthor]).
    record Failed(PublishJob job, Optional<Publication> publication) implements PublishState {}

    /// Where it stands on the blog, if it does.
    default Optional<Publication> onBlog() {
        return switch (this) {
            case Nothing() -> Optional.empty();
            case Unsent() -> Optional.empty();
            case Sent sent -> Optional.of(sent.publication());
            case Changed changed -> Optional.of(changed.publication());
            case Underway underway -> underway.publication();
            case Failed failed -> failed.publication();
        };
    }

    /// The job on its way or stopped, if there is one.
    default Optional<PublishJob> current() {
        return switch (this) {
            case Underway underway -> Optional.of(underway.job());
            case Failed failed -> Optional.of(failed.job());
            default -> Optional.empty();
        };
    }

    /// What job and publication say about the revision kept here.
    static PublishState of(long revision, Optional<PublishJob> job, Optional<Publication> publication) {
        if (job.isPresent()) {
            return job.get().waitsForAuthor()
                    ? new Failed(job.get(), publication)
                    : new Underway(job.get(), publication);
        }
        return publication
                .<PublishState>map(sent -> sent.revision() < revision ? new Changed(sent) : new Sent(sent))
                .orElseGet(Unsent::new);
    }
}
