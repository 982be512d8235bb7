package app.byline.ui.outbox;

import app.byline.publish.PublishJob;
import app.byline.publish.Published;
import app.byline.publish.SentPost;
import app.byline.publish.WaitingPost;
import app.byline.ui.publish.ProblemWords;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.time.Instant;

/// How posts in the outbox stand, in words.
final class OutboxWords {
    private final PostDate dates;

    OutboxWords(PostDate dates) {
        this.dates = dates;
    }

    /// Where it is to go and since when, in one line.
    String line(WaitingPost post) {
        return Messages.text(
                isBack(post.job()) ? "outbox.line.back" : "outbox.line.out",
                post.blogName(),
                dates.withTime(post.since()));
    }

    /// Why it waits.
    String happened(WaitingPost post) {
        PublishJob job = post.job();
        if (job.waitsForAuthor()) {
            return ProblemWords.of(job, post.blogName()).happened();
        }
        return switch (job.state()) {
            case READY ->
                job.retryAt()
                        .map(time -> Messages.text("outbox.waits", post.blogName(), dates.of(time)))
                        .orElseGet(() -> Messages.text("outbox.ready", post.blogName()));
            case SENDING -> Messages.text(isBack(job) ? "outbox.sending.back" : "outbox.sending", post.blogName());
            case CHECKING -> Messages.text(isBack(job) ? "outbox.checking.back" : "outbox.checking", post.blogName());
            case FAILED, DONE, CANCELLED -> "";
        };
    }

    /// What is safe and what to do next.
    String next(WaitingPost post) {
        PublishJob job = post.job();
        if (job.waitsForAuthor()) {
            return ProblemWords.of(job, post.blogName()).next();
        }
        return isBack(job) ? Messages.text("outbox.byItself.back", post.blogName()) : Messages.text("outbox.byItself");
    }

    private static boolean isBack(PublishJob job) {
        return job.aim() == PublishJob.Aim.WITHDRAW;
    }

    /// Where it was sent and when, and how it stands there now.
    String line(SentPost post) {
        Published published = post.published();
        Instant seen = post.due().filter(published.time()::isBefore).orElse(published.time());
        return Messages.text(
                key(post, seen), published.blogName(), dates.withTime(published.live() ? seen : published.time()));
    }

    private String key(SentPost post, Instant seen) {
        if (!post.published().live()) {
            return "outbox.sent.draft";
        }
        if (!post.isThere()) {
            return "outbox.sent.since";
        }
        return dates.isAhead(seen) ? "outbox.sent.scheduled" : "outbox.sent.live";
    }
}
