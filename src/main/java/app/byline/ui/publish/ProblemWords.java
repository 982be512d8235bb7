package app.byline.ui.publish;

import app.byline.publish.PublishJob;
import app.byline.ui.text.Messages;
import java.util.Locale;

/// What went wrong with a job that has stopped, in words. A post that could not be taken back may still be with
/// readers; one that could not be published is not.
public record ProblemWords(String happened, String next) {
    /// Of that job, on the blog of that name.
    public static ProblemWords of(PublishJob job, String blog) {
        String why = job.refusal().map(Enum::name).orElse("unknown").toLowerCase(Locale.ROOT);
        return of((job.aim() == PublishJob.Aim.WITHDRAW ? "problem.back." : "problem.") + why, blog);
    }

    /// Of that job, on a blog of a service that no longer lets Byline in.
    static ProblemWords signIn(PublishJob job, String blog) {
        return of(job.aim() == PublishJob.Aim.WITHDRAW ? "problem.back.sign_out" : "problem.sign_out", blog);
    }

    /// Of a post that did not even get into the queue.
    static ProblemWords unqueued(String blog) {
        return of("problem.unqueued", blog);
    }

    private static ProblemWords of(String key, String blog) {
        return new ProblemWords(Messages.text(key, blog), Messages.text(key + ".next", blog));
    }
}
