package app.byline.ui;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/// Does one piece of work after each second frame, so that what is there already is seen and takes keys between them.
/// JavaFX's thread.
final class FrameByFrame extends AnimationTimer {
    private final Queue<Runnable> work;
    private boolean drawn;

    FrameByFrame(List<Runnable> work) {
        this.work = new ArrayDeque<>(work);
    }

    @Override
    public void handle(long now) {
        Runnable next = drawn ? work.poll() : null;
        drawn = !drawn;
        if (next != null) {
            next.run();
        }
        if (work.isEmpty()) {
            stop();
        }
    }
}
