package app.byline.ui.editor;

import app.byline.library.Autosave;
import app.byline.library.Drift;
import app.byline.library.LibraryChange;
import app.byline.library.PostStore;
import app.byline.library.SaveState;
import app.byline.library.Shelf;
import app.byline.markdown.LongText;
import app.byline.markdown.MarkdownPipeline;
import app.byline.markdown.Rendered;
import app.byline.post.Listeners;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.ui.Background;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open post: its text as it is typed, on its way to disk and to the preview. No nodes. JavaFX's thread.
public final class EditorModel implements OpenText {
    private final PostStore posts;
    private final Autosave autosave;
    private final MarkdownPipeline pipeline;
    private final Background background;
    private final BesideWords beside;
    private final Executor work;
    private final Executor window;
    private final Executor painted;
    private final OpenElsewhere elsewhere;
    private final List<Subscription> subscriptions;

    private final ReadOnlyObjectWrapper<@Nullable PostId> id = new ReadOnlyObjectWrapper<>(this, "id");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<SaveState> saveState =
            new ReadOnlyObjectWrapper<>(this, "saveState", new SaveState.Saved());
    private final ReadOnlyLongWrapper arranged = new ReadOnlyLongWrapper(this, "arranged");
    private final ReadOnlyObjectWrapper<@Nullable Rendered> rendered = new ReadOnlyObjectWrapper<>(this, "rendered");
    private Function<Optional<Post>, Runnable> view = _ -> () -> {};
    private Consumer<Joined> changing = _ -> {};
    private final Listeners<Runnable> leaving = new Listeners<>();
    /// The open post without its text, which is kept once and put together when it is asked for.
    private @Nullable Post post;
    private final TypedText text = new TypedText();
    private boolean snapshotDue;
    private int opening;
    private Optional<PostId> onItsWay = Optional.empty();
    private final Awaiting awaiting = new Awaiting();

    /// A post that is about to be shown, and what shows it on the window's thread.
    private record Prepared(Optional<PostId> post, Runnable show) {}

