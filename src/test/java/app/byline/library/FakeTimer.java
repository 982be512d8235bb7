package app.byline.library;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A timer whose time passes when told; tasks run in the caller's thread at their time.
final class FakeTimer implements Autosave.Timer {
    private record Task(long time, long number, Runnable run) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::time).thenComparingLong(Task::number));
    private long now;
    private long number;

    @Override
    public long now() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        tasks.add(new Task(now + delay.toNanos(), number++, task));
    }

    /// Time goes by while the timer's one thread is busy.
    void beBusy(long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
    }

    void pass(long milliseconds) {
        long end = now + Duration.ofMillis(milliseconds).toNanos();
        for (Task next = tasks.peek(); next != null && next.time() <= end; next = tasks.peek()) {
            tasks.remove();
            now = Math.max(now, next.time());
            next.run().run();
        }
        now = Math.max(now, end);
    }
}
