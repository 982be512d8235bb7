package app.byline.ui.editor;

import app.byline.ui.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Something that is done a moment after it is asked for, once however often it is asked for meanwhile. JavaFX's
/// thread.
final class Soon {
    private final Executor later;
    private final Runnable task;
    private boolean due;

    /// `task` is run on the window's thread, so many milliseconds after it is asked for.
    Soon(Background background, int pause, Runnable task) {
        this.later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, background.window());
        this.task = task;
    }

    void ask() {
        if (!due) {
            due = true;
            later.execute(() -> {
                due = false;
                task.run();
            });
        }
    }
}
