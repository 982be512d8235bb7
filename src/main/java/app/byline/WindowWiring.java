package app.byline;

import app.byline.colophon.Colophon;
import app.byline.embed.Embeds;
import app.byline.exchange.Departures;
import app.byline.goals.Goals;
import app.byline.help.Help;
import app.byline.library.RecentLinks;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.PreviewHtml;
import app.byline.publish.BlogKind;
import app.byline.ui.Arranging;
import app.byline.ui.Arrivals;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.Exports;
import app.byline.ui.FxExecutor;
import app.byline.ui.LanguageChoice;
import app.byline.ui.LibraryParts;
import app.byline.ui.MainWindow;
import app.byline.ui.NextDue;
import app.byline.ui.OtherWindows;
import app.byline.ui.ProofParts;
import app.byline.ui.QuestionDialog;
import app.byline.ui.TrashCan;
import app.byline.ui.WindowFrame;
import app.byline.ui.WindowSettings;
import app.byline.ui.about.AboutModel;
import app.byline.ui.about.ProgramFacts;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.counts.CountParts;
import app.byline.ui.counts.DailyModel;
import app.byline.ui.counts.GoalModel;
import app.byline.ui.counts.StatisticsModel;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.drawing.DrawnCode;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.FacingEditors;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.editor.FacingPosts;
import app.byline.ui.editor.OpenElsewhere;
import app.byline.ui.editor.PostImages;
import app.byline.ui.editor.WritingMemory;
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
import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import app.byline.ui.tour.Tour;
import app.byline.ui.tour.TourStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.print.PrinterJob;
import javafx.stage.Stage;

/// Makes what one window is of, out of the services that [Wiring] has made and what it shares with the others. JavaFX's
/// thread.
final class WindowWiring {
    private final Stage stage;
    private final SharedWiring shared;
    private final WindowBeginning first;
    private final OtherWindows others;
    private final Wiring wiring;
    private final BlogWiring blogs;
    private final Background background;
    private final Background web;

    private final Themes themes = new Themes(FxExecutor.systemColours());
    private final PostDate dates;
    private final Path media;
    private final WritingWiring writing;
    private final FacingPosts open;
    private final FacingEditors editor;
    private final FacingPages pages;
    private final SnippetsModel snippets;
    private final LibraryModel library;
    private final Desk desk;
    private final QuestionDialog questions;
    private final LibraryParts arranged;
    private final Arrivals arrivals;
    private final PublishModel publishing;
    private final PublishParts out;
    private final HistoryModel history;
    private final MergeModel merging;
    private final OutboxModel outbox;
    private final SyncModel sync;
    private final BackupsModel backups;
    private final WindowFrame frame;
    private final LanguageChoice language;

    /// Shows nothing yet. What lies `elsewhere` is not opened in it.
    WindowWiring(
            Stage stage, SharedWiring shared, WindowBeginning first, OtherWindows others, OpenElsewhere elsewhere) {
        this.stage = stage;
        this.shared = shared;
        this.first = first;
        this.others = others;
        wiring = shared.wiring();
        blogs = wiring.publishing();
        background = shared.background();
        web = shared.web();
        themes.follow(shared.themes());
        dates = new PostDate(wiring.clock(), Locale.getDefault());
        media = wiring.media().folder();
        writing = new WritingWiring(shared, themes, first, dates, elsewhere);
        open = writing.open();
        editor = writing.editor();
        pages = writing.pages();
        library = new LibraryModel(wiring.posts(), wiring.search(), blogs.outbox(), wiring.clock(), background);
        OrderMemory.follow(library, first.settings(), background);
        desk = new Desk(wiring.posts(), library, open, elsewhere, background);
        snippets = new SnippetsModel(
                wiring.standingTexts(), wiring.knownFacts(), wiring.newPosts(), open, desk::say, background);
        editor.know(snippets);
        questions = new QuestionDialog(stage, themes);
        arranged = arranged();
        arrivals = new Arrivals(wiring.formats(), wiring.imports(), open, desk, background);
        publishing = new PublishModel(
                wiring.posts(), blogs.outbox(), blogs.blogs(), open, shared.browser(), wiring.clock(), background);
        out = new PublishParts(wiring, open, editor, desk, background, web);
        history = new HistoryModel(
                wiring.history(), wiring.posts(), blogs.outbox(), open, editor, blogs.serverMerge(), background, web);
        merging = new MergeModel(blogs.serverMerge(), blogs.outbox(), blogs.blogs(), open, desk, web);
        outbox = new OutboxModel(
                blogs.outbox(),
                open,
                desk,
                new JobDeeds(blogs.outbox(), wiring.passphrase(), merging::look, background),
                shared.browser(),
                background);
        backups = new BackupsModel(wiring.backups(), web, shared.reopen());
        sync = new SyncModel(
                new SyncModel.Parts(
                        wiring.counterparts(),
                        wiring.collections(),
                        wiring.synchroniser(),
                        wiring.secrets(),
                        wiring.passphrase()),
                web,
                desk);
        frame = new WindowFrame(stage, themes, first.memory(), open, desk, first.settings(), background, others::close);
        language = new LanguageChoice(
                shared.found().language(),
                wiring.settings(),
                background,
                () -> shared.reopen().accept(_ -> {}));
    }

