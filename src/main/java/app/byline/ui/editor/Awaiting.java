package app.byline.ui.editor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether keys meant for the text have to wait, and for how many things. JavaFX's thread.
final class Awaiting {
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private int count;

    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// One thing more, until that is done or has failed, which it tells on `window`, JavaFX's thread. Returns the same,
    /// told before keys go on: what is to follow at once, as another focus, comes before them.
    <T> CompletionStage<T> until(CompletionStage<T> done, Executor window) {
        CompletableFuture<T> told = new CompletableFuture<>();
        add(1);
        done.whenComplete((value, failure) -> {
            if (failure == null) {
                told.complete(value);
            } else {
                told.completeExceptionally(failure);
            }
            window.execute(() -> add(-1));
        });
        return told;
    }

    private void add(int more) {
        count += more;
        on.set(count > 0);
    }
}
