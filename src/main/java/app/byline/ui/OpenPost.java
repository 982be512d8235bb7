package app.byline.ui;

import app.byline.library.SaveState;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The post on the desk, as list, commands and publishing see it. JavaFX's thread.
public interface OpenPost {
    /// Which post it is; null while none is open.
    ObservableValue<@Nullable PostId> id();

    /// The open post, or the one that is on its way to be that.
    Optional<PostId> wanted();

    /// Its title as it is typed.
    ObservableValue<String> title();

    ObservableValue<SaveState> saveState();

    /// It with every word typed so far; empty while none is open.
    Optional<Post> post();

    /// How many characters its text has, as it is typed.
    int length();

    /// Counts how often something else than its author at the desk has changed what it is beside its text.
    ObservableValue<Number> arranged();

    /// Changes what it is beside its text: slug, excerpt, categories, tags, release. Saved by itself.
    void change(UnaryOperator<Post> change);

    /// Saves what is open and shows this one instead.
    CompletionStage<Void> open(PostId id);

    /// Begins the post that this makes, beside the window, and shows it.
    CompletionStage<Void> begin(Supplier<Post> made);

    /// Puts the open post away, saved; nothing is open then.
    CompletionStage<Void> close();

    /// Puts the open post away, which is gone from the library, and shows that one instead, or what lies beside it.
    default CompletionStage<Void> leave(Optional<PostId> next) {
        return next.map(this::open).orElseGet(this::close);
    }

    /// Has keys to title and text wait until that is done or has failed, and pressed then: after a command that comes
    /// to another post they are meant for that one. Returns what it was given.
    <T> CompletionStage<T> keysAfter(CompletionStage<T> done);

    /// Done when every word typed so far is on disk; fails when it can't be written.
    CompletionStage<Void> flush();
}