    /// What [Windows] does things to.
    record Hold(FacingPosts open, FacingPages pages, WindowFrame frame, Desk desk, Arrivals arrivals) {}

    Hold hold() {
        return new Hold(open, pages, frame, desk, arrivals);
    }

    // ---- its life

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

    /// Shows the window and takes these files into it.
    void begin(List<Path> files) {
        MainWindow window = new MainWindow(parts(), first.memory());
        pages.begin(first.first());
        shared.habits().give(window.keys());
        WindowSettings own = first.settings();
        WritingMemory.follow("calm", window.isCalm(), own, background);
        WritingMemory.follow("preview.place", window.previewWindow().place(), Function.identity(), own, background);
        WritingMemory.follow("preview.window", window.previewWindow().detached(), own, background);
        frame.show(window);
        WritingMemory.follow("beside", pages.memory(), Function.identity(), own, background);
        arrivals.take(files);
        snippets.refresh();
        library.refresh();
        arranged.shown().refresh();
        publishing.refresh();
        outbox.refresh();
        sync.refresh();
        NextDue due = nextDue();
        stage.showingProperty().subscribe(shown -> {
            if (!shown) {
                due.dispose();
                end();
            }
        });
    }

    /// Nothing of it hears of the library any more.
    private void end() {
        writing.close();
        desk.dispose();
        library.dispose();
        arranged.dispose();
        snippets.dispose();
        publishing.dispose();
        out.end();
        history.dispose();
        merging.dispose();
        outbox.dispose();
        sync.dispose();
    }

    // ---- the post and the library

    private LibraryParts arranged() {
        return new LibraryParts(
                new Arranging(wiring.deeds(), library, open, desk, questions, web),
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
                shared.dragged(),
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
                first.memory().preview(),
                new RemoteSites(wiring.settings(), background),
                new BlogLook(open, publishing.blog(), blogs.blogThemes(), WindowWiring::asOnBlog, web),
                PrinterJob::createPrinterJob);
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
                wiring.parcels(),
                open,
                desk,
                web);
    }

    /// One window shows it: the first, wherever its screen has room for it.
    private Optional<TourStep> tour() {
        return shared.found().windows().getFirst().settings().equals(first.settings())
                ? shared.found().tour()
                : Optional.empty();
    }

    private CountParts counting() {
        CountModel counts = writing.counts();
        Goals goals = new Goals(wiring.settings());
        return new CountParts(
                counts,
                new GoalModel(open, counts, goals, background, desk::say),
                new DailyModel(open, counts, wiring.writingDays(), goals, background, wiring.clock(), desk::say),
                new StatisticsModel(wiring.statistics(), background));
    }

    private MainWindow.Parts parts() {
        PostImages images = out.images();
        PreviewTools previewing = previewing();
        Drawings drawings = new Drawings(shared.diagrams(), web);
        Embeds embeds = blogs.embeds();
        Exports exports = exports();
        return new MainWindow.Parts(
                open,
                editor,
                new ProofParts(writing.spelling(), writing.grammar(), wiring.gettingGrammar()),
                snippets,
                counting(),
                pages,
                () -> PreviewBinding.make(new PreviewBinding.Parts(
                                media,
                                shared.browser(),
                                open,
                                editor,
                                themes,
                                previewing,
                                drawings,
                                embeds,
                                exports,
                                web))
                        .node(),
                previewing,
                new DrawnCode(drawings, web),
                library,
                arranged,
                desk,
                publishing,
                out.details(images, publishing, writing.spelling(), dates),
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
                out.fetching(),
                exports,
                history,
                new HistoryPane.Pages(
                        () -> new PreviewPane(
                                media, PreviewBinding.links(open, shared.browser()), drawings, embeds, web),
                        themes,
                        web),
                Optional.of(out.connecting(shared.browser())),
                shared.care(),
                backups,
                sync,
                new TrashCan(wiring.posts(), library, desk, background, questions),
                keys -> new HelpPane(
                        () -> Help.read(Locale.getDefault()).with(keys, "writing"),
                        new HelpPane.Parts(
                                new PreviewPane(media, shared.browser(), drawings, embeds, web),
                                new PreviewHtml(),
                                web,
                                themes,
                                editor::add)),
                themes,
                name -> shared.styles()
                        .file(name)
                        .thenAccept(file -> shared.browser().accept(file.toUri())),
                web,
                dates,
                language,
                new Tour(tour(), wiring.settings(), background),
                new AboutModel(
                        ProgramFacts.of(
                                Colophon.version().orElse(""), shared.found().library()),
                        web),
                others);
    }
}
