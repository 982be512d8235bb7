package app.byline.ui;

import app.byline.library.Progress;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Work on many posts as the window's foot tells of it: nothing while it is short, then how far it is and how it is
/// stopped. Progress is told on the working thread, all else happens on JavaFX's.
final class LongWork implements Progress {
    private static final Logger LOG = System.getLogger(LongWork.class.getName());
    /// After so many milliseconds, and again after as many.
    private static final long TELL = 400;

    private final Desk desk;
    private final int posts;
    private final Executor window;
    private final long begun = System.nanoTime();
    private long told = begun;
    private volatile boolean stopped;
    private volatile boolean over;

    LongWork(Desk desk, int posts, Executor window) {
        this.desk = desk;
        this.posts = posts;
        this.window = window;
    }

    @Override
    public void done(int done) {
        if (stopped) {
            throw new CancellationException();
        }
        tell(done, Messages.text("arrange.stop"));
    }

    /// The same for what must not be stopped.
    Progress unstoppable() {
        return done -> tell(done, "");
    }

    private void tell(int done, String stop) {
        long now = System.nanoTime();
        if (now - told > TELL * 1_000_000) {
            told = now;
            window.execute(() -> {
                if (!over) {
                    desk.say(Messages.text("arrange.going", done, Math.max(done, posts)), stop, () -> stopped = true);
                }
            });
        }
    }

    /// Says why it did not happen; whether it did.
    boolean ended(@Nullable Throwable failure) {
        over = true;
        if (failure == null) {
            return true;
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof CancellationException) {
            desk.say(Messages.text("arrange.stopped"));
        } else {
            LOG.log(Level.WARNING, "the library refused a change", failure);
            desk.say(Messages.text("desk.refused"));
        }
        return false;
    }
}
