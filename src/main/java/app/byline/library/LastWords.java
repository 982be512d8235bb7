package app.byline.library;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Saves what is typed in any window when the process is asked to go without one being closed: at the end of a session,
/// or of the machine. Closed before the library is, so that the process does not keep it. Any thread.
public final class LastWords implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LastWords.class.getName());
    /// Systems that shut down give a program five seconds or more.
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Autosave autosave;
    private final Thread hook;

    private LastWords(Autosave autosave, Thread hook) {
        this.autosave = autosave;
        this.hook = hook;
    }

    /// Keeps watch until it is closed.
    public static LastWords of(Autosave autosave) {
        Thread hook = new Thread(() -> save(autosave), "byline-last-words");
        Runtime.getRuntime().addShutdownHook(hook);
        return new LastWords(autosave, hook);
    }

    /// Saves what came between a window's own save and its end; blocking, some seconds at most.
    @Override
    public void close() {
        save(autosave);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the process is on its way out", e);
        }
    }

    private static void save(Autosave autosave) {
        try {
            autosave.flushAll().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "the last words may be only in the file beside the library", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
