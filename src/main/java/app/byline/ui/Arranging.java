package app.byline.ui;

import app.byline.library.DatedPost;
import app.byline.library.Deed;
import app.byline.library.Deeds;
import app.byline.library.Done;
import app.byline.library.PostCollection;
import app.byline.library.Progress;
import app.byline.library.Shelf;
import app.byline.post.PostId;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.text.Messages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What is done to the marked posts as one step, or to the selected post where none are marked. JavaFX's thread.
public final class Arranging {
    private final Deeds deeds;
    private final LibraryModel library;
    private final OpenPost open;
    private final Desk desk;
    private final TrashCan.Question question;
    private final Background background;

    /// `background` should not be the library's own thread: a deed on thousands takes its time.
    public Arranging(
            Deeds deeds,
            LibraryModel library,
            OpenPost open,
            Desk desk,
            TrashCan.Question question,
            Background background) {
        this.deeds = deeds;
        this.library = library;
        this.open = open;
        this.desk = desk;
        this.question = question;
        this.background = background;
    }

    /// Whether several posts are marked.
    ObservableValue<Boolean> hasMarked() {
        return library.marks().count().map(count -> count.intValue() > 1);
    }

    /// Whether there is anything to do something to.
    ObservableValue<Boolean> hasPosts() {
        return Bindings.createBooleanBinding(
                () -> library.marks().count().get() > 1 || library.selected().get() != null,
                library.marks().count(),
                library.selected());
    }

    /// Whether what there is lies in the trash.
    ObservableValue<Boolean> hasTrashed() {
        ObservableValue<Boolean> some = hasPosts();
        return Bindings.createBooleanBinding(
                () -> some.getValue() && library.shelf().get() == Shelf.TRASH, some, library.shelf());
    }

    /// The posts that the next action is about.
    CompletionStage<List<PostId>> posts() {
        PostId one = library.selected().get();
        return hasMarked().getValue()
                ? library.marks().posts()
                : CompletableFuture.completedStage(one == null ? List.of() : List.of(one));
    }

    // ---- actions

    void trash() {
        if (!hasMarked().getValue()) {
            desk.trash();
            return;
        }
        PostId shown = open.id().getValue();
        perform(new Deed.Trash(), count -> Messages.text("arrange.trashed", count), () -> {
            if (shown != null) {
                open.open(shown);
            }
        });
    }

    /// The same for what was dropped on the trash, out of this window or another.
    void trash(CompletionStage<List<PostId>> dropped) {
        dropped.thenCombine(posts(), List::equals).thenAccept(own -> {
            if (own) {
                trash();
            } else {
                perform(dropped, new Deed.Trash(), count -> Messages.text("arrange.trashed", count), () -> {});
            }
        });
    }

    void restore() {
        if (hasMarked().getValue()) {
            perform(new Deed.Restore(), count -> Messages.text("arrange.restored", count));
        } else {
            desk.restore();
        }
    }

    /// For good, once the author has said so twice.
    void delete() {
        String title = library.selectedRow()
                .map(row -> row.summary().title())
                .filter(given -> !given.isBlank())
                .orElseGet(() -> Messages.text("library.untitled"));
        boolean several = hasMarked().getValue();
        posts().thenAccept(all -> question.ask(
                several
                        ? Messages.text("arrange.delete.question", all.size())
                        : Messages.text("trash.delete.question", title),
                Messages.text("trash.consequence"),
                Messages.text("trash.delete.yes"),
                () -> start(new Deed.Delete(), all, (deed, progress) -> deeds.perform(deed, all, progress))
                        .thenAccept(done -> desk.say(deleted(done.posts(), all.size())))));
    }

    /// What was stopped halfway has no way back.
    private static String deleted(int gone, int asked) {
        return gone < asked
                ? Messages.text("arrange.delete.stopped", gone, asked - gone)
                : Messages.text("trash.deleted", gone);
    }

    /// Makes them favourites, or, where all of them are, no longer.
    void favourite() {
        if (!hasMarked().getValue()) {
            desk.favourite();
            return;
        }
        posts().thenAccept(all -> run(new Deed.Favourite(true), all).thenAccept(done -> {
            if (done.posts() > 0) {
                say(Messages.text("arrange.marked", done.posts()), done, () -> {});
            } else {
                perform(new Deed.Favourite(false), count -> Messages.text("arrange.unmarked", count));
            }
        }));
    }

