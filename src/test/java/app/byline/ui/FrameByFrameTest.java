package app.byline.ui;

import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("ui")
class FrameByFrameTest {
    private final AtomicInteger frames = new AtomicInteger();
    private final AnimationTimer counter = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frames.incrementAndGet();
        }
    };

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyPieceIsDoneInOrderAndFramesAreDrawnBetween() {
        List<String> done = new CopyOnWriteArrayList<>();
        List<Integer> at = new CopyOnWriteArrayList<>();
        run(() -> {
            counter.start();
            new FrameByFrame(List.of(
                            () -> note("foot", done, at), () -> note("head", done, at), () -> note("menus", done, at)))
                    .start();
        });
        until(() -> done.size() == 3);
        run(counter::stop);
        assertThat(done).containsExactly("foot", "head", "menus");
        assertThat(at.get(0)).as("frames before the first").isGreaterThan(0);
        assertThat(at.get(1) - at.get(0)).as("frames between").isGreaterThan(1);
        assertThat(at.get(2) - at.get(1)).as("frames between").isGreaterThan(1);
    }

    private void note(String what, List<String> done, List<Integer> at) {
        done.add(what);
        at.add(frames.get());
    }
}
