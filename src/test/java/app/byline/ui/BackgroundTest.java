package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final Background background = new Background(work, Runnable::run);

    @Test
    void anAnswerComesBack() {
        assertThat(background.ask(() -> 2 + 2).toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(4);
        work.shutdown();
    }

    @Test
    void whoAsksAProgramThatIsEndingHearsOfIt() {
        work.shutdown();
        assertThat(background.run(() -> {}).toCompletableFuture())
                .isCompletedExceptionally()
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void theLogIsNotWarnedOfAnEnd() {
        RejectedExecutionException end = new RejectedExecutionException();
        assertThat(Background.level(end)).isEqualTo(Level.DEBUG);
        assertThat(Background.level(new CompletionException(end))).isEqualTo(Level.DEBUG);
        assertThat(Background.level(new IllegalStateException())).isEqualTo(Level.WARNING);
    }
}