    void duplicate() {
        if (hasMarked().getValue()) {
            perform(
                    new Deed.Duplicate(title -> Messages.text("desk.copy", title)),
                    count -> Messages.text("arrange.duplicated", count));
        } else {
            desk.duplicate();
        }
    }

    void tag(String name) {
        perform(new Deed.Tag(name), count -> Messages.text("arrange.tagged", count, name));
    }

    void untag(String name) {
        perform(new Deed.Untag(name), count -> Messages.text("arrange.untagged", count, name));
    }

    /// Files them in that collection, or takes them out of any.
    void file(Optional<PostCollection> collection) {
        file(collection, posts());
    }

    /// The same for these, which were dragged there, out of this window or another.
    void file(Optional<PostCollection> collection, CompletionStage<List<PostId>> dropped) {
        perform(
                dropped,
                new Deed.File(collection.map(PostCollection::number)),
                count -> collection
                        .map(one -> Messages.text("arrange.filed", count, one.name()))
                        .orElseGet(() -> Messages.text("arrange.unfiled", count)),
                () -> {});
    }

    /// Gives a tag another name on every post that has it.
    void retag(String tag, String name) {
        everywhere(tag, new Deed.Retag(tag, name), count -> Messages.text("arrange.retagged", tag, name, count));
    }

    /// Takes a tag from every post that has it.
    void untagEverywhere(String tag) {
        everywhere(tag, new Deed.Untag(tag), count -> Messages.text("arrange.untagged", count, tag));
    }

    private void everywhere(String tag, Deed deed, IntFunction<String> said) {
        start(deed, List.of(), (given, progress) -> deeds.performOnTagged(tag, given, progress))
                .thenAccept(done -> say(said.apply(done.posts()), done, () -> {}));
    }

    /// Puts a post that waits for its time on another day, at the same time of the day.
    void reschedule(DatedPost post, LocalDate day, ZoneId zone) {
        String title = post.title().isBlank() ? Messages.text("library.untitled") : post.title();
        run(new Deed.Reschedule(day, zone), List.of(post.id()))
                .thenAccept(done -> say(
                        Messages.text(
                                "calendar.moved",
                                title,
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .format(day)),
                        done,
                        () -> {}));
    }

    // ---- one step

    private void perform(Deed deed, IntFunction<String> said) {
        perform(deed, said, () -> {});
    }

    private void perform(Deed deed, IntFunction<String> said, Runnable afterUndo) {
        perform(posts(), deed, said, afterUndo);
    }

    private void perform(CompletionStage<List<PostId>> posts, Deed deed, IntFunction<String> said, Runnable afterUndo) {
        posts.thenAccept(all -> run(deed, all).thenAccept(done -> say(said.apply(done.posts()), done, afterUndo)));
    }

    private CompletionStage<Done> run(Deed deed, List<PostId> all) {
        return start(deed, all, (given, progress) -> deeds.perform(given, all, progress));
    }

    @FunctionalInterface
    private interface Work {
        Done perform(Deed deed, Progress progress);
    }

    /// What is typed goes first, so that it is not held up and nothing of it is older than the deed. Completes only
    /// when it was done; everything else is said here.
    private CompletionStage<Done> start(Deed deed, List<PostId> all, Work work) {
        CompletableFuture<Done> happened = new CompletableFuture<>();
        LongWork progress = new LongWork(desk, all.size(), background.window());
        open.flush()
                .handle((_, _) -> all)
                .thenCompose(_ -> background.ask(() -> work.perform(deed, progress)))
                .whenComplete((done, failure) -> {
                    if (progress.ended(failure)) {
                        happened.complete(done);
                    }
                });
        return happened;
    }

    private void say(String text, Done done, Runnable afterUndo) {
        if (done.posts() == 0) {
            desk.say(Messages.text("arrange.nothing"));
        } else {
            desk.say(text, Messages.text("desk.undo"), () -> takeBack(done, afterUndo));
        }
    }

    private void takeBack(Done done, Runnable afterUndo) {
        desk.forget();
        LongWork progress = new LongWork(desk, done.posts(), background.window());
        open.flush()
                .handle((_, _) -> done)
                .thenCompose(_ -> background.run(() -> deeds.takeBack(done, progress.unstoppable())))
                .whenComplete((_, failure) -> {
                    if (progress.ended(failure)) {
                        desk.forget();
                        afterUndo.run();
                    }
                });
    }
}
