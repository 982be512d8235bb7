package app.byline;

import app.byline.embed.Embeds;
import app.byline.exchange.Departures;
import app.byline.goals.Goals;
import app.byline.help.Help;
import app.byline.library.RecentLinks;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.PreviewHtml;
import app.byline.platform.Folders;
import app.byline.publish.BlogKind;
import app.byline.ui.Arranging;
import app.byline.ui.Arrivals;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.Exports;
import app.byline.ui.LanguageChoice;
import app.byline.ui.LibraryParts;
import app.byline.ui.MainWindow;
import app.byline.ui.NextDue;
import app.byline.ui.OpenPost;
import app.byline.ui.ProofParts;
import app.byline.ui.QuestionDialog;
import app.byline.ui.TrashCan;
import app.byline.ui.WindowFrame;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.counts.CountParts;
import app.byline.ui.counts.DailyModel;
import app.byline.ui.counts.GoalModel;
import app.byline.ui.counts.StatisticsModel;
import app.byline.ui.drawing.DiagramProcess;
import app.byline.ui.drawing.Diagrams;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.FacingEditors;
import app.byline.ui.editor.FacingGrammar;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.editor.FacingPosts;
import app.byline.ui.editor.FacingProofs;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.PostImages;
import app.byline.ui.editor.SpellingModel;
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
import app.byline.ui.links.LinkModel;
import app.byline.ui.merging.MergeModel;
import app.byline.ui.outbox.OutboxModel;
import app.byline.ui.preview.BlogLook;
import app.byline.ui.preview.PreviewBinding;
import app.byline.ui.preview.PreviewPane;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.preview.RemoteSites;
import app.byline.ui.publish.JobDeeds;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.recovery.BackupsModel;
import app.byline.ui.recovery.CareModel;
import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.OwnSheets;
import app.byline.ui.theme.Themes;
import app.byline.ui.tour.Tour;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Stage;

/// Makes what one window is of, out of the services that [Wiring] has made. JavaFX's thread.
final class WindowWiring {
    private final Stage stage;
    private final Themes themes;
    private final Opening found;
    private final Wiring wiring;
    private final BlogWiring blogs;
    private final Consumer<URI> browser;
    private final Background background;
    /// What may take long, or wait for a library or a site, is done beside the library's own work.
    private final Background web;

    private final PostDate dates;
    private final Path media;
    private final FacingPosts open;
    private final FacingProofs spelling;
    private final FacingGrammar grammar;
    private final SnippetsModel snippets;
    private final CountModel counts;
    private final FacingEditors editor;
    private final FacingPages pages;
    private final FacingWiring facing;
    private final LibraryModel library;
    private final Desk desk;
    private final QuestionDialog questions;
    private final LibraryParts arranged;
    private final Arrivals arrivals;
    private final PublishModel publishing;
    private final MergeModel merging;
    private final OutboxModel outbox;
    private final Diagrams diagrams;
    private final CareModel care;
    private final SyncModel sync;
    private final BackupsModel backups;
    private final WindowFrame frame;
    private final OwnSheets styles;
    private final LanguageChoice language;

