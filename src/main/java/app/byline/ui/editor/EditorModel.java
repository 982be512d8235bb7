package app.byline.ui.editor;

import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.library.SaveState;
import app.byline.markdown.LongText;
import app.byline.markdown.MarkdownPipeline;
import app.byline.markdown.Rendered;
import app.byline.markdown.Snapshot;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.OpenPost;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open post: its text as it is typed, on its way to disk and to the preview. No nodes. JavaFX's thread.
public final class EditorModel implements OpenPost {
    private final PostStore posts;
    private final Autosave autosave;
    private final MarkdownPipeline pipeline;
    private final Executor work;
    private final Executor window;
    private final Clock clock;

    private final ReadOnlyObjectWrapper<@Nullable PostId> id = new ReadOnlyObjectWrapper<>(this, "id");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<SaveState> saveState =
            new ReadOnlyObjectWrapper<>(this, "saveState", new SaveState.Saved());
    private final ReadOnlyObjectWrapper<@Nullable Rendered> rendered = new ReadOnlyObjectWrapper<>(this, "rendered");
    private Consumer<Optional<Post>> view = _ -> {};
    private @Nullable Post post;
    private long version;
    /// The version at which the open post was opened: what is older is another post's.
    private long opened;
    private boolean snapshotDue;
    private int opening;

    /// `work` may block, `window` is JavaFX's thread.
    public EditorModel(
            PostStore posts,
            Autosave autosave,
            MarkdownPipeline pipeline,
            Executor work,
            Executor window,
            Clock clock) {
        this.posts = posts;
        this.autosave = autosave;
        this.pipeline = pipeline;
        this.work = work;
        this.window = window;
        this.clock = clock;
        autosave.onState(state -> window.execute(() -> saveState.set(state)));
        pipeline.onRendered(done -> window.execute(() -> show(done)));
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable PostId> id() {
        return id.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /// The newest rendering of the open post; its version tells whether the text has moved on since.
    public ReadOnlyObjectProperty<@Nullable Rendered> rendered() {
        return rendered.getReadOnlyProperty();
    }

    /// The version of the text as it is now.
    public long version() {
        return version;
    }

    @Override
    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    /// Opens the first post, which has been read with the library: the window is shown with its text in it.
    public void begin(Post first) {
        show(Optional.of(first));
    }

    /// Takes what shows a post from its beginning: called with each post that is opened, empty when it is closed.
    void shownBy(Consumer<Optional<Post>> newView) {
        view = newView;
    }

    @Override
    public CompletionStage<Void> open(PostId wanted) {
        return instead(() -> autosave.unsaved(wanted).or(() -> posts.find(wanted)));
    }

    @Override
    public CompletionStage<Void> begin() {
        return instead(() -> Optional.of(posts.save(Post.begin(clock.instant()))));
    }

    @Override
    public CompletionStage<Void> close() {
        return instead(Optional::empty);
    }

    @Override
    public CompletionStage<Void> flush() {
        return onWindow(autosave.flushAll());
    }

    /// What the author typed.
    void edited(String newTitle, String newBody) {
        Post before = post;
        if (before == null || (before.title().equals(newTitle) && before.body().equals(newBody))) {
            return;
        }
        title.set(newTitle);
        boolean sameBody = before.body().equals(newBody);
        change(now -> now.withText(newTitle, newBody));
        if (!sameBody) {
            version++;
            submit();
        }
    }

    @Override
    public void change(UnaryOperator<Post> change) {
        Post before = post;
        if (before != null) {
            Post after = change.apply(before);
            post = after;
            autosave.edited(after);
        }
    }

    private CompletionStage<Void> instead(Supplier<Optional<Post>> next) {
        int mine = ++opening;
        // A post that can't be saved now stays with autosave: it must not keep the author from opening another.
        CompletableFuture<Optional<Post>> found =
                autosave.flushAll().handle((_, _) -> true).thenApplyAsync(_ -> next.get(), work);
        return onWindow(found.thenAcceptAsync(
                shown -> {
                    // The last click wins, whichever answer comes last.
                    if (mine == opening) {
                        show(shown);
                    }
                },
                window));
    }

    private void show(Optional<Post> shown) {
        post = shown.orElse(null);
        opened = ++version;
        rendered.set(null);
        title.set(shown.map(Post::title).orElse(""));
        view.accept(shown);
        id.set(shown.map(Post::id).orElse(null));
        submit();
    }

    private void show(Rendered done) {
        Rendered last = rendered.get();
        if (done.version() >= opened && (last == null || last.version() <= done.version())) {
            rendered.set(done);
        }
    }

    /// At most once a round of events, however many changes one key makes.
    private void submit() {
        if (!snapshotDue) {
            snapshotDue = true;
            window.execute(() -> {
                snapshotDue = false;
                pipeline.submit(new Snapshot(version, LongText.of(post == null ? "" : post.body())));
            });
        }
    }

    private <T> CompletionStage<T> onWindow(CompletionStage<T> stage) {
        CompletableFuture<T> there = new CompletableFuture<>();
        var _ = stage.whenCompleteAsync(
                (value, failure) -> {
                    if (failure == null) {
                        there.complete(value);
                    } else {
                        there.completeExceptionally(failure);
                    }
                },
                window);
        return there;
    }
}
