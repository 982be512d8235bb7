package app.byline.library;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Saves what is typed in any window when the process is asked to go without one being closed: at the end of a session,
/// or of the machine. Closed before the library is, so that the process does not keep it. Any thread.
public final class LastWords implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LastWords.class.getName());
    /// Systems that shut down give a program five seconds or more.
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Autosave autosave;
    private final Thread hook = new Thread(this::saveAndNote, "byline-last-words");
    private volatile Supplier<CompletionStage<Void>> notes = () -> CompletableFuture.completedStage(null);

    private final AtomicBoolean noted = new AtomicBoolean();
    private volatile boolean closed;

    private final AskedToGo asked;

    private LastWords(Autosave autosave) {
        this.autosave = autosave;
        asked = AskedToGo.first(this::saveAndNote);
    }

    /// Keeps watch until it is closed.
    public static LastWords of(Autosave autosave) {
        LastWords made = new LastWords(autosave);
        Runtime.getRuntime().addShutdownHook(made.hook);
        return made;
    }

    /// Takes what notes, when the process is asked to go, what windows know beside the texts; done when that is kept.
    /// It is asked on a thread of its own, and the texts don't wait for it.
    public void noting(Supplier<CompletionStage<Void>> newNotes) {
        notes = newNotes;
    }

    /// Saves what came between a window's own save and its end; blocking, some seconds at most.
    @Override
    public void close() {
        await(autosave.flushAll());
        closed = true;
        asked.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the process is on its way out", e);
        }
    }

    /// Windows are asked once: where a signal was heard, they take no task any more when the shutdown begins.
    private void saveAndNote() {
        if (closed) {
            return;
        }
        CompletionStage<Void> windows = noted.getAndSet(true) ? CompletableFuture.completedStage(null) : notes.get();
        await(CompletableFuture.allOf(autosave.flushAll(), windows.toCompletableFuture()));
    }

    private static void await(CompletableFuture<?> saved) {
        try {
            saved.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "the last words may be only in the file beside the library", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
