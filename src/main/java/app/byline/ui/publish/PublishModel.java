package app.byline.ui.publish;

import app.byline.library.PostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.Blogs;
import app.byline.publish.LinkedPosts;
import app.byline.publish.Outbox;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The blogs, the one the Publish button names, and how the open post stands with it. Follows library, outbox and
/// blogs by itself. JavaFX's thread.
public final class PublishModel {
    private static final Logger LOG = System.getLogger(PublishModel.class.getName());

    private final PostStore posts;
    private final Outbox outbox;
    private final LinkedPosts linked;
    private final Blogs store;
    private final OpenPost open;
    private final Consumer<URI> browser;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper ahead = new ReadOnlyBooleanWrapper(this, "ahead");
    private final Background background;

    private final ObservableList<Blog> blogs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Blog> blog = new ReadOnlyObjectWrapper<>(this, "blog");
    private final ReadOnlyObjectWrapper<PublishState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new PublishState.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Instant>> due =
            new ReadOnlyObjectWrapper<>(this, "due", Optional.empty());
    private final ObservableList<LinkedPosts.Missing> wordsAlone = FXCollections.observableArrayList();
    /// One view for all: a view that nobody keeps stops telling.
    private final ObservableList<LinkedPosts.Missing> wordsAloneSeen =
            FXCollections.unmodifiableObservableList(wordsAlone);
    private final ReadOnlyBooleanWrapper queueing = new ReadOnlyBooleanWrapper(this, "queueing");
    private final ReadOnlyBooleanWrapper unqueued = new ReadOnlyBooleanWrapper(this, "unqueued");
    /// Kept, for what it is made of does not keep it.
    private final ObservableValue<Boolean> canPublish = Bindings.createBooleanBinding(
            () -> !queueing.get() && blog.get() != null && worthSending(state.get()), queueing, blog, state);
    private final List<Subscription> subscriptions;
    private long asked;

    /// `browser` opens an address outside the window; `clock` tells whether a time has come.
    public PublishModel(
            PostStore posts,
            Outbox outbox,
            Blogs store,
            OpenPost open,
            Consumer<URI> browser,
            Clock clock,
            Background background) {
        this.posts = posts;
        this.outbox = outbox;
        this.linked = new LinkedPosts(posts, outbox);
        this.store = store;
        this.open = open;
        this.browser = browser;
        this.clock = clock;
        this.background = background;
        this.subscriptions = List.of(
                posts.onChange(change -> background.window().execute(() -> {
                    PostId shown = open.id().getValue();
                    if (shown != null && change.concerns(shown)) {
                        refresh();
                    }
                })),
                outbox.onChange(_ -> background.window().execute(this::refresh)),
                store.onChange(() -> background.window().execute(this::refresh)));
        open.id().addListener((_, _, _) -> {
            unqueued.set(false);
            refresh();
        });
    }

    public ObservableList<Blog> blogs() {
        return blogs;
    }