    /// `background` does the library's work; `painted` runs, on the window's thread, what can wait until that is
    /// painted which the author has just typed; what lies `elsewhere` is not opened here.
    public EditorModel(
            PostStore posts,
            Autosave autosave,
            MarkdownPipeline pipeline,
            Background background,
            Executor painted,
            OpenElsewhere elsewhere) {
        this.posts = posts;
        this.autosave = autosave;
        this.pipeline = pipeline;
        this.background = background;
        beside = new BesideWords(posts, autosave);
        work = background.work();
        window = background.window();
        this.painted = painted;
        this.elsewhere = elsewhere;
        subscriptions = List.of(
                posts.onChange(change -> {
                    if (change instanceof LibraryChange.Several several) {
                        window.execute(() -> changed(several));
                    }
                }),
                autosave.onState(state -> window.execute(() -> saveState.set(state))),
                autosave.onDrift(drift -> window.execute(() -> takeIn(drift))));
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

    @Override
    public ReadOnlyObjectProperty<@Nullable Rendered> rendered() {
        return rendered.getReadOnlyProperty();
    }

    @Override
    public long version() {
        return text.version();
    }

    @Override
    public Optional<Post> post() {
        Post before = post;
        return before == null ? Optional.empty() : Optional.of(text.in(before));
    }

    /// The open post but for its text: costs nothing, however long that is.
    Optional<Post> head() {
        return Optional.ofNullable(post);
    }

    @Override
    public int length() {
        return text.body().length();
    }

    @Override
    public LongText body() {
        return text.body();
    }

    /// The characters from `from` to before `to`, without going through the rest.
    String text(int from, int to) {
        return text.body().substring(from, to);
    }

    /// Whether keys meant for the text have to wait for another post.
    ReadOnlyBooleanProperty awaited() {
        return awaiting.on();
    }

    @Override
    public <T> CompletionStage<T> keysAfter(CompletionStage<T> done) {
        return awaiting.until(done, window);
    }

    /// Opens the first post, which has been read with the library: the window is shown with its text in it.
    public void begin(Post first) {
        prepare(Optional.of(first)).show().run();
    }

    /// Takes what shows a post from its beginning: asked with each post that is opened, empty when it is closed, on any
    /// thread; what it answers is run on the window's.
    void shownBy(Function<Optional<Post>, Runnable> newView) {
        view = newView;
    }

    /// Takes what makes the shown title and text those of another while their author may be typing. What it changes
    /// comes back as what is typed does.
    void changedBy(Consumer<Joined> newChanging) {
        changing = newChanging;
    }

    @Override
    public CompletionStage<Void> open(PostId wanted) {
        if (elsewhere.show(wanted)) {
            return CompletableFuture.completedFuture(null);
        }
        return instead(Optional.of(wanted), () -> autosave.unsaved(wanted).or(() -> posts.find(wanted)));
    }

    @Override
    public void follow(PostId wanted) {
        follow(wanted, this::open);
    }

    /// The same; `there` opens it.
    void follow(PostId wanted, Consumer<PostId> there) {
        keysAfter(CompletableFuture.supplyAsync(() -> posts.shelf(wanted), work)
                .thenAcceptAsync(
                        shelf -> shelf.filter(Shelf.POSTS::equals).ifPresent(_ -> there.accept(wanted)), window));
    }

    @Override
    public Optional<PostId> wanted() {
        return onItsWay;
    }

    /// Whether that post is open here, on its way here or not quite away yet.
    boolean has(PostId wanted) {
        return onItsWay.equals(Optional.of(wanted)) || wanted.equals(id.get());
    }

    @Override
    public CompletionStage<Void> begin(Supplier<Post> made) {
        return instead(Optional.empty(), () -> Optional.of(posts.save(made.get())));
    }

    @Override
    public CompletionStage<Void> close() {
        return instead(Optional.empty(), Optional::empty);
    }

    @Override
    public Subscription beforeLeaving(Runnable last) {
        return leaving.add(last);
    }

    /// Its author goes elsewhere.
    void tellLeaving() {
        leaving.each(Runnable::run);
    }

    @Override
    public CompletionStage<Void> leave(Optional<PostId> next) {
        return OpenText.super.leave(next.filter(post -> !elsewhere.has(post)));
    }

    /// Lets the post go with its window. What was typed is with autosave, and nothing can change it from here any more.
    public void end() {
        subscriptions.forEach(Subscription::close);
        opening++;
        onItsWay = Optional.empty();
        post = null;
    }

    @Override
    public CompletionStage<Void> flush() {
        tellLeaving();
        return background.onWindow(autosave.flushAll());
    }

    /// The author gave it another title.
    void titled(String newTitle) {
        Post before = post;
        if (before != null && !before.title().equals(newTitle)) {
            title.set(newTitle);
            post = before.withText(newTitle, "");
            keep();
        }
    }

    /// What the author typed: these characters in the place of so many from `at` on.
    void edited(int at, int removed, String inserted) {
        if (post != null) {
            text.replace(at, removed, inserted);
            keep();
            submit(painted);
        }
    }

    private void keep() {
        Post before = Objects.requireNonNull(post);
        if (text.hasOtherLineEnds()) {
            autosave.edited(text.in(before));
        } else {
            autosave.edited(before.id(), text.later(before));
        }
    }

    @Override
    public void change(UnaryOperator<Post> change) {
        Post before = post;
        if (before != null) {
            Post after = change.apply(text.in(before));
            post = TypedText.without(after);
            autosave.edited(after);
        }
    }

    @Override
    public ReadOnlyLongProperty arranged() {
        return arranged.getReadOnlyProperty();
    }

    private void changed(LibraryChange.Several several) {
        PostId shown = id.get();
        if (shown != null && several.concerns(shown)) {
            var _ = CompletableFuture.supplyAsync(() -> beside.changed(shown), work)
                    .thenAcceptAsync(kept -> kept.ifPresent(this::arrange), window);
        }
    }

    /// Takes up the tags and the release that the open post has in the library now; its words stay as they are typed.
    private void arrange(Post kept) {
        Post before = post;
        if (before == null || !before.id().equals(kept.id())) {
            return;
        }
        autosave.saved(kept.id(), kept.revision());
        post = before.withDetails(before.slug(), before.excerpt(), before.categories(), kept.tags(), kept.release());
        if (autosave.unsaved(kept.id()).isPresent()) {
            keep();
        }
        arranged.set(arranged.get() + 1);
    }

    private CompletionStage<Void> instead(Optional<PostId> wanted, Supplier<Optional<Post>> next) {
        int mine = ++opening;
        onItsWay = wanted;
        // A post that can't be saved now stays with autosave: it must not keep the author from opening another.
        CompletableFuture<Prepared> found =
                autosave.flushAll().handle((_, _) -> true).thenApplyAsync(_ -> prepare(next.get()), work);
        return keysAfter(background.onWindow(found.whenCompleteAsync(
                        (prepared, failure) -> {
                            // The last click wins, whichever answer comes last. A post that was begun here may have
                            // been opened elsewhere meanwhile, out of the list.
                            if (mine == opening
                                    && failure == null
                                    && prepared.post().filter(elsewhere::show).isEmpty()) {
                                prepared.show().run();
                            } else if (mine == opening) {
                                onItsWay = Optional.ofNullable(id.get());
                            }
                        },
                        window)
                .thenAccept(_ -> {})));
    }

    /// What shows the post, on the window's thread; what grows with its text is done here, on any.
    private Prepared prepare(Optional<Post> next) {
        TypedText.Read read = TypedText.Read.of(next.map(Post::body).orElse(""));
        Runnable viewed = view.apply(next);
        return new Prepared(next.map(Post::id), () -> show(next, read, viewed));
    }

    private void show(Optional<Post> shown, TypedText.Read read, Runnable viewed) {
        tellLeaving();
        post = shown.map(TypedText::without).orElse(null);
        onItsWay = shown.map(Post::id);
        text.begin(read);
        shown.ifPresent(now -> autosave.shown(now.id(), now.revision()));
        rendered.set(null);
        title.set(shown.map(Post::title).orElse(""));
        viewed.run();
        id.set(shown.map(Post::id).orElse(null));
        submit(window);
    }

    /// The open post was changed beside typing: brings both together, and shows that.
    private void takeIn(Drift drift) {
        Optional<Post> now = post().filter(open -> open.id().equals(drift.kept().id()))
                .filter(open -> open.revision() < drift.kept().revision());
        now.ifPresent(typed -> {
            var _ = CompletableFuture.supplyAsync(() -> Joined.of(drift, typed), work)
                    .thenAcceptAsync(joined -> show(drift, typed, joined), window);
        });
    }

    private void show(Drift drift, Post typed, Joined joined) {
        if (!post().equals(Optional.of(typed))) {
            // Typed on meanwhile, or put away.
            takeIn(drift);
            return;
        }
        post = joined.post().withText(typed.title(), "");
        autosave.shown(typed.id(), joined.post().revision());
        changing.accept(joined);
        arranged.set(arranged.get() + 1);
    }

    private void show(Rendered done) {
        Rendered last = rendered.get();
        if (text.isOfThis(done.version()) && (last == null || last.version() <= done.version())) {
            rendered.set(done);
        }
    }

    /// At most once a round of `later`, however many changes one key makes.
    private void submit(Executor later) {
        if (!snapshotDue) {
            snapshotDue = true;
            later.execute(() -> {
                snapshotDue = false;
                pipeline.submit(text.snapshot());
            });
        }
    }
}
