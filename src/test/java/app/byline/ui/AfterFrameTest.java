package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyLongProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterFrameTest {
    private final AtomicInteger frames = new AtomicInteger();
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, Post.begin(Instant.EPOCH).withText("Letter", "Dear quay."));
        run(() -> writer.window().scene.addPostLayoutPulseListener(frames::incrementAndGet));
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void whatWaitsIsDoneInOrderOnceTheNextFrameIsPainted() {
        AfterFrame after = onFx(AfterFrame::new);
        int before = onFx(() -> {
            after.execute(() -> happened.add("first"));
            after.execute(() -> {
                happened.add("second, and begins a third");
                after.execute(() -> happened.add("third"));
            });
            return frames.get();
        });
        until(() -> happened.size() == 3);
        assertThat(happened).containsExactly("first", "second, and begins a third", "third");
        assertThat(frames.get() - before).as("frames, two of them waited for").isGreaterThanOrEqualTo(2);
    }

    @Test
    void aTypedLetterIsPaintedBeforeItsTextIsRead() {
        AtomicInteger typed = new AtomicInteger(-1);
        AtomicInteger shown = new AtomicInteger(-1);
        long before = onFx(writer.window().editor::version);
        ReadOnlyLongProperty page = writer.window().preview(before).shownVersion();
        run(() -> {
            writer.area().plainTextChanges().subscribe(_ -> typed.set(frames.get()));
            page.addListener((_, _, now) -> {
                if (now.longValue() > before) {
                    shown.compareAndSet(-1, frames.get());
                }
            });
        });
        writer.key("m");
        until(() -> shown.get() >= 0);
        assertThat(shown.get() - typed.get())
                .as("frames from the letter to the page")
                .isPositive();
    }
}