    /// The blog that would be published to; null until the blogs are read.
    public ReadOnlyObjectProperty<@Nullable Blog> blog() {
        return blog.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PublishState> state() {
        return state.getReadOnlyProperty();
    }

    /// From when on its author lets readers see the open post, where a time was set; it may have passed.
    public ReadOnlyObjectProperty<Optional<Instant>> due() {
        return due.getReadOnlyProperty();
    }

    /// Whether that is still to come.
    public ReadOnlyBooleanProperty ahead() {
        return ahead.getReadOnlyProperty();
    }

    /// Posts that the open one links to and that readers of the blog don't find: their links are words alone there.
    public ObservableList<LinkedPosts.Missing> wordsAlone() {
        return wordsAloneSeen;
    }

    /// Opens a post that is linked to.
    public void open(PostId post) {
        open.open(post);
    }

    /// Whether a click is being written down.
    public ReadOnlyBooleanProperty queueing() {
        return queueing.getReadOnlyProperty();
    }

    /// Whether the last click could not be written down, so that nothing will be sent.
    public ReadOnlyBooleanProperty unqueued() {
        return unqueued.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> canPublish() {
        return canPublish;
    }

    public ObservableValue<Boolean> canView() {
        return state.map(now -> now.onBlog().isPresent());
    }

    /// Whether readers see it there and nothing of it is on its way.
    public ObservableValue<Boolean> canTakeBack() {
        return state.map(now -> !(now instanceof PublishState.Underway)
                && now.onBlog().filter(Publication::live).isPresent());
    }

    /// Sending what already stands there is possible (the blog may have lost it); sending nothing is not.
    private static boolean worthSending(PublishState state) {
        return switch (state) {
            case PublishState.Nothing _ -> false;
            case PublishState.Underway _ -> false;
            default -> true;
        };
    }

    /// Saves the open post and queues exactly what was saved.
    public void publish() {
        PostId post = open.id().getValue();
        Blog target = blog.get();
        if (post == null || target == null || queueing.get()) {
            return;
        }
        queueing.set(true);
        open.flush()
                .thenCompose(_ -> background.run(() -> queue(post, target.id())))
                .whenComplete((_, failure) -> background.window().execute(() -> {
                    queueing.set(false);
                    unqueued.set(failure != null);
                    if (failure != null) {
                        LOG.log(Background.level(failure), "a post could not be queued", failure);
                    }
                    refresh();
                }));
    }

    private void queue(PostId post, BlogId target) {
        posts.find(post).ifPresent(saved -> outbox.publish(saved.id(), saved.revision(), target));
    }

    /// Opens the post as its blog shows it.
    public void view() {
        state.get().onBlog().map(Publication::link).ifPresent(browser);
    }

    /// From now on the Publish button names this blog.
    public void choose(BlogId id) {
        background.run(() -> store.prefer(id)).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the list of blogs could not be changed", failure);
            }
            refresh();
        });
    }

    private record Standing(
            List<Blog> blogs,
            Blog preferred,
            PublishState state,
            Optional<Instant> due,
            List<LinkedPosts.Missing> wordsAlone) {}

    /// Asks anew how things stand; only the newest answer counts.
    public void refresh() {
        long number = ++asked;
        Optional<PostId> post = Optional.ofNullable(open.id().getValue());
        background.ask(() -> standing(post)).whenComplete((now, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the state of publishing can't be read", failure);
            } else if (number == asked) {
                show(now);
            }
        });
    }

    private Standing standing(Optional<PostId> post) {
        Blog preferred = store.preferred();
        Optional<Post> saved = post.flatMap(posts::find);
        return new Standing(
                store.list(),
                preferred,
                post.map(id -> state(id, saved.map(Post::revision).orElse(0L), preferred.id()))
                        .orElseGet(PublishState.Nothing::new),
                saved.flatMap(PublishModel::due),
                saved.map(now -> linked.missing(now, preferred.id())).orElse(List.of()));
    }

    private static Optional<Instant> due(Post post) {
        return post.release() instanceof Release.At(Instant time) ? Optional.of(time) : Optional.empty();
    }

    private PublishState state(PostId post, long revision, BlogId target) {
        Optional<PublishJob> job = outbox.open().stream()
                .filter(open -> open.post().equals(post) && open.blog().equals(target))
                .findFirst();
        return PublishState.of(revision, job, outbox.publication(post, target));
    }

    private void show(Standing now) {
        if (!blogs.equals(now.blogs())) {
            blogs.setAll(now.blogs());
        }
        blog.set(now.preferred());
        due.set(now.due());
        ahead.set(now.due().filter(clock.instant()::isBefore).isPresent());
        state.set(now.state());
        if (!wordsAlone.equals(now.wordsAlone())) {
            wordsAlone.setAll(now.wordsAlone());
        }
    }

    /// Stops following.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }
}
