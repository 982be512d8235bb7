package app.byline.ui.publish;

import app.byline.platform.Passphrase;
import app.byline.platform.Secret;
import app.byline.publish.JobId;
import app.byline.publish.Outbox;
import app.byline.publish.PublishJob;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/// What an author can do about a job that waits or has stopped; what becomes of it the outbox tells. JavaFX's thread.
public final class JobDeeds {
    private static final Logger LOG = System.getLogger(JobDeeds.class.getName());

    private final Outbox outbox;
    private final Passphrase passphrase;
    private final Consumer<PublishJob> compare;
    private final Background background;

    /// `passphrase` opens the file of passwords where there is no keychain; `compare` lays out both sides of a post.
    public JobDeeds(Outbox outbox, Passphrase passphrase, Consumer<PublishJob> compare, Background background) {
        this.outbox = outbox;
        this.passphrase = passphrase;
        this.compare = compare;
        this.background = background;
    }

    /// Lays out what was changed here and on the blog, for its author to choose.
    public void compare(PublishJob job) {
        compare.accept(job);
    }

    /// Tries it now.
    public void retry(JobId job) {
        act(there -> there.retry(job));
    }

    /// Tries again with the file of passwords opened by this passphrase.
    public void unlock(JobId job, String phrase) {
        passphrase.give(new Secret(phrase));
        retry(job);
    }

    /// Takes the job back; what stands on the blog stays as it is.
    public void cancel(JobId job) {
        act(there -> there.cancel(job));
    }

    /// Takes the post out of the blog's trash and publishes it.
    public void restore(JobId job) {
        act(there -> there.restore(job));
    }

    /// Publishes it as a new post.
    public void publishAnew(JobId job) {
        act(there -> there.publishAnew(job));
    }

    /// Keeps the post only here.
    public void keepHere(JobId job) {
        act(there -> there.keepHere(job));
    }

    private void act(Consumer<Outbox> action) {
        background.run(() -> action.accept(outbox)).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, "the outbox could not be changed", failure);
            }
        });
    }
}
