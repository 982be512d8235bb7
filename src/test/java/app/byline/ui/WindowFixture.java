package app.byline.ui;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.embed.Embeds;
import app.byline.exchange.Departures;
import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.Leaving;
import app.byline.exchange.Parcels;
import app.byline.exchange.SqliteImportLog;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.goals.Goals;
import app.byline.goals.StatisticsSource;
import app.byline.goals.WritingDays;
import app.byline.grammar.Grammar;
import app.byline.grammar.RuledEngine;
import app.byline.help.Help;
import app.byline.history.SqliteHistory;
import app.byline.library.Autosave;
import app.byline.library.FindAndReplace;
import app.byline.library.PostTitles;
import app.byline.library.RecentLinks;
import app.byline.library.SavedSearches;
import app.byline.library.SqliteDeeds;
import app.byline.library.SqlitePlaces;
import app.byline.library.SqlitePostCalendar;
import app.byline.library.SqlitePostCollections;
import app.byline.library.SqlitePostSearch;
import app.byline.library.SqlitePostStore;
import app.byline.library.SqliteSettings;
import app.byline.library.UnsavedCopies;
import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.PreviewHtml;
import app.byline.media.SqliteMediaStore;
import app.byline.media.web.WebImages;
import app.byline.media.web.WebRules;
import app.byline.platform.Passphrase;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.publish.Blog;
import app.byline.publish.FetchWorker;
import app.byline.publish.Fetching;
import app.byline.publish.ImageSettings;
import app.byline.publish.MediaCatalogue;
import app.byline.publish.RemoteImages;
import app.byline.publish.ServerMedia;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.UploadWatch;
import app.byline.publish.http.Exchange;
import app.byline.publish.preflight.LinkLook;
import app.byline.publish.preflight.Preflight;
import app.byline.recovery.LibraryCare;
import app.byline.recovery.SqliteBackups;
import app.byline.snippet.KnownFacts;
import app.byline.snippet.NewPosts;
import app.byline.snippet.SqliteStandingTexts;
import app.byline.snippet.SqliteTitles;
import app.byline.spelling.Dictionaries;
import app.byline.spelling.PersonalWords;
import app.byline.spelling.Spelling;
import app.byline.sync.Counterparts;
import app.byline.sync.Library.RevisionNames;
import app.byline.sync.SqliteCounterparts;
import app.byline.sync.Synchroniser;
import app.byline.ui.about.AboutModel;
import app.byline.ui.about.ProgramFacts;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.counts.CountParts;
import app.byline.ui.counts.DailyModel;
import app.byline.ui.counts.GoalModel;
import app.byline.ui.counts.StatisticsModel;
import app.byline.ui.drawing.DiagramProcess;
import app.byline.ui.drawing.Diagrams;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.drawing.DrawnCode;
import app.byline.ui.editor.CaretMemory;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.FacingEditors;
import app.byline.ui.editor.FacingGrammar;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.editor.FacingPosts;
import app.byline.ui.editor.FacingProofs;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.Pictures;
import app.byline.ui.editor.PostCompletion;
import app.byline.ui.editor.PostImages;
import app.byline.ui.editor.SpellingModel;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.help.HelpPane;
import app.byline.ui.history.HistoryModel;
import app.byline.ui.history.HistoryPane;
import app.byline.ui.imports.ImportModel;
import app.byline.ui.library.CollectionsModel;
import app.byline.ui.library.DraggedPosts;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.library.ReplaceModel;
import app.byline.ui.library.SavedSearchModel;
import app.byline.ui.library.TagsModel;
import app.byline.ui.links.LinkModel;
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
import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.text.Language;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import app.byline.ui.tour.Tour;
import app.byline.ui.tour.TourStep;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a real library in a folder, with blogs and an outbox that a test drives.
public final class WindowFixture implements AutoCloseable {
    public final Desk desk;
    public final FakeBlogs blogs = new FakeBlogs();
    public final FakeBlogThemes blogThemes = new FakeBlogThemes();
    public final FakeKnownBlogs known = new FakeKnownBlogs();
    public final BlogFactsModel offered;
    public final PreflightModel preflight;
    public final ListImages images;
    public final FakeOutbox outbox = new FakeOutbox();
    public final FakeServerChanges changes = new FakeServerChanges();
    public final Passphrase passphrase = new Passphrase(Optional.empty());
    public final FakeSecrets secrets = new FakeSecrets();
    public final List<URI> opened = new CopyOnWriteArrayList<>();
    public final FakeSignIn signIn = new FakeSignIn();
    public final FakeCertificates certificates = new FakeCertificates();
    public final FakeAccess access = new FakeAccess(certificates);
    public final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    public final SqlitePostStore posts;
    public final SqlitePostCollections collections;
    public final SqliteDeeds deeds;
    public final CalendarModel calendar;
    final Arranging arranging;
    public final SqliteHistory history;
    public final SqlitePlaces places;
    public final Themes themes;
    /// The post that the author is at.
    public final FacingPosts editor;
    /// The first of two editors, and both.
    public final EditorPane pane;
    public final FacingPages pages;
    public final FacingProofs spelling;
    public final FacingGrammar grammar;
    /// Finds nothing until a test teaches it something.
    public final RuledEngine engine = new RuledEngine();
    public final SqliteStandingTexts standing;
    public final SnippetsModel snippets;
    public final CountModel counts;
    public final GoalModel goals;
    public final WritingDays written;
    public final DailyModel daily;
    public final StatisticsModel statistics;
    public final LibraryModel library;
    public final MergeModel merging;
    public final Arrivals arrivals;
    public final ImportModel importing;
    public final FakeRemote remote = new FakeRemote();
    /// By which posts are due.
    public final FakeClock clock = new FakeClock(Instant.now());
    /// What waits for that clock.
    public final List<Runnable> alarms = new CopyOnWriteArrayList<>();
    public final FetchModel fetch;
    private final FetchWorker fetchWorker;
    public final Exports exports;
    public final MainWindow window;
    public final Scene scene;
    public final List<Throwable> problems = new CopyOnWriteArrayList<>();
    public final SqliteMediaStore media;
    /// The page of the help, once it was asked for.
    public @Nullable PreviewPane help;

