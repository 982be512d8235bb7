package app.byline.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// How many of the tasks that executors were given are not done. What follows from a task is given while that runs, so
/// there is nothing pending only when a chain of them is at its end. Safe from any thread.
final class Pending {
    private final AtomicInteger tasks = new AtomicInteger();

    /// The same executor, counted.
    Executor of(Executor executor) {
        return task -> {
            tasks.incrementAndGet();
            try {
                executor.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        tasks.decrementAndGet();
                    }
                });
            } catch (RejectedExecutionException ending) {
                tasks.decrementAndGet();
                throw ending;
            }
        };
    }

    boolean isNothing() {
        return tasks.get() == 0;
    }
}
