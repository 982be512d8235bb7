package app.byline.cli;

import app.byline.post.PostId;
import app.byline.publish.Blog;
import app.byline.publish.JobId;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Puts something into the outbox and waits until it is over, as long as the user would.
record Sending(Services services, long seconds) {
    /// The job when it is over; `queue` puts it into the outbox.
    PublishJob through(Supplier<JobId> queue, String blog) {
        CompletableFuture<Void> moved = new CompletableFuture<>();
        JobId id = queue.get();
        services.publishing().outbox().onChange(job -> {
            if (job.id().equals(id) && job.isOver()) {
                moved.complete(null);
            }
        });
        services.startSending();
        try {
            moved.get(Duration.ofSeconds(seconds).toMillis(), TimeUnit.MILLISECONDS);
            return services.publishing().outbox().find(id).orElseThrow();
        } catch (TimeoutException e) {
            PublishJob job = services.publishing().outbox().find(id).orElseThrow();
            throw new CliException(
                    Terminal.text(verb(job) + ".waiting", blog, job.problem()).strip());
        } catch (InterruptedException | ExecutionException e) {
            throw new CliException(Terminal.text("publish.waiting", blog, ""));
        }
    }

    /// The same for a post that is to stand on the blog then: how it stands there.
    Publication published(Supplier<JobId> queue, PostId post, Blog blog) {
        PublishJob job = through(queue, blog.name());
        return services.publishing()
                .outbox()
                .publication(post, blog.id())
                .filter(_ -> job.state() == PublishJob.State.DONE)
                .orElseThrow(() -> failed(job, blog.name()));
    }

    private static String verb(PublishJob job) {
        return job.aim() == PublishJob.Aim.WITHDRAW ? "unpublish" : "publish";
    }

    /// The sentence for a job that did not reach its end.
    static CliException failed(PublishJob job, String blog) {
        String verb = verb(job);
        String key = switch (job.refusal().orElse(null)) {
            case TRASHED -> verb + ".trashed";
            case GONE -> verb + ".gone";
            case CHANGED_ON_SERVER -> "publish.changed";
            case null, default -> verb + ".failed";
        };
        String reason = job.refusal().map(Enum::name).orElse("UNKNOWN");
        String sentence = Terminal.text(
                        key,
                        blog,
                        reason,
                        job.problem(),
                        job.id().value(),
                        job.post().value())
                .strip();
        return new CliException(sentence, key.equals("publish.changed") ? CliException.CHANGED_ON_BOTH_SIDES : 1);
    }
}
