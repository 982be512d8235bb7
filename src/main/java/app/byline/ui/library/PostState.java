package app.byline.ui.library;

import app.byline.library.PostSummary;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import java.time.Instant;
import java.util.List;

/// How a post stands with its blogs, as its badge in the list says it.
public enum PostState {
    /// On this machine only, or a draft on the blog.
    DRAFT,
    /// On the blog, to be seen from a set time on.
    SCHEDULED,
    PUBLISHED,
    /// Published, and changed here since.
    CHANGED,
    /// On its way.
    WAITING,
    /// Sending stopped; the author must act.
    FAILED;

    /// What matters most of all its blogs: a failure, then a job on its way, then a change not yet sent. `jobs` and
    /// `publications` are the post's own; `now` tells whether its time has come.
    static PostState of(PostSummary post, List<PublishJob> jobs, List<Publication> publications, Instant now) {
        if (jobs.stream().anyMatch(PublishJob::waitsForAuthor)) {
            return FAILED;
        }
        if (!jobs.isEmpty()) {
            return WAITING;
        }
        List<Publication> live = publications.stream().filter(Publication::live).toList();
        if (live.isEmpty()) {
            return DRAFT;
        }
        if (live.stream().anyMatch(publication -> publication.revision() < post.revision())) {
            return CHANGED;
        }
        return post.due().filter(now::isBefore).isPresent() ? SCHEDULED : PUBLISHED;
    }
}
