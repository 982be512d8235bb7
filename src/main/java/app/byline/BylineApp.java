package app.byline;

import app.byline.database.DatabaseException;
import app.byline.platform.OutsideProgram;
import app.byline.platform.SingleInstance;
import app.byline.ui.AfterFrame;
import app.byline.ui.Background;
import app.byline.ui.FxExecutor;
import app.byline.ui.OpeningFailure;
import app.byline.ui.atspi.ScreenReaders;
import app.byline.ui.theme.Themes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The windows' life: the library is opened while the toolkit starts, its windows are shown on what it says, and closed
/// only when every word is on disk.
public final class BylineApp extends Application {
    private static final Logger LOG = System.getLogger(BylineApp.class.getName());

    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "byline-window");
        made.setDaemon(true);
        return made;
    });
    private @Nullable DatabaseException failure;
    private @Nullable Windows windows;
    private @Nullable ScreenReaders readers;
    private @Nullable Opening opened;
    private List<Path> files = List.of();

    /// What brings a window forward and opens files in it, while there is one.
    private static final AtomicReference<Consumer<List<Path>>> FORWARD = new AtomicReference<>(_ -> {});

    /// The library, on its way while the toolkit starts: JavaFX makes the application itself and hands it only texts.
    private static final AtomicReference<@Nullable CompletableFuture<Opening>> OPENING = new AtomicReference<>();

    /// Opens the window and returns when it is closed. `library` is the file to open, `files` are Markdown files to
    /// take into it; a second start of the same library brings the window forward.
    public static void open(Path library, List<Path> files, SingleInstance instance) {
        OPENING.set(CompletableFuture.supplyAsync(() -> Opening.of(library)));
        instance.onKnock(more -> Platform.runLater(() -> FORWARD.get().accept(more)));
        launch(
                BylineApp.class,
                Stream.concat(Stream.of(library), files.stream())
                        .map(Path::toString)
                        .toArray(String[]::new));
    }

    /// On the launcher's thread, when the toolkit has started: waits for the rest of the library, or opens the one
    /// named when nobody has begun to. What every window needs is read meanwhile.
    @Override
    public void init() {
        Platform.runLater(() -> Themes.prepare(FxExecutor.systemColours()));
        Themes.prepareFonts();
        CompletableFuture<Opening> begun = OPENING.getAndSet(null);
        if (begun != null) {
            files = getParameters().getRaw().stream().skip(1).map(Path::of).toList();
        }
        try {
            opened = begun != null ? begun.join() : Opening.of(library());
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof DatabaseException cause)) {
                throw e;
            }
            refused(cause);
        } catch (DatabaseException e) {
            refused(e);
        }
    }

    private void refused(DatabaseException cause) {
        LOG.log(Level.ERROR, "the library can't be opened", cause);
        failure = cause;
    }

    /// The file it was started with.
    private Path library() {
        return Path.of(getParameters().getRaw().getFirst());
    }

    @Override
    public void start(Stage stage) {
        if (opened == null) {
            Themes themes = new Themes(FxExecutor.systemColours());
            new OpeningFailure(stage, themes, failure, library(), this::openAgain).show();
        } else {
            show(stage, opened);
        }
        if (readers == null) {
            // What is seen comes before what is heard.
            new AfterFrame().execute(() -> readers = ScreenReaders.await(System.getenv(), new FxExecutor()));
        }
    }

    /// Tries anew what the failure that is shown stopped.
    private void openAgain(OpeningFailure shown) {
        work.execute(() -> {
            init();
            Platform.runLater(() -> {
                if (opened == null) {
                    shown.stillFailing(failure);
                } else {
                    show(new Stage(), opened);
                    shown.hide();
                }
            });
        });
    }

    private Windows show(Stage stage, Opening found) {
        found.language().speak();
        Windows made = new Windows(found, new Background(work, new FxExecutor()), this::browse, this::reopen);
        windows = made;
        FORWARD.set(made::forward);
        found.lastWords().noting(made::note);
        made.begin(stage, files);
        files = List.of();
        return made;
    }

    /// Closes the library, lets something be done to its file meanwhile, and shows what is there then in new windows.
    private void reopen(Consumer<Path> meanwhile) {
        Windows shown = Objects.requireNonNull(windows);
        if (!shown.isLeaving()) {
            reopen(shown, meanwhile);
        }
    }

    private void reopen(Windows shown, Consumer<Path> meanwhile) {
        boolean preferring = shown.preferring();
        shown.rest()
                .whenComplete((_, _) -> work.execute(() -> {
                    closeLibrary();
                    boolean exchanged = exchanged(meanwhile);
                    init();
                    Platform.runLater(() -> {
                        if (opened == null || exchanged) {
                            start(new Stage());
                        } else {
                            show(new Stage(), opened).care().notExchanged();
                        }
                        shown.hide();
                        if (preferring && opened != null) {
                            Objects.requireNonNull(windows).prefer();
                        }
                    });
                }));
    }

    /// Whether it was done; whatever stops it, a window must come back.
    private boolean exchanged(Consumer<Path> exchange) {
        try {
            exchange.accept(library());
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the library is as it was", e);
            return false;
        }
    }

    private void closeLibrary() {
        Opening open = opened;
        opened = null;
        if (open != null) {
            open.lastWords().close();
            open.wiring().close();
        }
    }

    private void browse(URI address) {
        if (!OutsideProgram.open(address)) {
            getHostServices().showDocument(address.toString());
        }
    }

    @Override
    public void stop() {
        if (readers != null) {
            readers.close();
        }
        work.shutdown();
        if (windows != null) {
            windows.end();
        }
        closeLibrary();
    }
}
