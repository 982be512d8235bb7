package app.byline.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one thread that owns the connection.
final class DatabaseThread implements Executor {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "byline-database");
        made.setDaemon(true);
        this.thread = made;
        return made;
    });
    private volatile @Nullable Thread thread;

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /// Runs this on the thread and waits, or at once when called from it. An interrupt stays set and does not end the
    /// wait: the caller must learn whether it is on disk.
    <T> T call(Supplier<T> work) {
        if (Thread.currentThread() == thread) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, executor).join();
        } catch (CompletionException e) {
            throw unchecked(e.getCause());
        }
    }

    /// Runs this last and ends the thread.
    void close(Runnable last) {
        if (!executor.isShutdown()) {
            executor.execute(last);
            executor.close();
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
