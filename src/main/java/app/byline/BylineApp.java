package app.byline;

import app.byline.database.DatabaseException;
import app.byline.embed.Embeds;
import app.byline.exchange.Departures;
import app.byline.help.Help;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.PreviewHtml;
import app.byline.platform.SingleInstance;
import app.byline.publish.BlogKind;
import app.byline.ui.Arranging;
import app.byline.ui.Arrivals;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.Exports;
import app.byline.ui.FxExecutor;
import app.byline.ui.LibraryParts;
import app.byline.ui.MainWindow;
import app.byline.ui.MediaParts;
import app.byline.ui.OpenPost;
import app.byline.ui.OpeningFailure;
import app.byline.ui.QuestionDialog;
import app.byline.ui.TrashCan;
import app.byline.ui.WindowFrame;
import app.byline.ui.WindowMemory;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.drawing.DiagramProcess;
import app.byline.ui.drawing.Diagrams;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.editor.CaretMemory;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.Pictures;
import app.byline.ui.editor.PostCompletion;
import app.byline.ui.editor.PostImages;
import app.byline.ui.editor.WritingMemory;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.help.HelpPane;
import app.byline.ui.history.HistoryModel;
import app.byline.ui.history.HistoryPane;
import app.byline.ui.imports.ImportModel;
import app.byline.ui.library.CollectionsModel;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.library.OrderMemory;
import app.byline.ui.library.ReplaceModel;
import app.byline.ui.library.SavedSearchModel;
import app.byline.ui.library.TagsModel;
import app.byline.ui.media.MediaModel;
import app.byline.ui.media.Thumbnails;
import app.byline.ui.merging.MergeModel;
import app.byline.ui.outbox.OutboxModel;
import app.byline.ui.preview.BlogLook;
import app.byline.ui.preview.PreviewBinding;
import app.byline.ui.preview.PreviewPane;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.preview.RemoteSites;
import app.byline.ui.publish.BlogFactsModel;
import app.byline.ui.publish.BlogKeeping;
import app.byline.ui.publish.ConnectModel;
import app.byline.ui.publish.DetailsPane;
import app.byline.ui.publish.JobDeeds;
import app.byline.ui.publish.ListImages;
import app.byline.ui.publish.PreflightModel;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.publish.UploadModel;
import app.byline.ui.recovery.BackupsModel;
import app.byline.ui.recovery.CareModel;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's life: the library is opened while the toolkit starts, the window is shown on what it says, and closed
/// only when every word is on disk.
public final class BylineApp extends Application {
    private static final Logger LOG = System.getLogger(BylineApp.class.getName());

    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "byline-window");
        made.setDaemon(true);
        return made;
    });
    private @Nullable DatabaseException failure;
    private @Nullable Diagrams diagrams;
    private @Nullable Opening opened;
    private List<Path> files = List.of();

    /// What brings the window forward and opens files in it, while there is one.
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

    private CareModel show(Stage stage, Opening found) {
        Themes themes = new Themes(FxExecutor.systemColours());
        themes.theme().set(found.memory().theme());
        themes.textSize().set(found.memory().textSize());
        return show(stage, themes, found);
    }

    private CareModel show(Stage stage, Themes themes, Opening found) {
        Wiring wiring = found.wiring();
        WindowMemory memory = found.memory();
        Background background = new Background(work, new FxExecutor());
        EditorModel open = new EditorModel(
                wiring.posts(), wiring.autosave(), wiring.pipeline(), work, background.window(), wiring.clock());
        Path media = wiring.media().folder();
        Pictures pictures = new Pictures(wiring.media(), work, background.window(), BylineApp::notCopied);
        // What may take long, or wait for a library or a site, does so beside the library's own work.
        Background web = new Background(Thread::startVirtualThread, background.window());
        EditorPane editor = new EditorPane(open, pictures, web);
        WritingMemory.follow(editor, wiring.settings(), background);
        CaretMemory.follow(open, editor, wiring.places(), Map.of(found.first().id(), found.place()), background);
        editor.complete(new PostCompletion(
                wiring.search(), open, new PostDate(wiring.clock(), Locale.getDefault()), background));
        LibraryModel library =
                new LibraryModel(wiring.posts(), wiring.search(), wiring.outbox(), wiring.clock(), background);
        OrderMemory.follow(library, wiring.settings(), background);
        Desk desk = new Desk(wiring.posts(), library, open, background);
        QuestionDialog questions = new QuestionDialog(stage, themes);
        LibraryParts arranged = new LibraryParts(
                new Arranging(wiring.deeds(), wiring.search(), library, open, desk, questions, web),
                wiring.collections(),
                new CollectionsModel(wiring.collections(), wiring.posts(), library, background),
                new TagsModel(wiring.posts(), wiring.search(), library, background),
                new SavedSearchModel(wiring.savedSearches(), library, background),
                new ReplaceModel(wiring.findAndReplace(), library, open, web, desk::say),
                new CalendarModel(
                        wiring.calendar(),
                        wiring.posts(),
                        wiring.outbox(),
                        background,
                        wiring.clock(),
                        Locale.getDefault()),
                wiring.search(),
                background);
        Arrivals arrivals = new Arrivals(wiring.formats(), wiring.imports(), open, desk, background);
        PublishModel publishing =
                new PublishModel(wiring.posts(), wiring.outbox(), wiring.blogs(), open, this::browse, background);
        MergeModel merging = new MergeModel(wiring.serverMerge(), wiring.outbox(), wiring.blogs(), open, desk, web);
        OutboxModel outbox = new OutboxModel(
                wiring.outbox(),
                open,
                desk,
                new JobDeeds(wiring.outbox(), wiring.passphrase(), merging::look, background),
                this::browse,
                background);
        // On threads of its own: a server may take a minute to answer, and posts can't wait for that.
        ConnectModel connecting = new ConnectModel(
                new ConnectModel.Ways(wiring.access(), wiring.signIn(), wiring.certificates()),
                new BlogKeeping(wiring.blogs(), wiring.secrets()),
                wiring.passphrase(),
                this::browse,
                web);
        connecting
                .connected()
                .subscribe(blog -> blog.ifPresent(
                        connected -> web.run(() -> wiring.blogThemes().take(connected))));
        BlogFactsModel offered = new BlogFactsModel(publishing, wiring.knownBlogs(), wiring.survey(), web);
        PostDate dates = new PostDate(wiring.clock(), Locale.getDefault());
        PostImages images = new PostImages(
                new PostImages.Sources(wiring.media(), wiring.webImages(), wiring.remoteImages()),
                open,
                editor,
                desk,
                web);
        DetailsPane.Parts details = new DetailsPane.Parts(
                offered,
                new PreflightModel(
                        open,
                        wiring.posts(),
                        offered,
                        wiring.preflight(),
                        wiring.links(),
                        editor::select,
                        images::lighter,
                        web),
                new ListImages(open, wiring.media(), background),
                dates);
        PreviewTools previewing = new PreviewTools(
                open,
                new HtmlExport(),
                media,
                background,
                desk::say,
                memory.preview(),
                new RemoteSites(wiring.settings(), background),
                new BlogLook(open, publishing.blog(), wiring.blogThemes(), BylineApp::asOnBlog, web));
        Drawings drawings = new Drawings(diagrams(background.window()), web);
        Embeds embeds = wiring.embeds();
        CareModel care = new CareModel(wiring.care(), web, meanwhile -> reopen(stage, open, meanwhile));
        BackupsModel backups = new BackupsModel(wiring.backups(), web, meanwhile -> reopen(stage, open, meanwhile));
        SyncModel sync = new SyncModel(
                new SyncModel.Parts(
                        wiring.counterparts(),
                        wiring.collections(),
                        wiring.synchroniser(),
                        wiring.secrets(),
                        wiring.passphrase()),
                web,
                desk);
        WindowFrame frame = new WindowFrame(stage, themes, memory, open, desk, wiring.settings(), background);
        MainWindow window = new MainWindow(
                new MainWindow.Parts(
                        open,
                        editor,
                        editor.node(),
                        () -> PreviewBinding.make(new PreviewBinding.Parts(
                                        media, this::browse, open, editor, themes, previewing, drawings, embeds, web))
                                .node(),
                        previewing,
                        library,
                        arranged,
                        desk,
                        publishing,
                        details,
                        outbox,
                        media(wiring, open, editor, images, web),
                        merging,
                        new ImportModel(wiring.formats(), wiring.imports(), wiring.posts(), open, web),
                        new FetchModel(wiring.fetching(), wiring.fetchWorker(), wiring.blogs(), web),
                        new Exports(
                                new Departures(wiring.media(), wiring.clock().getZone(), Locale.getDefault()),
                                wiring.leaving(),
                                open,
                                desk,
                                web),
                        new HistoryModel(
                                wiring.history(),
                                wiring.posts(),
                                wiring.outbox(),
                                open,
                                editor,
                                wiring.serverMerge(),
                                background,
                                web),
                        new HistoryPane.Pages(
                                () -> new PreviewPane(media, this::browse, drawings, embeds, web), themes, web),
                        Optional.of(connecting),
                        care,
                        backups,
                        sync,
                        new TrashCan(wiring.posts(), library, desk, background, questions),
                        keys -> new HelpPane(
                                () -> Help.read().with(keys, "writing"),
                                new HelpPane.Parts(
                                        new PreviewPane(media, this::browse, drawings, embeds, web),
                                        new PreviewHtml(),
                                        web,
                                        themes,
                                        editor::add)),
                        themes,
                        new PostDate(wiring.clock(), Locale.getDefault()),
                        frame::close),
                memory);
        open.begin(found.first());
        frame.show(window);
        FORWARD.set(more -> {
            frame.toFront();
            arrivals.take(more);
        });
        arrivals.take(files);
        files = List.of();
        library.refresh();
        arranged.shown().refresh();
        publishing.refresh();
        outbox.refresh();
        background.run(wiring::startSending);
        background.run(wiring::startFetching);
        web.run(embeds::tidy);
        background.run(wiring::startSynchronising);
        sync.refresh();
        care.start();
        stage.showingProperty().subscribe(shown -> {
            if (!shown) {
                care.stop();
                sync.dispose();
            }
        });
        return care;
    }

    /// Closes the library, lets something be done to its file meanwhile, and shows what is there then in a new window.
    private void reopen(Stage shown, OpenPost open, Consumer<Path> meanwhile) {
        open.flush()
                .whenComplete((_, _) -> work.execute(() -> {
                    closeLibrary();
                    boolean exchanged = exchanged(meanwhile);
                    init();
                    Platform.runLater(() -> {
                        if (opened == null || exchanged) {
                            start(new Stage());
                        } else {
                            show(new Stage(), opened).notExchanged();
                        }
                        shown.hide();
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

    private static String asOnBlog(BlogKind kind, String markdown) {
        return switch (kind) {
            case SITE, XMLRPC, METAWEBLOG -> new HtmlExport().render(markdown, address -> address);
            case WORDPRESS, WORDPRESS_COM -> PreviewHtml.asWordPress(markdown);
        };
    }

    private static void notCopied(Throwable failure) {
        LOG.log(Level.WARNING, "an image can't be copied into the library", failure);
    }

    private static MediaParts media(
            Wiring wiring, EditorModel open, EditorPane editor, PostImages images, Background web) {
        return new MediaParts(
                images,
                new MediaModel(
                        new MediaModel.Services(
                                wiring.mediaCatalogue(), wiring.serverMedia(), wiring.blogs(), wiring.imageSettings()),
                        open,
                        editor,
                        web),
                new Thumbnails(wiring.media(), web),
                new UploadModel(wiring.uploads(), web));
    }

    private Diagrams diagrams(Executor window) {
        Diagrams made = new Diagrams(DiagramProcess.command(Byline.class.getName()), window);
        diagrams = made;
        return made;
    }

    private void browse(URI address) {
        getHostServices().showDocument(address.toString());
    }

    @Override
    public void stop() {
        work.shutdown();
        if (diagrams != null) {
            diagrams.close();
        }
        closeLibrary();
    }
}
