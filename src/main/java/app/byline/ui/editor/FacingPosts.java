package app.byline.ui.editor;

import app.byline.library.SaveState;
import app.byline.markdown.LongText;
import app.byline.markdown.Rendered;
import app.byline.post.Listeners;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The open post of a window in which two may lie side by side: the one its author is at. To all that follows it,
/// turning to the other is as though that were opened; nothing is read or saved for it. JavaFX's thread.
public final class FacingPosts implements OpenText {
    private final ReadOnlyObjectWrapper<@Nullable PostId> id = new ReadOnlyObjectWrapper<>(this, "id");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<SaveState> saveState =
            new ReadOnlyObjectWrapper<>(this, "saveState", new SaveState.Saved());
    private final ReadOnlyLongWrapper arranged = new ReadOnlyLongWrapper(this, "arranged");
    private final ReadOnlyObjectWrapper<@Nullable Rendered> rendered = new ReadOnlyObjectWrapper<>(this, "rendered");
    private final Turning<EditorModel> turning;
    private Pair pair = Pair.NONE;
    private final Listeners<Runnable> leaving = new Listeners<>();

    /// The two places of a window.
    interface Pair {
        Pair NONE = new Pair() {};

        /// Turns to that post where it lies in the other place, and answers whether it does: a post never has two
        /// texts.
        default boolean turnTo(PostId wanted) {
            return false;
        }

        /// Leaves the place that the author is at for the other one alone; answers whether there is another.
        default boolean leave() {
            return false;
        }
    }

    public FacingPosts(EditorModel first) {
        turning = new Turning<>(first, this::follow);
    }

    void of(Pair newPair) {
        pair = newPair;
    }

    /// That one is the open post from now on.
    void turn(EditorModel next) {
        turning.get().tellLeaving();
        turning.turn(next);
    }

    /// In the order in which a post that is opened tells of itself.
    private Subscription follow(EditorModel next) {
        rendered.set(null);
        return Subscription.combine(
                next.beforeLeaving(() -> leaving.each(Runnable::run))::close,
                next.saveState().subscribe(saveState::set),
                next.title().subscribe(title::set),
                next.id().subscribe(id::set),
                next.rendered().subscribe(rendered::set),
                next.arranged().subscribe((_, _) -> arranged.set(arranged.get() + 1)));
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable PostId> id() {
        return id.getReadOnlyProperty();
    }

    @Override
    public Optional<PostId> wanted() {
        return turning.get().wanted();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty arranged() {
        return arranged.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Rendered> rendered() {
        return rendered.getReadOnlyProperty();
    }

    @Override
    public long version() {
        return turning.get().version();
    }

    @Override
    public Optional<Post> post() {
        return turning.get().post();
    }

    @Override
    public LongText body() {
        return turning.get().body();
    }

    @Override
    public int length() {
        return turning.get().length();
    }

    @Override
    public void change(UnaryOperator<Post> change) {
        turning.get().change(change);
    }

    @Override
    public CompletionStage<Void> open(PostId wanted) {
        return pair.turnTo(wanted)
                ? CompletableFuture.completedFuture(null)
                : turning.get().open(wanted);
    }

    @Override
    public void follow(PostId wanted) {
        turning.get().follow(wanted, this::open);
    }

    @Override
    public CompletionStage<Void> begin(Supplier<Post> made) {
        return turning.get().begin(made);
    }

    @Override
    public CompletionStage<Void> close() {
        return turning.get().close();
    }

    @Override
    public CompletionStage<Void> leave(Optional<PostId> next) {
        return pair.leave()
                ? CompletableFuture.completedFuture(null)
                : turning.get().leave(next);
    }

    @Override
    public <T> CompletionStage<T> keysAfter(CompletionStage<T> done) {
        return turning.get().keysAfter(done);
    }

    @Override
    public app.byline.post.Subscription beforeLeaving(Runnable last) {
        return leaving.add(last);
    }

    @Override
    public CompletionStage<Void> flush() {
        return turning.get().flush();
    }
}
