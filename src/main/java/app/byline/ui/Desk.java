package app.byline.ui;

import app.byline.library.LibraryChange;
import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.ui.editor.OpenElsewhere;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.library.PostRow;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Posts as wholes: which one lies open, and what becomes of it. Keeps list and editor on the same post. JavaFX's
/// thread.
public final class Desk {
    private static final Logger LOG = System.getLogger(Desk.class.getName());

    /// What the window says after something was done, with the way back. What has none goes with the post that was open
    /// when it was said.
    public record Notice(String text, String wayBack, Runnable back) {}

    private final PostStore posts;
    private final LibraryModel library;
    private final OpenPost open;
    private final OpenElsewhere elsewhere;
    private final Background background;
    private final Subscription subscription;
    /// A post of another window upon which the arrow keys came.
    private Optional<PostId> passed = Optional.empty();
    /// The post at which the notice was said.
    private Optional<PostId> said = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());

    /// What lies `elsewhere` is not opened here.
    public Desk(PostStore posts, LibraryModel library, OpenPost open, OpenElsewhere elsewhere, Background background) {
        this.posts = posts;
        this.library = library;
        this.open = open;
        this.elsewhere = elsewhere;
        this.background = background;
        open.id().addListener((_, _, id) -> {
            opened(id);
            if (library.shelf().get() == Shelf.POSTS) {
                library.selected().set(id);
            }
        });
        library.selected().addListener((_, _, id) -> selected(id));
        library.shelf()
                .addListener((_, _, shelf) ->
                        library.selected().set(shelf == Shelf.POSTS ? open.id().getValue() : null));
        subscription = posts.onChange(change -> background.window().execute(() -> changed(change)));
    }

    private void selected(@Nullable PostId id) {
        if (passed.isPresent()) {
            passed = Optional.empty();
            forget();
        }
        if (id == null
                || library.shelf().get() != Shelf.POSTS
                || id.equals(open.id().getValue())) {
            return;
        }
        if (library.isPassing() && elsewhere.has(id)) {
            passed = Optional.of(id);
            say(Messages.text("desk.elsewhere", named(titleInList())));
        } else {
            open(id);
        }
    }

    private void opened(@Nullable PostId now) {
        if (!said.equals(Optional.ofNullable(now)) && said.isPresent()) {
            notice.get().filter(last -> last.wayBack().isEmpty()).ifPresent(_ -> forget());
        }
    }

    private void open(PostId id) {
        var _ = open.open(id).thenRun(() -> background.window().execute(this::selectOpen));
    }

    /// Brings the window forward of whose post the arrow keys came upon.
    void openPassed() {
        passed.ifPresent(this::open);
    }

    /// The keys go elsewhere: what is selected is what is open.
    void leaveList() {
        if (passed.isPresent()) {
            selectOpen();
        }
    }

    /// The post that is meant by what is done to one: the one that is open, unless the list is at another.
    private Optional<PostId> meant() {
        return passed.or(() -> Optional.ofNullable(open.id().getValue()));
    }

    private String titleOf(PostId meant) {
        return meant.equals(open.id().getValue()) ? open.title().getValue() : titleInList();
    }

    private String titleInList() {
        return library.selectedRow().map(row -> row.summary().title()).orElse("");
    }

    /// What was asked for may lie in another window, which came forward.
    private void selectOpen() {
        if (library.shelf().get() == Shelf.POSTS
                && open.wanted().equals(Optional.ofNullable(open.id().getValue()))) {
            library.selected().set(open.id().getValue());
        }
    }

    /// The open post may be in the trash by now, by way of many that were put there, of another window, or of a remote.
    private void changed(LibraryChange change) {
        if (!(change instanceof LibraryChange.Saved)) {
            open.wanted()
                    .filter(change::concerns)
                    .ifPresent(id -> background.ask(() -> posts.shelf(id)).thenAccept(shelf -> {
                        if (!shelf.equals(Optional.of(Shelf.POSTS))
                                && open.wanted().equals(Optional.of(id))) {
                            library.first().thenAccept(next -> leave(id, next));
                        }
                    }));
        }
    }

    private void leave(PostId gone, Optional<PostId> next) {
        if (open.wanted().equals(Optional.of(gone))) {
            open.leave(next.filter(post -> !post.equals(gone)));
        }
    }

    /// Ends it, with the window.
    public void dispose() {
        subscription.close();
    }

    /// Shows the posts that a search for these words finds.
    public void find(String words) {
        showPosts();
        library.words().set(words);
    }

    public ObservableValue<Boolean> hasOpenPost() {
        return open.id().map(_ -> true).orElse(false);
    }

    public ObservableValue<Boolean> hasTrashedPost() {
        return Bindings.createBooleanBinding(
                () -> library.shelf().get() == Shelf.TRASH && library.selected().get() != null,
                library.shelf(),
                library.selected());
    }

    public ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    /// Begins the post that this makes, beside the window; done when it is open.
    public CompletionStage<Void> begin(Supplier<Post> made) {
        showPosts();
        return open.begin(made);
    }

    /// Lists all posts, so that one that comes next is seen.
    void showPosts() {
        library.words().set("");
        library.shelf().set(Shelf.POSTS);
    }

    public void duplicate() {
        meant().ifPresent(id -> {
            Optional<PostId> before = Optional.ofNullable(open.id().getValue());
            String title = Messages.text("desk.copy", titleOf(id));
            after(
                    open.keysAfter(open.flush().thenCompose(_ -> background.ask(() -> posts.duplicate(id, title)))),
                    copy -> {
                        open.open(copy.id());
                        say(
                                Messages.text("desk.duplicated", named(copy.title())),
                                Messages.text("desk.undo"),
                                () -> putBack(copy.id(), before.orElse(id)));
                    });
        });
    }

    /// Into the trash, with another post open again.
    private void putBack(PostId away, PostId instead) {
        forget();
        after(open.open(instead).thenCompose(_ -> background.run(() -> posts.trash(away))), _ -> {});
    }

    private static String named(String title) {
        return title.isBlank() ? Messages.text("library.untitled") : title;
    }

    /// Takes back what the window's foot says was done, where it offers to.
    public void undo() {
        notice.get()
                .filter(now -> !now.wayBack().isEmpty())
                .ifPresent(now -> now.back().run());
    }

    /// Makes the open post a favourite, or no longer one.
    public void favourite() {
        meant().ifPresent(id -> {
            boolean now = library.selectedRow()
                    .filter(row -> row.id().equals(id))
                    .map(row -> row.found().favourite())
                    .orElse(false);
            String title = named(titleOf(id));
            after(
                    background.run(() -> posts.favourite(id, !now)),
                    _ -> say(
                            Messages.text(now ? "desk.unmarked" : "desk.marked", title),
                            Messages.text("desk.undo"),
                            () -> {
                                forget();
                                after(background.run(() -> posts.favourite(id, now)), _ -> {});
                            }));
        });
    }

    /// Puts the open post into the trash and opens its neighbour.
    public void trash() {
        meant().ifPresent(id -> {
            String title = named(titleOf(id));
            Optional<PostRow> next = library.neighbour(id);
            after(open.keysAfter(open.flush().thenCompose(_ -> background.run(() -> posts.trash(id)))), _ -> {
                leaveList();
                leave(id, next.map(PostRow::id));
                say(Messages.text("desk.trashed", title), Messages.text("desk.trashed.undo"), () -> restore(id));
            });
        });
    }

    /// Brings the post selected in the trash back.
    public void restore() {
        PostId id = library.selected().get();
        if (id != null && library.shelf().get() == Shelf.TRASH) {
            Optional<PostId> before = Optional.ofNullable(open.id().getValue());
            String title = library.selectedRow()
                    .map(row -> named(row.summary().title()))
                    .orElse("");
            restore(id)
                    .thenRun(() -> say(
                            Messages.text("desk.restored", title),
                            Messages.text("desk.undo"),
                            () -> before.ifPresentOrElse(other -> putBack(id, other), this::trash)));
        }
    }

    private CompletionStage<Void> restore(PostId id) {
        forget();
        CompletionStage<Void> restored = background.run(() -> posts.restore(id));
        after(restored, _ -> {
            library.shelf().set(Shelf.POSTS);
            open.open(id);
        });
        return restored;
    }

    /// Turns that on or off, and says so: the bundle has the words at `key.on` and `key.off`.
    void turn(BooleanProperty habit, String key) {
        habit.set(!habit.get());
        say(Messages.text(key + (habit.get() ? ".on" : ".off")));
    }

    /// Tells the author of something that needs no way back.
    public void say(String text) {
        say(text, "", this::forget);
    }

    /// Tells the author what was done, with the way back.
    public void say(String text, Runnable back) {
        say(text, Messages.text("desk.undo"), () -> {
            forget();
            back.run();
        });
    }

    /// Says something at the window’s foot, with a way back where `wayBack` names one.
    public void say(String text, String wayBack, Runnable back) {
        said = open.wanted();
        notice.set(Optional.of(new Notice(text, wayBack, back)));
    }

    /// Takes the notice away.
    public void forget() {
        notice.set(Optional.empty());
    }

    private <T> void after(CompletionStage<T> done, Consumer<T> then) {
        done.whenComplete((value, failure) -> background.window().execute(() -> {
            if (failure == null) {
                then.accept(value);
            } else {
                LOG.log(Level.WARNING, "the library refused a change", failure);
                say(Messages.text("desk.refused"), "", this::forget);
            }
        }));
    }
}
