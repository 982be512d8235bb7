package app.byline.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Something that is done a moment after it is asked for, once however often it is asked for meanwhile. JavaFX's
/// thread.
public final class Soon {
    private final Executor later;
    private final Runnable task;
    private boolean due;

    /// `later` runs the task on the window's thread: the window's own executor does so after this round of events.
    public Soon(Executor later, Runnable task) {
        this.later = later;
        this.task = task;
    }

    /// `task` is run on the window's thread, so many milliseconds after it is asked for.
    public Soon(Background background, int pause, Runnable task) {
        this(CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, background.window()), task);
    }

    public void ask() {
        if (!due) {
            due = true;
            later.execute(() -> {
                due = false;
                task.run();
            });
        }
    }
}