    /// The page of two versions, once it was asked for.
    public @Nullable PreviewPane compared;

    public final Path file;
    public final SqliteBackups backups;
    public final CareModel care;
    public final FakeMirrors mirrors;
    public final Synchroniser synchroniser;
    public final SyncModel sync;
    public final Autosave autosave;
    /// What was to be done to the library's file while it is closed.
    public final List<Consumer<Path>> exchanges = new CopyOnWriteArrayList<>();

    public final FakeElsewhere elsewhere = new FakeElsewhere();
    /// What is dragged in this window or another.
    public final DraggedPosts dragged = new DraggedPosts();
    /// The others that a test says there are.
    public final FakeWindows others = new FakeWindows();

    /// The own style sheets that were asked for.
    public final List<String> styles = new CopyOnWriteArrayList<>();

    /// What pages call themselves, blocking.
    public volatile Function<String, Optional<String>> titles = _ -> Optional.empty();

    public final List<String> titlesAsked = new CopyOnWriteArrayList<>();
    /// How many of their answers the window has heard.
    public final AtomicInteger titlesHeard = new AtomicInteger();

    private final List<PreviewPane> previews = new CopyOnWriteArrayList<>();
    private final Diagrams diagrams;
    private final Drawings drawings;
    /// Which code was asked for, and what of it came.
    public final CountedColours code;
    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));
    private final Embeds embeds;
    private final Background web;
    private volatile Runnable beforeAnswer = () -> {};
    private final PreviewTools previewing;
    private final Pictures pictures;
    private final BackgroundPipeline pipeline;
    private final BackgroundPipeline besidePipeline = new BackgroundPipeline();
    final FacingEditors editing;
    private final Database database;
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final Pending pending = new Pending();
    private volatile CountDownLatch webAnswers = new CountDownLatch(0);

    final UploadWatch uploads = new UploadWatch();
    final MediaModel imagery;
    final ImageSettings imageSettings;
    final PostImages postImages;

    private WindowFixture(Stage stage, Path folder, WindowMemory memory, double width, double height, List<Post> kept) {
        file = folder.resolve("library.byline");
        database = Database.open(file);
        posts = new SqlitePostStore(database, Clock.systemUTC());
        history = new SqliteHistory(database);
        places = new SqlitePlaces(database);
        // As one, or thousands take minutes.
        database.change(_ -> kept.forEach(posts::save));
        Executor fx = pending.of(new FxExecutor());
        Background background = new Background(pending.of(work), fx);
        themes = new Themes(system);
        themes.wear(memory.looks());
        pipeline = new BackgroundPipeline();
        media = new SqliteMediaStore(database, Clock.systemUTC());
        UnsavedCopies copies = new UnsavedCopies(folder.resolve("library.byline"), folder, ZoneOffset.UTC);
        autosave = new Autosave(posts, copies, timer);
        pictures = new Pictures(media, work, background.window(), problems::add);
        web = new Background(pending.of(this::beside), fx);
        Spelling words = new Spelling(new Dictionaries(), new PersonalWords(file), Locale.US);
        FacingPages.Page first = page(pipeline, words, background);
        pane = first.editor();
        editor = new FacingPosts(first.post());
        spelling = new FacingProofs(first.spelling());
        grammar = new FacingGrammar(first.grammar());
        counts = new CountModel(editor, spelling, web);
        pane.proofread(first.spelling(), first.grammar(), counts);
        editing = new FacingEditors(pane);
        pages = new FacingPages(
                first,
                new FacingPages.Following(editor, spelling, grammar, editing),
                () -> {
                    FacingPages.Page second = page(besidePipeline, words, background);
                    second.editor().proofread(second.spelling(), second.grammar(), counts);
                    return second;
                },
                posts,
                elsewhere,
                background);
        diagrams = new Diagrams(DiagramProcess.command("app.byline.Byline"), background.window());
        library = new LibraryModel(posts, new SqlitePostSearch(database, Clock.systemUTC()), outbox, clock, background);
        drawings = new Drawings(diagrams, web);
        code = new CountedColours(new DrawnCode(drawings, web));
        embeds = new Embeds(database, exchange, Clock.systemUTC());
        desk = new Desk(posts, library, editor, elsewhere, background);
        standing = new SqliteStandingTexts(database, List.of());
        KnownFacts facts = new KnownFacts(blogs, known, clock, Locale.UK);
        snippets = new SnippetsModel(
                standing,
                facts,
                new NewPosts(standing, facts, new SqliteTitles(database)),
                editor,
                desk::say,
                background);
        editing.know(snippets);
        written = new WritingDays(database);
        Goals wanted = new Goals(new SqliteSettings(database));
        goals = new GoalModel(editor, counts, wanted, background, desk::say);
        daily = new DailyModel(editor, counts, written, wanted, background, clock, desk::say);
        statistics = new StatisticsModel(
                new StatisticsSource(written, new SqlitePostCalendar(database, clock), clock), background);
        collections = new SqlitePostCollections(database);
        deeds = new SqliteDeeds(database, posts);
        SqlitePostSearch search = new SqlitePostSearch(database, Clock.systemUTC());
        calendar = new CalendarModel(
                new SqlitePostCalendar(database, Clock.systemUTC()),
                posts,
                outbox,
                background,
                Clock.systemUTC(),
                Locale.UK);
        arranging = new Arranging(deeds, library, editor, desk, new QuestionDialog(stage, themes), web);
        LibraryParts arranged = new LibraryParts(
                arranging,
                collections,
                new CollectionsModel(collections, posts, library, background),
                new TagsModel(posts, search, library, background),
                new SavedSearchModel(new SavedSearches(new SqliteSettings(database)), library, background),
                new ReplaceModel(new FindAndReplace(posts, search, deeds), library, editor, web, desk::say),
                calendar,
                search,
                new PostTitles(database),
                dragged,
                background);
        PublishModel publishing = new PublishModel(posts, outbox, blogs, editor, opened::add, clock, background);
        new NextDue(
                new SqlitePostCalendar(database, clock),
                posts,
                clock,
                (_, task) -> alarms.add(task),
                () -> {
                    library.refresh();
                    publishing.refresh();
                },
                background);
        previewing = new PreviewTools(
                editor,
                new HtmlExport(),
                media.folder(),
                background,
                desk::say,
                memory.preview(),
                new RemoteSites(new SqliteSettings(database), background),
                new BlogLook(editor, publishing.blog(), blogThemes, (_, text) -> PreviewHtml.asWordPress(text), web),
                () -> null);
        Import imports =
                new Import(posts, media, new SqliteImportLog(database, posts, Clock.systemUTC()), Clock.systemUTC());
        Formats formats = new Formats(List.of(new MarkdownFiles(Clock.systemUTC())));
        arrivals = new Arrivals(formats, imports, editor, desk, background);
        importing = new ImportModel(formats, imports, posts, editor, web);
        Fetching fetching = new Fetching(database, new Fetching.Parts(blogs, _ -> remote, posts, autosave));
        fetchWorker = new FetchWorker(fetching);
        fetch = new FetchModel(fetching, fetchWorker, blogs, web);
        merging = new MergeModel(changes, outbox, blogs, editor, desk, web);
        offered = new BlogFactsModel(publishing, known, known, web);
        postImages = new PostImages(
                new PostImages.Sources(media, new WebImages(() -> WebRules.USUAL), new RemoteImages(media, exchange)),
                editor,
                editing,
                desk,
                web);
        imageSettings = new ImageSettings(new SqliteSettings(database), known);
        preflight = new PreflightModel(
                editor,
                posts,
                offered,
                new Preflight(known, outbox, media, imageSettings::images, _ -> remote, Clock.systemUTC()),
                new LinkLook(exchange),
                editing::select,
                postImages::lighter,
                web);
        images = new ListImages(editor, media, background);
        imagery = new MediaModel(
                new MediaModel.Services(
                        new MediaCatalogue(database), new ServerMedia(database, _ -> remote), blogs, imageSettings),
                editor,
                editing,
                web);
        DetailsPane.Parts details = new DetailsPane.Parts(
                offered, preflight, images, spelling, new PostDate(Clock.systemUTC(), Locale.ENGLISH));
        OutboxModel sending = new OutboxModel(
                outbox,
                editor,
                desk,
                new JobDeeds(outbox, passphrase, merging::look, background),
                opened::add,
                background);
        Leaving leaving = new Leaving(
                posts, new SqlitePostSearch(database, Clock.systemUTC()), new SqlitePostCollections(database));
        exports = new Exports(
                new Departures(media, ZoneOffset.UTC, Locale.ENGLISH),
                leaving,
                new Parcels(folder.resolve("parcels"), leaving, media, ZoneOffset.UTC),
                editor,
                desk,
                web);
        Counterparts counterparts = new SqliteCounterparts(database);
        mirrors = new FakeMirrors();
        synchroniser = new Synchroniser(
                new app.byline.sync.Library(
                        posts, history, autosave, media, counterparts, new RevisionNames("Here", "Elsewhere")),
                mirrors,
                Clock.systemUTC());
        sync = new SyncModel(
                new SyncModel.Parts(
                        counterparts, new SqlitePostCollections(database), synchroniser, secrets, passphrase),
                web,
                desk);
        backups = new SqliteBackups(database, posts, Clock.systemUTC(), folder.resolve("scratch"));
        care = new CareModel(
                new LibraryCare(
                        database,
                        backups,
                        copies,
                        posts,
                        Optional.empty(),
                        Clock.systemUTC(),
                        folder.resolve("scratch")),
                web,
                exchanges::add);
        window = new MainWindow(
                new MainWindow.Parts(
                        editor,
                        editing,
                        new ProofParts(spelling, grammar, "mvn -f grammar package \"-Dfolder=/home/ada/grammar\""),
                        snippets,
                        new CountParts(counts, goals, daily, statistics),
                        pages,
                        this::preview,
                        previewing,
                        code,
                        library,
                        arranged,
                        desk,
                        publishing,
                        details,
                        sending,
                        new MediaParts(postImages, imagery, new Thumbnails(media, web), new UploadModel(uploads, web)),
                        merging,
                        new LinkModel(
                                new LinkModel.Sources(search, posts, new RecentLinks(search, posts)),
                                editor,
                                new PostDate(Clock.systemUTC(), Locale.ENGLISH),
                                background),
                        importing,
                        fetch,
                        exports,
                        new HistoryModel(history, posts, outbox, editor, editing, changes, background, web),
                        new HistoryPane.Pages(this::compared, themes, web),
                        Optional.of(new ConnectModel(
                                new ConnectModel.Ways(access, signIn, certificates),
                                new BlogKeeping(blogs, secrets, outbox),
                                passphrase,
                                opened::add,
                                web)),
                        care,
                        new BackupsModel(backups, web, exchanges::add),
                        sync,
                        new TrashCan(posts, library, desk, background, new QuestionDialog(stage, themes)),
                        keys -> new HelpPane(
                                () -> Help.read(Locale.getDefault()).with(keys, "writing"),
                                new HelpPane.Parts(help(), new PreviewHtml(), web, themes, editing::add)),
                        themes,
                        styles::add,
                        web,
                        new PostDate(Clock.systemUTC(), Locale.ENGLISH),
                        new LanguageChoice(
                                Language.SYSTEM,
                                new SqliteSettings(database),
                                background,
                                () -> exchanges.add(_ -> {})),
                        new Tour(tour(), new SqliteSettings(database), background),
                        new AboutModel(ProgramFacts.of("1.2.3", file), background),
                        others),
                memory);
        scene = new Scene(window.root(), width, height);
        themes.dress(scene);
        stage.setScene(scene);
        // The toolkit has one first stage: a program that ran before may have given it a size of its own.
        stage.setMaximized(false);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
        stage.show();
        library.refresh();
        arranged.shown().refresh();
        publishing.refresh();
        sending.refresh();
        window.write();
        window.rest().forEach(Runnable::run);
    }

    /// Opens the window with these posts, the last one open.
    public static WindowFixture open(Path folder, WindowMemory memory, double width, double height, List<Post> kept)
            throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        WindowFixture fixture =
                // Thousands of durable saves take their time on a busy disk.
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new WindowFixture(stage, folder, memory, width, height, kept));
        if (!kept.isEmpty()) {
            fixture.openPost(kept.getLast().id());
        }
        return fixture;
    }

    private FacingPages.Page page(BackgroundPipeline styling, Spelling words, Background background) {
        EditorModel open = new EditorModel(posts, autosave, styling, background, new AfterFrame(), elsewhere);
        EditorPane made = new EditorPane(open, pictures, web);
        made.set(themes.type(), themes.textSize());
        made.complete(new PostCompletion(
                new SqlitePostSearch(database, Clock.systemUTC()),
                open,
                new PostDate(Clock.systemUTC(), Locale.ENGLISH),
                background));
        made.askTitles(address -> {
            titlesAsked.add(address);
            return web.ask(() -> titles.apply(address)).whenComplete((_, _) -> titlesHeard.incrementAndGet());
        });
        CaretMemory.follow(open, made, places, Map.of(), background);
        SqliteSettings settings = new SqliteSettings(database);
        SpellingModel spelt = new SpellingModel(open, words, settings, web);
        return new FacingPages.Page(
                open, made, spelt, new GrammarModel(open, spelt, new Grammar(engine), settings, web, 50));
    }

    private PreviewPane help() {
        help = new PreviewPane(media.folder(), opened::add, drawings, embeds, web);
        return help;
    }

    private PreviewPane compared() {
        compared = new PreviewPane(media.folder(), PreviewBinding.links(editor, opened::add), drawings, embeds, web);
        return compared;
    }

    private Node preview() {
        previews.add(PreviewBinding.make(new PreviewBinding.Parts(
                media.folder(), opened::add, editor, editing, themes, previewing, drawings, embeds, exports, web)));
        return previews.getLast().node();
    }

    /// The preview, once the window has made it and it shows the newest text.
    public PreviewPane preview(long version) {
        until(() -> !previews.isEmpty() && previews.getLast().shownVersion().get() >= version);
        return previews.getLast();
    }

    public void insertPictures(List<Path> files) {
        pictures.add(files);
    }

    public void openPost(PostId id) {
        run(() -> editor.open(id));
        until(() -> id.equals(editor.id().getValue()));
    }

    /// Has that done before each answer to what the window asks beside the library, on the thread of that answer.
    void beforeAnswers(Runnable deed) {
        beforeAnswer = deed;
    }

    /// Has the library answer the window only when what is returned is run.
    public Runnable libraryIsSlow() {
        CountDownLatch answers = new CountDownLatch(1);
        work.execute(() -> await(answers));
        return answers::countDown;
    }

    /// The same for what text and web find beside the library.
    public Runnable webIsSlow() {
        CountDownLatch answers = new CountDownLatch(1);
        webAnswers = answers;
        return answers::countDown;
    }

    private void beside(Runnable task) {
        CountDownLatch answers = webAnswers;
        Thread.startVirtualThread(() -> {
            await(answers);
            beforeAnswer.run();
            task.run();
        });
    }

    private static void await(CountDownLatch answers) {
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Readers have seen that post since then.
    public void published(PostId post, Instant time) {
        database.change(session -> session.change(
                "insert into published (post, blog, blog_name, revision, link, live, time)"
                        + " values (?, 'local', 'Local', 1, 'file:///tmp/1', 1, ?)",
                post.value(),
                time));
    }

    /// Connects a blog whose posts can be fetched.
    public void connect(Blog blog) {
        new SqliteBlogs(database, file.resolveSibling("site"), "Local").save(blog);
        blogs.save(blog);
    }

    /// Where the tour of its library is: of posts that are there already there is none until it is asked for.
    public Optional<TourStep> tour() {
        return Tour.kept(new SqliteSettings(database), false);
    }

    /// Which language its library says the window is to speak.
    public Language language() {
        return LanguageChoice.kept(new SqliteSettings(database));
    }

    /// The node with that id.
    public Node node(String id) {
        Node found = scene.lookup("#" + id);
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return found;
    }

    public static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    public static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Runs it, and does not wait for what may come of it later.
    static void now(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    /// Waits until that holds on JavaFX’s thread, half a minute at most.
    public static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("did not come about in time", late);
        }
    }

    /// Waits until all that was begun beside the window is done, with what came of it: the next thing a test does meets
    /// nothing that was asked for before.
    public void settle() {
        onFx(editor::flush).toCompletableFuture().join();
        until(pending::isNothing);
    }

    @Override
    public void close() {
        run(() -> scene.getWindow().hide());
        fetchWorker.close();
        diagrams.close();
        exchange.close();
        pipeline.close();
        besidePipeline.close();
        synchroniser.close();
        timer.close();
        work.shutdown();
        database.close();
    }
}
