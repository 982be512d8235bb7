package app.byline.ui.history;

import app.byline.history.History;
import app.byline.history.Revision;
import app.byline.library.PostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.publish.BlogId;
import app.byline.publish.Outbox;
import app.byline.publish.Outcome;
import app.byline.publish.Published;
import app.byline.publish.ServerChange;
import app.byline.publish.ServerChanges;
import app.byline.ui.Background;
import app.byline.ui.Editing;
import app.byline.ui.OpenPost;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open post's timeline, one of its revisions chosen and compared with the text as it is. Follows library and
/// outbox from [#follow] on. JavaFX's thread.
public final class HistoryModel {
    private static final Logger LOG = System.getLogger(HistoryModel.class.getName());

    private final History history;
    private final PostStore posts;
    private final Outbox outbox;
    private final OpenPost open;
    private final Editing editing;
    private final ServerChanges changes;
    private final Background background;
    private final Background web;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Revision> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
    private final ReadOnlyObjectWrapper<Live> live = new ReadOnlyObjectWrapper<>(this, "live", new Live.Unasked());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
    private List<Subscription> subscriptions = List.of();
    private long asked;
    private long looks;

    /// `web` may wait for the network.
    public HistoryModel(
            History history,
            PostStore posts,
            Outbox outbox,
            OpenPost open,
            Editing editing,
            ServerChanges changes,
            Background background,
            Background web) {
        this.history = history;
        this.posts = posts;
        this.outbox = outbox;
        this.open = open;
        this.editing = editing;
        this.changes = changes;
        this.background = background;
        this.web = web;
    }

    /// What was restored, with the title and text that were there before.
    public record Restored(Post then, String titleBefore, String textBefore) {}

    ObservableList<Entry> entries() {
        return entries;
    }

    /// The revision the author looks at.
    ReadOnlyObjectProperty<@Nullable Revision> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// What a blog has of the open post, where its author asked.
    ReadOnlyObjectProperty<Live> live() {
        return live.getReadOnlyProperty();
    }

    /// Whether the chosen revision's text can't be read from the disk.
    ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /// Begins to follow the open post; what was asked before does nothing more.
    void follow() {
        if (!subscriptions.isEmpty()) {
            return;
        }
        subscriptions = List.of(
                posts.onChange(change -> background.window().execute(() -> {
                    PostId shown = open.id().getValue();
                    if (shown != null && change.concerns(shown)) {
                        refresh();
                    }
                })),
                outbox.onChange(_ -> background.window().execute(this::refresh)));
        open.id().addListener((_, _, _) -> {
            chosen.set(null);
            live.set(new Live.Unasked());
            comparison.set(Optional.empty());
            refresh();
        });
        refresh();
    }

    /// Stops following.
    public void dispose() {
        subscriptions.forEach(Subscription::close);
    }

    void refresh() {
        PostId post = open.id().getValue();
        long number = ++asked;
        if (post == null) {
            entries.clear();
            return;
        }
        background.ask(() -> timeline(post)).whenComplete((found, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the timeline can't be read", failure);
            } else if (number == asked) {
                if (!entries.equals(found)) {
                    entries.setAll(found);
                }
                compare();
            }
        });
    }

    private List<Entry> timeline(PostId post) {
        List<Published> published = outbox.published(post);
        List<Revision> revisions = history.timeline(
                post, published.stream().map(Published::revision).toList());
        return revisions.stream()
                .map(revision -> new Entry(
                        revision,
                        published.stream()
                                .filter(one -> one.revision() == revision.number())
                                .toList(),
                        revision.equals(revisions.getFirst())))
                .toList();
    }

    void choose(Revision revision) {
        if (!revision.equals(chosen.get())) {
            live.set(new Live.Unasked());
            chosen.set(revision);
            compare();
        }
    }

    /// Compares the text with what stands on that blog now.
    public void compareWith(BlogId blog) {
        PostId post = open.id().getValue();
        if (post == null) {
            return;
        }
        chosen.set(null);
        comparison.set(Optional.empty());
        live.set(new Live.Reading());
        long number = ++looks;
        open.flush()
                .thenCompose(_ -> web.ask(() -> read(post, blog)))
                .whenComplete((found, failure) -> background.window().execute(() -> {
                    if (number == looks && live.get() instanceof Live.Reading) {
                        live.set(failure == null ? found : new Live.Unread(String.valueOf(failure.getMessage())));
                        compare();
                    }
                }));
    }

    private Live read(PostId post, BlogId blog) {
        try {
            return switch (changes.look(post, blog)) {
                case ServerChanges.Look.Here(ServerChange change) -> new Live.Here(change.theirs());
                case ServerChanges.Look.Failed(Outcome outcome) -> new Live.Unread(outcome.said());
            };
        } catch (IOException e) {
            return new Live.Unread(String.valueOf(e.getMessage()));
        }
    }

    private void compare() {
        Revision wanted = chosen.get();
        Optional<Post> now = open.post();
        if (live.get() instanceof Live.Here(Post there) && now.isPresent()) {
            background.ask(() -> Comparison.of(there, now.get())).thenAccept(found -> {
                if (live.get() instanceof Live.Here(Post still) && still.equals(there)) {
                    comparison.set(Optional.of(found));
                }
            });
            return;
        }
        if (wanted == null || now.isEmpty() || !wanted.post().equals(now.get().id())) {
            comparison.set(Optional.empty());
            return;
        }
        background
                .ask(() -> history.at(wanted.post(), wanted.number()).map(then -> Comparison.of(then, now.get())))
                .whenComplete((found, failure) -> {
                    if (wanted.equals(chosen.get())) {
                        unreadable.set(failure != null);
                        comparison.set(failure == null ? found : Optional.empty());
                    }
                    if (failure != null) {
                        LOG.log(Background.level(failure), "a revision can't be read", failure);
                    }
                });
    }

    /// Names the chosen revision; an empty name takes the name away.
    void name(String name) {
        Revision named = chosen.get();
        if (named != null && !named.name().orElse("").equals(name.strip())) {
            background
                    .run(() -> history.name(named.post(), named.number(), name))
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            LOG.log(Background.level(failure), "a revision could not be named", failure);
                        }
                        chosen.set(new Revision(
                                named.post(),
                                named.number(),
                                named.saved(),
                                named.title(),
                                Optional.of(name.strip()).filter(given -> !given.isEmpty())));
                        refresh();
                    });
        }
    }

    /// Gives the open post the title and text of the chosen revision, as one step that undo takes back.
    Optional<Restored> restore() {
        Optional<Post> now = open.post();
        return comparison.get().filter(_ -> now.isPresent()).map(compared -> {
            Post before = now.orElseThrow();
            editing.replace(compared.then().title(), compared.then().body());
            compare();
            return new Restored(compared.then(), before.title(), before.body());
        });
    }

    /// Takes a restore back, if the post is still open.
    public void unrestore(Restored restored) {
        if (restored.then().id().equals(open.id().getValue())) {
            editing.replace(restored.titleBefore(), restored.textBefore());
            compare();
        }
    }

    /// Brings one passage back as it was, as one step of undo. Nothing happens when the text has moved on meanwhile;
    /// it is compared anew then.
    void bringBack(Passage passage) {
        Optional<Post> now = open.post();
        boolean asCompared = comparison
                .get()
                .filter(compared -> now.isPresent()
                        && Objects.equals(compared.now().body(), now.get().body()))
                .isPresent();
        if (asCompared) {
            editing.replace(passage.from(), passage.to(), passage.before());
        }
        compare();
    }
}
