package app.byline.ui.imports;

import app.byline.exchange.Fate;
import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.ImportAccount;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportLog;
import app.byline.exchange.ImportRow;
import app.byline.exchange.Sources;
import app.byline.library.PostStore;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// An import on its way: read without a word written, looked through and chosen from, brought, and taken back. It works
/// beside the author's writing. JavaFX's thread.
public final class ImportModel {
    private static final Logger LOG = System.getLogger(ImportModel.class.getName());

    /// Where it is on its way.
    public enum Stage {
        START,
        READING,
        PREVIEW,
        BRINGING,
        DONE,
        TAKING_BACK;

        boolean isBusy() {
            return this == READING || this == BRINGING || this == TAKING_BACK;
        }
    }

    /// Which lines are shown.
    public enum Show {
        ALL,
        COMES,
        STAYS,
        REFUSED;

        boolean has(Fate fate) {
            return switch (this) {
                case ALL -> true;
                case COMES -> fate.comes();
                case STAYS -> !fate.comes() && fate != Fate.REFUSED;
                case REFUSED -> fate == Fate.REFUSED;
            };
        }
    }

    private final Formats formats;
    private final Import imports;
    private final PostStore posts;
    private final OpenPost open;
    private final Background background;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.START);
    private final ReadOnlyObjectWrapper<Optional<ImportAccount>> account =
            new ReadOnlyObjectWrapper<>(this, "account", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportLog.Run>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper(this, "wanted");
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(this, "show", Show.ALL);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObservableList<ImportItem> shown = FXCollections.observableArrayList();
    private List<ImportItem> items = List.of();
    private List<Path> paths = List.of();
    private Progress progress;
    private boolean ticking;

    /// `background` should not be the library's own thread: an archive takes its time.
    public ImportModel(Formats formats, Import imports, PostStore posts, OpenPost open, Background background) {
        this.formats = formats;
        this.imports = imports;
        this.posts = posts;
        this.open = open;
        this.background = background;
        this.progress = new Progress(background.window(), done::set);
        show.addListener((_, _, _) -> sift());
        words.addListener((_, _, _) -> sift());
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /// What would come, or came; empty until something was read.
    ReadOnlyObjectProperty<Optional<ImportAccount>> account() {
        return account.getReadOnlyProperty();
    }

    /// The import that can be taken back.
    ReadOnlyObjectProperty<Optional<ImportLog.Run>> last() {
        return last.getReadOnlyProperty();
    }

    /// What was done, in words; empty for nothing.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, what is safe and what to do; empty for nothing.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How many lines the work that goes on has been through.
    ReadOnlyLongProperty done() {
        return done.getReadOnlyProperty();
    }

    /// How many posts are ticked.
    ReadOnlyIntegerProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    ObjectProperty<Show> show() {
        return show;
    }

    /// What the lines shown have in their title or place.
    StringProperty words() {
        return words;
    }

    /// The lines that [#show] and [#words] leave.
    ObservableList<ImportItem> shown() {
        return shown;
    }

    /// What is to come is to be chosen.
    void begin() {
        if (!stage.get().isBusy()) {
            problem.set("");
            said.set("");
            start();
        }
    }

    private void start() {
        account.set(Optional.empty());
        items = List.of();
        sift();
        stage.set(Stage.START);
        background.ask(imports::last).whenComplete((run, failure) -> {
            if (failure == null) {
                last.set(run);
            }
        });
    }

    /// Looks through these files and folders. While another import is on its way nothing happens.
    public void take(List<Path> chosen) {
        if (stage.get().isBusy() || chosen.isEmpty()) {
            return;
        }
        paths = List.copyOf(chosen);
        work(Stage.READING, Stage.START, sources -> imports.preview(sources, progress), this::looked);
    }

    private void looked(ImportAccount found) {
        found.broken().ifPresent(why -> problem.set(ImportWords.why(why)));
        if (found.stopped() || found.rows().isEmpty()) {
            start();
        } else {
            list(found, Stage.PREVIEW);
        }
    }

    /// Brings what is ticked.
    public void bring() {
        if (stage.get() != Stage.PREVIEW) {
            return;
        }
        Set<List<String>> chosen = items.stream()
                .filter(item -> item.wanted().get())
                .map(item -> name(item.row()))
                .collect(Collectors.toSet());
        // What was typed last counts as written here before the import looks.
        open.flush()
                .whenComplete((_, _) -> background
                        .window()
                        .execute(() -> work(
                                Stage.BRINGING,
                                Stage.PREVIEW,
                                sources -> imports.run(sources, row -> chosen.contains(name(row)), progress),
                                this::brought)));
    }

    private static List<String> name(ImportRow row) {
        return List.of(row.source(), row.item());
    }

    private void brought(ImportAccount came) {
        came.broken().ifPresent(why -> problem.set(ImportWords.why(why)));
        String key = came.stopped() ? "import.stopped" : "import.done";
        said.set(Messages.text(key, came.comes(), came.rows().size()));
        list(came, Stage.DONE);
        showAnew();
    }

    /// Takes back what was just brought, or the last import there was.
    public void takeBack() {
        Optional<Long> run =
                account.get().flatMap(ImportAccount::run).or(() -> last.get().map(ImportLog.Run::number));
        if (run.isEmpty() || stage.get().isBusy()) {
            return;
        }
        busy(Stage.TAKING_BACK);
        // What was typed last counts as written since: its post goes to the trash and not for good.
        CompletionStage<ImportLog.Undone> undone =
                open.flush().thenCompose(_ -> background.ask(() -> imports.undo(run.get())));
        undone.whenComplete((back, failure) -> background.window().execute(() -> {
            if (failure == null) {
                said.set(Messages.text("import.undone", back.removed(), back.restored(), back.trashed()));
                showAnew();
            } else {
                failed(failure);
            }
            start();
        }));
    }

    /// The open post may say something else now, or be gone.
    private void showAnew() {
        PostId now = open.id().getValue();
        long shown = open.post().map(Post::revision).orElse(-1L);
        if (now == null) {
            return;
        }
        background
                .ask(() -> posts.find(now)
                        .filter(_ -> posts.shelf(now).equals(Optional.of(Shelf.POSTS)))
                        .map(Post::revision))
                .thenAccept(kept -> {
                    if (kept.isEmpty()) {
                        open.leave(Optional.empty());
                    } else if (kept.get() != shown) {
                        open.open(now);
                    }
                });
    }

    /// Ends the work that goes on; what is done already stands.
    public void stop() {
        progress.stop();
    }

    /// Ticks every line shown that can come, or none of them.
    void tick(boolean all) {
        ticking = true;
        shown.stream()
                .filter(item -> item.row().fate().comes())
                .forEach(item -> item.wanted().set(all));
        ticking = false;
        count();
    }

    private void work(Stage during, Stage before, Function<Sources, ImportAccount> how, Consumer<ImportAccount> then) {
        busy(during);
        background.ask(() -> opened(how)).whenComplete((found, failure) -> {
            if (failure == null) {
                then.accept(found);
            } else {
                failed(failure);
                stage.set(before);
            }
        });
    }

    private void busy(Stage during) {
        problem.set("");
        said.set("");
        done.set(0);
        progress = new Progress(background.window(), done::set);
        stage.set(during);
    }

    private ImportAccount opened(Function<Sources, ImportAccount> how) {
        try (Sources sources = formats.open(paths)) {
            return how.apply(sources);
        } catch (ImportException e) {
            throw new CompletionException(e);
        }
    }

    private void failed(Throwable failure) {
        LOG.log(Level.INFO, "an import did not come about", failure);
        problem.set(
                failure instanceof CompletionException wrapped && wrapped.getCause() instanceof ImportException why
                        ? ImportWords.why(why)
                        : Messages.text("import.failed"));
    }

    private void list(ImportAccount found, Stage now) {
        account.set(Optional.of(found));
        items = found.rows().stream().map(ImportItem::new).toList();
        items.forEach(item -> item.wanted().addListener((_, _, _) -> count()));
        words.set("");
        show.set(Show.ALL);
        sift();
        stage.set(now);
    }

    private void sift() {
        String looked = words.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(items.stream()
                .filter(item -> show.get().has(item.row().fate()) && item.has(looked))
                .toList());
        count();
    }

    private void count() {
        if (!ticking) {
            wanted.set((int) items.stream().filter(item -> item.wanted().get()).count());
        }
    }
}
