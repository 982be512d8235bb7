package app.byline.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// Asks services, which may block, from the window, which may not: a question runs on `work`, its answer comes back on
/// `window`. Safe from any thread.
public record Background(Executor work, Executor window) {

    /// The answer, or the failure, arrives on the window's thread.
    public <T> CompletionStage<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        begun(question)
                .whenCompleteAsync(
                        (value, failure) -> {
                            if (failure == null) {
                                answer.complete(value);
                            } else {
                                answer.completeExceptionally(failure);
                            }
                        },
                        window)
                // The stage above only hands over; what went wrong is in `answer`.
                .exceptionally(_ -> null);
        return answer;
    }

    /// A program that is ending takes no more questions; whoever asks then hears of it like of any failure.
    private <T> CompletableFuture<T> begun(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, work);
        } catch (RejectedExecutionException ending) {
            return CompletableFuture.failedFuture(ending);
        }
    }

    public CompletionStage<Void> run(Runnable job) {
        return ask(() -> {
            job.run();
            return null;
        });
    }
}
