package app.byline.publish;

import app.byline.database.DatabaseException;
import app.byline.media.web.WebImages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sends what waits in the outbox, by itself: at once when something is queued, again when a wait is over. One thread,
/// so that a blog never sees two of our requests at once.
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(OutboxWorker.class.getName());
    /// When the library can't be read: the next look.
    private static final Duration LATER = Duration.ofSeconds(30);

    private final SqliteOutbox outbox;
    private final UploadWatch uploads = new UploadWatch();
    private final Publishing publishing;
    private final Duration patience;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "byline-outbox");
        made.setDaemon(true);
        return made;
    });
    private @Nullable ScheduledFuture<?> planned;

    /// `images` makes them ready for a blog; `patience` is how long a blog's answer is waited for.
    public OutboxWorker(
            SqliteOutbox outbox,
            ServerMerge.Parts parts,
            Function<BlogId, WebImages> images,
            ServerMerge merge,
            Duration patience,
            Clock clock) {
        this.outbox = outbox;
        this.publishing = new Publishing(
                outbox,
                parts,
                new Uploads(new FileErrand(outbox.files(), patience, clock), parts.media(), images, uploads),
                merge,
                clock);
        this.patience = patience;
        this.clock = clock;
    }

    /// Begins, and takes up what an earlier run left on the wire.
    public void start() {
        outbox.onChange(job -> {
            if (job.state() == PublishJob.State.READY || job.state() == PublishJob.State.CHECKING) {
                wake();
            }
        });
        thread.execute(() -> {
            outbox.recover(patience);
            runDue();
        });
    }

    /// How far images on their way are.
    public UploadWatch uploads() {
        return uploads;
    }

    /// Looks now whether something is due. Any thread; returns at once.
    public synchronized void wake() {
        plan(Duration.ZERO);
    }

    /// Waits for the step on the wire, at most a few seconds; what is not over then is taken up at the next start.
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "a publish was under way and will be looked for at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs every job that is due, then plans the next look.
    void runDue() {
        begun();
        try {
            outbox.straighten(patience);
            for (Optional<PublishJob> job = outbox.due(); job.isPresent() && !thread.isShutdown(); job = outbox.due()) {
                publishing.run(job.get());
            }
            outbox.nextDue().ifPresent(next -> plan(until(next)));
        } catch (DatabaseException e) {
            LOG.log(Level.WARNING, "the library can't be read now", e);
            plan(LATER);
        }
    }

    private Duration until(Instant time) {
        Duration wait = Duration.between(clock.instant(), time);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private synchronized void begun() {
        planned = null;
    }

    /// A sooner look stays: one who asks again and again would otherwise put it off each time.
    private synchronized void plan(Duration wait) {
        if (thread.isShutdown()) {
            return;
        }
        if (planned != null) {
            if (planned.getDelay(TimeUnit.MILLISECONDS) <= wait.toMillis()) {
                return;
            }
            planned.cancel(false);
        }
        planned = thread.schedule(this::runDue, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    }
}
