package app.byline.ui.library;

import app.byline.library.Done;
import app.byline.library.FindAndReplace;
import app.byline.library.FindAndReplace.Found;
import app.byline.library.FindAndReplace.PostHits;
import app.byline.library.Progress;
import app.byline.library.SearchQuery;
import app.byline.library.TextHit;
import app.byline.library.TextReplacement;
import app.byline.library.UnclearSearchException;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.SoughtText;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Text to be replaced in many posts: what is sought, where it was found, and which of that is chosen. JavaFX's thread.
public final class ReplaceModel {
    private static final Logger LOG = System.getLogger(ReplaceModel.class.getName());
    /// More than these nobody looks through before saying yes.
    private static final int MOST = 5_000;
    private static final int TOLD_EACH = 50;

    private final FindAndReplace service;
    private final LibraryModel library;
    private final OpenPost open;
    private final Background background;
    private final BiConsumer<String, Runnable> said;

    private final SoughtText sought = new SoughtText();
    private final BooleanProperty everywhere = new SimpleBooleanProperty(this, "everywhere");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private List<Group> groups = List.of();
    private boolean complete = true;
    private volatile boolean cancelled;

    /// One line of what was found: a post, or a place in it.
    public record Row(PostHits post, List<TextHit> hit, BooleanProperty chosen) {
        boolean isPost() {
            return hit.isEmpty();
        }
    }

    /// A post and its places.
    private record Group(Row head, List<Row> places) {
        long chosen() {
            return places.stream().filter(place -> place.chosen().get()).count();
        }

        boolean isWhole() {
            return chosen() == places.size();
        }

        PostHits hits() {
            return new PostHits(
                    head.post().id(),
                    head.post().title(),
                    places.stream()
                            .filter(place -> place.chosen().get())
                            .flatMap(place -> place.hit().stream())
                            .toList());
        }
    }

    /// `background` should not be the library's own thread. `said` is told what was done, with the way back.
    public ReplaceModel(
            FindAndReplace service,
            LibraryModel library,
            OpenPost open,
            Background background,
            BiConsumer<String, Runnable> said) {
        this.service = service;
        this.library = library;
        this.open = open;
        this.background = background;
        this.said = said;
        // What was found is no longer what would be replaced.
        sought.onChange(this::forget);
        everywhere.addListener((_, _, _) -> forget());
    }

    SoughtText sought() {
        return sought;
    }

    /// In all posts, and not only in those the library's search shows.
    BooleanProperty everywhere() {
        return everywhere;
    }

    /// What was found: each post, and below it its places.
    ObservableList<Row> rows() {
        return rows;
    }

    /// What was found or done, or what is wrong.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// Whether posts are looked through or changed; [#cancel] ends that.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether something is chosen that can be replaced.
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    private void forget() {
        rows.clear();
        groups = List.of();
        ready.set(false);
        message.set("");
    }

    /// Looks through the posts, with every word that is typed by now.
    void look() {
        TextReplacement what = sought.now();
        SearchQuery scope =
                everywhere.get() ? SearchQuery.EVERYTHING : library.query().get();
        forget();
        work(() -> service.find(what, scope, MOST, progress("replace.looking")), this::show);
    }

    private void show(Found found) {
        complete = found.complete();
        groups = found.posts().stream().map(this::group).toList();
        rows.setAll(groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(group.head()), group.places().stream()))
                .toList());
        count();
    }

    private Group group(PostHits post) {
        Row head = new Row(post, List.of(), new SimpleBooleanProperty(true));
        List<Row> places = post.hits().stream()
                .map(hit -> new Row(post, List.of(hit), new SimpleBooleanProperty(true)))
                .toList();
        Group group = new Group(head, places);
        head.chosen().addListener((_, _, now) -> {
            if (now || group.isWhole()) {
                places.forEach(place -> place.chosen().set(now));
            }
        });
        places.forEach(place -> place.chosen().addListener((_, _, _) -> {
            head.chosen().set(group.isWhole());
            count();
        }));
        return group;
    }

    private void count() {
        long hits = groups.stream().mapToLong(Group::chosen).sum();
        long posts = groups.stream().filter(group -> group.chosen() > 0).count();
        ready.set(hits > 0);
        message.set(
                rows.isEmpty()
                        ? Messages.text("replace.nothing")
                        : Messages.text(complete ? "replace.found" : "replace.found.more", hits, posts));
    }

    /// Replaces what is chosen.
    void replace() {
        List<PostHits> chosen = groups.stream()
                .filter(group -> group.chosen() > 0)
                .map(Group::hits)
                .toList();
        int hits = chosen.stream().mapToInt(post -> post.hits().size()).sum();
        work(() -> service.replace(chosen, Messages.text("replace.before"), progress("replace.replacing")), done -> {
            forget();
            message.set(Messages.text("replace.done", hits, done.posts()));
            said.accept(message.get(), () -> takeBack(done));
        });
    }

    private void takeBack(Done done) {
        work(
                () -> {
                    service.takeBack(done, Progress.PATIENT);
                    return done.posts();
                },
                posts -> message.set(Messages.text("replace.taken.back", posts)));
    }

    /// Ends what is under way; nothing is changed then.
    void cancel() {
        cancelled = true;
    }

    /// What is typed is on disk before anything is looked at.
    private <T> void work(Supplier<T> task, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        cancelled = false;
        busy.set(true);
        open.flush()
                .handle((_, _) -> true)
                .thenCompose(_ -> background.ask(task))
                .whenComplete((value, failure) -> {
                    busy.set(false);
                    if (failure == null) {
                        then.accept(value);
                    } else {
                        message.set(reason(failure));
                    }
                });
    }

    private Progress progress(String key) {
        return posts -> {
            if (cancelled) {
                throw new CancellationException();
            }
            if (posts % TOLD_EACH == 0) {
                background.window().execute(() -> {
                    if (busy.get()) {
                        message.set(Messages.text(key, posts));
                    }
                });
            }
        };
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped
                ? Objects.requireNonNullElse(wrapped.getCause(), failure)
                : failure;
        if (cause instanceof CancellationException) {
            return Messages.text("replace.cancelled");
        }
        if (cause instanceof UnclearSearchException unclear) {
            return Messages.text(
                    "replace.unclear." + unclear.reason().name().toLowerCase(Locale.ROOT),
                    String.valueOf(unclear.getMessage()));
        }
        LOG.log(Level.WARNING, "nothing was replaced", failure);
        return Messages.text("replace.refused");
    }
}
