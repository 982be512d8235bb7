package app.byline.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Several kinds of what may be begun; the first that knows it answers. JavaFX's thread.
public final class Completions implements Completion {
    private final List<Completion> kinds;
    private @Nullable Completion knowing;

    public Completions(Completion... kinds) {
        this.kinds = List.of(kinds);
    }

    @Override
    public Optional<Begun> begun(String before) {
        knowing = null;
        for (Completion kind : kinds) {
            Optional<Begun> begun = kind.begun(before);
            if (begun.isPresent()) {
                knowing = kind;
                return begun;
            }
        }
        return Optional.empty();
    }

    @Override
    public CompletionStage<List<Suggestion>> suggestions(String typed) {
        return knowing == null ? CompletableFuture.completedFuture(List.of()) : knowing.suggestions(typed);
    }
}