    /// `browser` opens an address outside the window; `reopen` closes the library, lets something be done to its file,
    /// and shows what is there then.
    WindowWiring(
            Stage stage,
            Themes themes,
            Opening found,
            Background background,
            Consumer<URI> browser,
            BiConsumer<OpenPost, Consumer<Path>> reopen) {
        this.stage = stage;
        this.themes = themes;
        this.found = found;
        this.wiring = found.wiring();
        this.blogs = wiring.publishing();
        this.background = background;
        this.browser = browser;
        web = new Background(Thread::startVirtualThread, background.window());
        dates = new PostDate(wiring.clock(), Locale.getDefault());
        media = wiring.media().folder();
        EditorModel first = new EditorModel(
                wiring.posts(), wiring.autosave(), wiring.pipeline(), background.work(), background.window());
        SpellingModel firstSpelling = new SpellingModel(first, wiring.spelling(), wiring.settings(), web);
        GrammarModel firstGrammar =
                new GrammarModel(first, firstSpelling, wiring.grammar(), wiring.settings(), web, GrammarModel.REST);
        open = new FacingPosts(first);
        spelling = new FacingProofs(firstSpelling);
        grammar = new FacingGrammar(firstGrammar);
        counts = new CountModel(open, spelling, web);
        EditorPane pane =
                EditorWiring.make(found, themes, first, firstSpelling, firstGrammar, counts, dates, background, web);
        editor = new FacingEditors(pane);
        facing = new FacingWiring(found, themes, counts, dates, background, web);
        pages = new FacingPages(
                new FacingPages.Page(first, pane, firstSpelling, firstGrammar),
                new FacingPages.Following(open, spelling, grammar, editor),
                facing::page,
                wiring.posts(),
                background);
        library = new LibraryModel(wiring.posts(), wiring.search(), blogs.outbox(), wiring.clock(), background);
        OrderMemory.follow(library, wiring.settings(), background);
        desk = new Desk(wiring.posts(), library, open, background);
        snippets = new SnippetsModel(
                wiring.standingTexts(), wiring.knownFacts(), wiring.newPosts(), open, desk::say, background);
        editor.know(snippets);
        questions = new QuestionDialog(stage, themes);
        arranged = arranged();
        arrivals = new Arrivals(wiring.formats(), wiring.imports(), open, desk, background);
        publishing = new PublishModel(
                wiring.posts(), blogs.outbox(), blogs.blogs(), open, browser, wiring.clock(), background);
        merging = new MergeModel(blogs.serverMerge(), blogs.outbox(), blogs.blogs(), open, desk, web);
        outbox = new OutboxModel(
                blogs.outbox(),
                open,
                desk,
                new JobDeeds(blogs.outbox(), wiring.passphrase(), merging::look, background),
                browser,
                background);
        diagrams = new Diagrams(DiagramProcess.command(Byline.class.getName()), background.window());
        care = new CareModel(wiring.care(), web, meanwhile -> reopen.accept(open, meanwhile));
        backups = new BackupsModel(wiring.backups(), web, meanwhile -> reopen.accept(open, meanwhile));
        sync = new SyncModel(
                new SyncModel.Parts(
                        wiring.counterparts(),
                        wiring.collections(),
                        wiring.synchroniser(),
                        wiring.secrets(),
                        wiring.passphrase()),
                web,
                desk);
        styles = new OwnSheets(Folders.beside(found.library(), "styles"), themes, web, desk::say);
        frame = new WindowFrame(stage, themes, found.memory(), open, desk, wiring.settings(), background);
        language = new LanguageChoice(
                found.language(),
                wiring.settings(),
                background,
                () -> frame.keep().thenRun(() -> reopen.accept(open, _ -> {})));
    }

    Diagrams diagrams() {
        return diagrams;
    }

    CareModel care() {
        return care;
    }

    /// Brings the window forward, and files into it.
    void forward(List<Path> files) {
        frame.toFront();
        arrivals.take(files);
    }

    private NextDue nextDue() {
        return new NextDue(
                wiring.calendar(),
                wiring.posts(),
                wiring.clock(),
                (delay, task) -> CompletableFuture.delayedExecutor(
                                delay.toMillis(), TimeUnit.MILLISECONDS, background.window())
                        .execute(task),
                () -> {
                    library.refresh();
                    publishing.refresh();
                    outbox.refresh();
                },
                background);
    }

    /// Shows the window, takes these files into it, and takes up what waits.
    void begin(List<Path> files) {
        MainWindow window = new MainWindow(parts(), found.memory());
        pages.begin(found.first());
        window.keys().follow(wiring.settings(), background);
        WritingMemory.follow("calm", window.isCalm(), wiring.settings(), background);
        WritingMemory.follow(
                "preview.place", window.previewWindow().place(), Function.identity(), wiring.settings(), background);
        WritingMemory.follow("preview.window", window.previewWindow().detached(), wiring.settings(), background);
        frame.show(window);
        WritingMemory.follow("beside", pages.memory(), Function.identity(), wiring.settings(), background);
        arrivals.take(files);
        snippets.refresh();
        library.refresh();
        arranged.shown().refresh();
        publishing.refresh();
        outbox.refresh();
        background.run(wiring::startSending);
        background.run(wiring::startFetching);
        web.run(blogs.embeds()::tidy);
        background.run(wiring::startSynchronising);
        sync.refresh();
        care.start();
        NextDue due = nextDue();
        styles.begin();
        stage.showingProperty().subscribe(shown -> {
            if (!shown) {
                due.dispose();
                care.stop();
                styles.close();
                sync.dispose();
                facing.close();
            }
        });
    }

