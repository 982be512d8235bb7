package app.byline.ui.editor;

import app.byline.code.CodeColours;
import app.byline.library.LibraryChange;
import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One post or two side by side, each in an editor of its own. The author is at one of them: [#posts], [#editors] and
/// [#proofs] are of that one, so that preview, counts, details and commands go along. A post never lies in both.
/// JavaFX's thread.
public final class FacingPages {
    private final FacingPosts posts;
    private final FacingProofs proofs;
    private final FacingGrammar grammar;
    private final FacingEditors editors;
    private final PostStore store;
    private final OpenElsewhere elsewhere;
    private final Background background;
    private final Subscription subscription;
    private final Supplier<Page> maker;
    private final Page first;
    private @Nullable Page second;
    private final ReadOnlyObjectWrapper<List<Page>> shown;
    private final ReadOnlyObjectWrapper<Page> current;
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", 0.5);
    private final StringProperty memory = new SimpleStringProperty(this, "memory", "");
    /// What lay in the place the author is at before what lies there now.
    private Optional<PostId> before = Optional.empty();

    /// An editor, and the post in it.
    public record Page(EditorModel post, EditorPane editor, SpellingModel spelling, GrammarModel grammar) {
        private boolean has(PostId wanted) {
            return post.has(wanted);
        }
    }

    /// What follows the page that the author is at.
    public record Following(FacingPosts posts, FacingProofs proofs, FacingGrammar grammar, FacingEditors editors) {}

    /// `maker` makes the second page, once, when it is first wanted.
    public FacingPages(
            Page first,
            Following following,
            Supplier<Page> maker,
            PostStore store,
            OpenElsewhere elsewhere,
            Background background) {
        this.elsewhere = elsewhere;
        this.first = first;
        this.maker = maker;
        this.store = store;
        this.background = background;
        posts = following.posts();
        proofs = following.proofs();
        grammar = following.grammar();
        editors = following.editors();
        shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of(first));
        current = new ReadOnlyObjectWrapper<>(this, "current", first);
        posts.of(new Places());
        hear(first);
        share.addListener((_, _, _) -> remember());
        memory.addListener((_, _, now) -> {
            if (!now.equals(written())) {
                FacingMemory.read(now).ifPresent(this::restore);
            }
        });
        subscription = store.onChange(change -> background.window().execute(() -> changed(change)));
    }

    /// Opens the first post, which has been read with the library.
    public void begin(Post post) {
        first.post().begin(post);
    }

    /// Whether that post lies here, is on its way here or not quite away yet.
    public boolean has(PostId post) {
        return made().anyMatch(page -> page.has(post));
    }

    /// The posts that lie here, are on their way here or not quite away yet.
    public Stream<PostId> posts() {
        return made().flatMap(page -> Stream.concat(
                        page.post().wanted().stream(),
                        Optional.ofNullable(page.post().id().get()).stream()))
                .distinct();
    }

    /// Gives the keys to the page that has that post.
    public void turnTo(PostId post) {
        shown.get().stream().filter(page -> page.has(post)).findFirst().ifPresent(page -> {
            turn(page);
            editors.editText();
        });
    }

    /// Puts that post away if it lies here, and shows what lay in its place before; done when it is free for another
    /// window.
    public CompletionStage<Void> release(PostId post) {
        Optional<Page> there =
                shown.get().stream().filter(page -> page.has(post)).findFirst();
        if (there.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        turn(there.get());
        Optional<PostId> instead = before.filter(last -> !last.equals(post));
        if (other().isPresent()) {
            other().ifPresent(this::turn);
            return alone();
        }
        return there.get().post().leave(instead);
    }

    /// Ends it with its window; what was typed is with autosave.
    public void end() {
        subscription.close();
        made().forEach(page -> {
            page.post().end();
            // A caret that blinks would keep all of it.
            page.editor().node().setDisable(true);
        });
    }

    private Stream<Page> made() {
        return Stream.concat(Stream.of(first), Optional.ofNullable(second).stream());
    }

    /// Shows the images in the texts, found in this way. To be called once.
    public void showImages(ImageForm.Sources sources) {
        editors.showImages(sources);
    }

    /// Shows code in these colours in each text. To be called once.
    public void colour(CodeColours colours) {
        editors.colour(colours);
    }

    /// Those that are seen, from left to right.
    public ReadOnlyObjectProperty<List<Page>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The one that the author is at.
    public ReadOnlyObjectProperty<Page> current() {
        return current.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> areTwo() {
        return shown.map(pages -> pages.size() > 1);
    }

    /// How much of the room the left one has, of two.
    public DoubleProperty share() {
        return share;
    }

    /// What is to be remembered of it, as [FacingMemory] writes it; empty for one post. What is put here is shown.
    public StringProperty memory() {
        return memory;
    }

    /// Shows that post beside the open one, and turns to it. The open post itself goes there, where another lay
    /// in its place before, which comes back. Answers whether two lie side by side then.
    ///
    /// One that lies in another window is shown there, and nothing is to be said of it.
    public CompletionStage<Boolean> openBeside(PostId wanted) {
        if (elsewhere.show(wanted)) {
            return CompletableFuture.completedFuture(true);
        }
        Page here = current.get();
        if (!here.has(wanted)) {
            return face(wanted);
        }
        return before.filter(last -> !other().map(page -> page.has(last)).orElse(false))
                .map(last -> here.post()
                        .open(last)
                        .thenCompose(_ -> here.has(last) ? face(wanted) : CompletableFuture.completedFuture(false)))
                .orElseGet(() -> CompletableFuture.completedFuture(areTwo().getValue()));
    }

    private CompletionStage<Boolean> face(PostId wanted) {
        Optional<Page> there =
                shown.get().stream().filter(page -> page.has(wanted)).findFirst();
        if (there.isPresent()) {
            turn(there.get());
            editors.editText();
            return CompletableFuture.completedFuture(areTwo().getValue());
        }
        Page beside = beside();
        return current.get().post().keysAfter(beside.post().open(wanted).thenApply(_ -> {
            if (shown.get().contains(beside)) {
                turn(beside);
                editors.editText();
            }
            return areTwo().getValue();
        }));
    }

    /// The other page, shown on the right where it is not.
    private Page beside() {
        return other().orElseGet(() -> {
            Page beside = current.get().equals(first) ? second() : first;
            shown.set(List.of(current.get(), beside));
            return beside;
        });
    }

    /// Turns to that page: from now on it is the open post.
    public void turn(Page page) {
        if (!page.equals(current.get())) {
            before = Optional.empty();
            page.editor().countSelection();
            editors.turn(page.editor());
            proofs.turn(page.spelling());
            grammar.turn(page.grammar());
            current.set(page);
            posts.turn(page.post());
            remember();
        }
    }

    /// Gives the keys to the other one; nothing where there is none.
    public void turnOver() {
        other().ifPresent(page -> {
            turn(page);
            editors.editText();
        });
    }

    /// Has them change places.
    public void swap() {
        other().ifPresent(_ -> {
            shown.set(shown.get().reversed());
            share.set(1 - share.get());
            remember();
        });
    }

    /// Gives the one that the author is at more of the room, or less, by so much of all.
    public void widen(double by) {
        other().ifPresent(_ -> {
            boolean left = shown.get().getFirst().equals(current.get());
            share.set(Math.clamp(share.get() + (left ? by : -by), 0.25, 0.75));
        });
    }

    /// Puts the other one away; it is saved.
    public CompletionStage<Void> alone() {
        Optional<Page> left = other();
        left.ifPresent(_ -> shown.set(List.of(current.get())));
        remember();
        return left.map(page -> page.post().close()).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private Optional<Page> other() {
        return shown.get().stream().filter(page -> !page.equals(current.get())).findFirst();
    }

    private Page second() {
        Page made = second;
        if (made == null) {
            made = maker.get();
            second = made;
            editors.join(made.editor());
            proofs.join(made.spelling());
            grammar.join(made.grammar());
            hear(made);
        }
        return made;
    }

    /// Who puts the keys into it is at it.
    private void hear(Page page) {
        page.editor().node().focusWithinProperty().addListener((_, _, within) -> {
            if (within && shown.get().contains(page)) {
                turn(page);
            }
        });
        page.post().id().addListener((_, last, _) -> {
            if (page.equals(current.get())) {
                before = Optional.ofNullable(last);
            }
            remember();
        });
    }

    // ---- from one start to the next

    private void remember() {
        memory.set(written());
    }

    private String written() {
        return other().flatMap(page -> page.post().wanted())
                .map(post -> new FacingMemory(post, shown.get().getFirst().equals(current.get()), share.get()))
                .map(FacingMemory::written)
                .orElse("");
    }

    /// What is gone meanwhile stays away.
    private void restore(FacingMemory kept) {
        background
                .ask(() -> store.shelf(kept.other()))
                .thenAccept(shelf -> shelf.filter(there -> there.equals(Shelf.POSTS) && other().isEmpty())
                        .ifPresent(_ -> show(kept)));
    }

    private void show(FacingMemory kept) {
        if (!has(kept.other()) && !elsewhere.has(kept.other())) {
            share.set(kept.share());
            beside().post().open(kept.other());
            if (!kept.openIsLeft()) {
                shown.set(shown.get().reversed());
            }
            remember();
        }
    }

    // ---- what becomes of them

    /// The other post may be in the trash by now. What becomes of the open one is seen to by whoever does it.
    private void changed(LibraryChange change) {
        if (change instanceof LibraryChange.Saved) {
            return;
        }
        other().flatMap(page -> page.post().wanted())
                .filter(change::concerns)
                .ifPresent(id -> background.ask(() -> store.shelf(id)).thenAccept(shelf -> {
                    if (!shelf.equals(Optional.of(Shelf.POSTS))
                            && other().map(page -> page.has(id)).orElse(false)) {
                        alone();
                    }
                }));
    }

    private final class Places implements FacingPosts.Pair {
        @Override
        public boolean turnTo(PostId wanted) {
            Optional<Page> there = other().filter(page -> page.has(wanted));
            there.ifPresent(FacingPages.this::turn);
            return there.isPresent();
        }

        @Override
        public boolean leave() {
            Optional<Page> left = other();
            left.ifPresent(page -> {
                turn(page);
                alone();
            });
            return left.isPresent();
        }
    }
}
