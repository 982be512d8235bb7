package app.byline.publish;

import app.byline.database.DatabaseException;
import app.byline.post.Listeners;
import app.byline.post.Subscription;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Fetches what waits, by itself, one post after another on a thread of its own; where a blog can't be reached, again
/// later. What an earlier run did not get to is taken up. Any thread.
public final class FetchWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(FetchWorker.class.getName());
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Fetching fetching;
    private final Listeners<Consumer<FetchState>> listeners = new Listeners<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "byline-fetch");
        made.setDaemon(true);
        return made;
    });
    /// The fetching thread's.
    private long done;

    public FetchWorker(Fetching fetching) {
        this.fetching = fetching;
    }

    /// Takes up what waits. Returns at once.
    public void wake() {
        if (!thread.isShutdown()) {
            thread.execute(this::work);
        }
    }

    /// Lets go what waits; what has come stays.
    public void cancel() {
        thread.execute(() -> {
            fetching.forget();
            tell("");
        });
    }

    /// Tells how far it is, on the fetching thread: with each post, and when it waits or is done.
    public Subscription onState(Consumer<FetchState> listener) {
        return listeners.add(listener);
    }

    /// One post a turn, so that a cancel comes between two.
    private void work() {
        try {
            if (fetching.step()) {
                done++;
                tell("");
                wake();
            } else {
                tell("");
                done = 0;
            }
        } catch (IOException | DatabaseException e) {
            LOG.log(Level.INFO, "fetching waits", e);
            pause(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "fetching stopped", e);
            pause(String.valueOf(e.getMessage()));
        }
    }

    private void pause(String why) {
        if (!thread.isShutdown()) {
            tell(why);
            var _ = thread.schedule(this::work, LATER.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void tell(String paused) {
        FetchState state = fetching.state(done, paused);
        listeners.each(listener -> listener.accept(state));
    }

    /// Waits for the post on the wire, at most a few seconds; it is fetched again at the next start.
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.log(Level.INFO, "a post was being fetched and will be at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
