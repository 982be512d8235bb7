package app.byline.ui.imports;

import app.byline.exchange.Watch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Tells the window how far long work is, once a turn however quick the work is, and the work that it shall stop. Safe
/// from any thread.
final class Progress implements Watch {
    private final AtomicLong count = new AtomicLong();
    private final AtomicBoolean onItsWay = new AtomicBoolean();
    private final Executor window;
    private final LongConsumer told;
    private volatile boolean stopped;

    /// `told` is called on the window's thread.
    Progress(Executor window, LongConsumer told) {
        this.window = window;
        this.told = told;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void done(long posts) {
        count.set(posts);
        if (onItsWay.compareAndSet(false, true)) {
            window.execute(() -> {
                onItsWay.set(false);
                told.accept(count.get());
            });
        }
    }

    @Override
    public boolean stopped() {
        return stopped;
    }
}
