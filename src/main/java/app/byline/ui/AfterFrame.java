package app.byline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/// Runs what it is given, in order, once the window has been painted as it stands now: what follows a key does not hold
/// up the key's letter. A paint is made beside JavaFX's thread and comes back to it, behind whatever waits there; so
/// this waits for the frame that is painted next and then for the time that a paint takes, or the frame after.
/// JavaFX's thread.
public final class AfterFrame extends AnimationTimer implements Executor {
    /// What a paint of the text takes at most without graphics hardware, when nothing else goes on.
    private static final long PAINT = TimeUnit.MILLISECONDS.toNanos(7);

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean drawn;
    private long frame;

    @Override
    public void execute(Runnable task) {
        if (waiting.isEmpty()) {
            drawn = false;
            start();
        }
        waiting.add(task);
    }

    @Override
    public void handle(long now) {
        if (!drawn) {
            drawn = true;
            frame = now;
        } else if (now - frame >= PAINT) {
            stop();
            List<Runnable> due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }
}