    // ---- the post and the library

    private LibraryParts arranged() {
        return new LibraryParts(
                new Arranging(wiring.deeds(), wiring.search(), library, open, desk, questions, web),
                wiring.collections(),
                new CollectionsModel(wiring.collections(), wiring.posts(), library, background),
                new TagsModel(wiring.posts(), wiring.search(), library, background),
                new SavedSearchModel(wiring.savedSearches(), library, background),
                new ReplaceModel(wiring.findAndReplace(), library, open, web, desk::say),
                new CalendarModel(
                        wiring.calendar(),
                        wiring.posts(),
                        blogs.outbox(),
                        background,
                        wiring.clock(),
                        Locale.getDefault()),
                wiring.search(),
                wiring.titles(),
                background);
    }

    // ---- the page

    private PreviewTools previewing() {
        return new PreviewTools(
                open,
                new HtmlExport(),
                media,
                background,
                desk::say,
                found.memory().preview(),
                new RemoteSites(wiring.settings(), background),
                new BlogLook(open, publishing.blog(), blogs.blogThemes(), WindowWiring::asOnBlog, web));
    }

    private static String asOnBlog(BlogKind kind, String markdown) {
        return switch (kind) {
            case SITE, XMLRPC, METAWEBLOG -> new HtmlExport().render(markdown, address -> address);
            case WORDPRESS, WORDPRESS_COM -> PreviewHtml.asWordPress(markdown);
        };
    }

    private Exports exports() {
        return new Exports(
                new Departures(wiring.media(), wiring.clock().getZone(), Locale.getDefault()),
                wiring.leaving(),
                open,
                desk,
                web);
    }

    private HistoryModel history() {
        return new HistoryModel(
                wiring.history(), wiring.posts(), blogs.outbox(), open, editor, blogs.serverMerge(), background, web);
    }

    private CountParts counting() {
        Goals goals = new Goals(wiring.settings());
        return new CountParts(
                counts,
                new GoalModel(open, counts, goals, background, desk::say),
                new DailyModel(open, counts, wiring.writingDays(), goals, background, wiring.clock(), desk::say),
                new StatisticsModel(wiring.statistics(), background));
    }

    private MainWindow.Parts parts() {
        PublishParts out = new PublishParts(wiring, open, editor, desk, background, web);
        PostImages images = out.images();
        PreviewTools previewing = previewing();
        Drawings drawings = new Drawings(diagrams, web);
        Embeds embeds = blogs.embeds();
        return new MainWindow.Parts(
                open,
                editor,
                new ProofParts(spelling, grammar, wiring.gettingGrammar()),
                snippets,
                counting(),
                pages,
                () -> PreviewBinding.make(new PreviewBinding.Parts(
                                media, browser, open, editor, themes, previewing, drawings, embeds, web))
                        .node(),
                previewing,
                library,
                arranged,
                desk,
                publishing,
                out.details(images, publishing, spelling, dates),
                outbox,
                out.media(images),
                merging,
                new LinkModel(
                        new LinkModel.Sources(
                                wiring.search(), wiring.posts(), new RecentLinks(wiring.search(), wiring.posts())),
                        open,
                        dates,
                        background),
                new ImportModel(wiring.formats(), wiring.imports(), wiring.posts(), open, web),
                new FetchModel(blogs.fetching(), blogs.fetchWorker(), blogs.blogs(), web),
                exports(),
                history(),
                new HistoryPane.Pages(() -> new PreviewPane(media, browser, drawings, embeds, web), themes, web),
                Optional.of(out.connecting(browser)),
                care,
                backups,
                sync,
                new TrashCan(wiring.posts(), library, desk, background, questions),
                keys -> new HelpPane(
                        () -> Help.read(Locale.getDefault()).with(keys, "writing"),
                        new HelpPane.Parts(
                                new PreviewPane(media, browser, drawings, embeds, web),
                                new PreviewHtml(),
                                web,
                                themes,
                                editor::add)),
                themes,
                name -> styles.file(name).thenAccept(file -> browser.accept(file.toUri())),
                web,
                dates,
                language,
                new Tour(found.tour(), wiring.settings(), background),
                frame::close);
    }
}
