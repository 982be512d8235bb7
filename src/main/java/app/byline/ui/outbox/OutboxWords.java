package app.byline.ui.outbox;

import app.byline.publish.PublishJob;
import app.byline.publish.Published;
import app.byline.publish.SentPost;
import app.byline.publish.WaitingPost;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;

/// How posts in the outbox stand, in words.
final class OutboxWords {
    private final PostDate dates;

    OutboxWords(PostDate dates) {
        this.dates = dates;
    }

    /// Where it is to go and since when, in one line.
    String line(WaitingPost post) {
        String aim = post.job().aim() == PublishJob.Aim.WITHDRAW ? "outbox.line.back" : "outbox.line.out";
        return Messages.text(aim, post.blogName(), dates.withTime(post.since()));
    }

    /// Why it waits.
    String happened(WaitingPost post) {
        PublishJob job = post.job();
        return switch (job.state()) {
            case FAILED -> Messages.text("problem." + why(job), post.blogName());
            case READY ->
                job.retryAt()
                        .map(time -> Messages.text("outbox.waits", post.blogName(), dates.of(time)))
                        .orElseGet(() -> Messages.text("outbox.ready", post.blogName()));
            case SENDING -> Messages.text("outbox.sending", post.blogName());
            case CHECKING -> Messages.text("outbox.checking", post.blogName());
            case DONE, CANCELLED -> "";
        };
    }

    /// What is safe and what to do next.
    String next(WaitingPost post) {
        PublishJob job = post.job();
        return job.state() == PublishJob.State.FAILED
                ? Messages.text("problem." + why(job) + ".next", post.blogName())
                : Messages.text("outbox.byItself");
    }

    private static String why(PublishJob job) {
        return job.refusal().map(Enum::name).orElse("unknown").toLowerCase(Locale.ROOT);
    }

    /// Where it was sent and when, and how it stands there now.
    String line(SentPost post) {
        Published published = post.published();
        String key = "outbox.sent.draft";
        if (published.live()) {
            key = post.isThere() ? "outbox.sent.live" : "outbox.sent.since";
        }
        return Messages.text(key, published.blogName(), dates.withTime(published.time()));
    }
}
