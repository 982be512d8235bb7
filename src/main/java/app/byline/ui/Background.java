package app.byline.ui;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks services, which may block, from the window, which may not: a question runs on `work`, its answer comes back on
/// `window`. Safe from any thread.
public record Background(Executor work, Executor window) {

    /// The answer, or the failure, arrives on the window's thread.
    public <T> CompletionStage<T> ask(Supplier<T> question) {
        return onWindow(begun(question));
    }

    /// What that comes to, or its failure, on the window's thread.
    public <T> CompletionStage<T> onWindow(CompletionStage<T> stage) {
        CompletableFuture<T> there = new CompletableFuture<>();
        var _ = stage.whenCompleteAsync(
                        (value, failure) -> {
                            if (failure == null) {
                                there.complete(value);
                            } else {
                                there.completeExceptionally(failure);
                            }
                        },
                        window)
                // The stage above only hands over; what went wrong is in the other.
                .exceptionally(_ -> null);
        return there;
    }

    /// A program that is ending takes no more questions; whoever asks then hears of it like of any failure.
    private <T> CompletableFuture<T> begun(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, work);
        } catch (RejectedExecutionException ending) {
            return CompletableFuture.failedFuture(ending);
        }
    }

    /// How loud the log is told of an answer that did not come: hardly, where the program only takes no more questions.
    public static Level level(@Nullable Throwable failure) {
        Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
        return why instanceof RejectedExecutionException ? Level.DEBUG : Level.WARNING;
    }

    public CompletionStage<Void> run(Runnable job) {
        return ask(() -> {
            job.run();
            return null;
        });
    }
}
