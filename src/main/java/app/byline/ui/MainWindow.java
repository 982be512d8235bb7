package app.byline.ui;

import app.byline.code.CodeColours;
import app.byline.help.HelpPage;
import app.byline.library.PostCollection;
import app.byline.ui.about.AboutModel;
import app.byline.ui.counts.CountParts;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.editor.ImageForm;
import app.byline.ui.editor.PostImages;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.help.HelpPane;
import app.byline.ui.history.HistoryModel;
import app.byline.ui.history.HistoryPane;
import app.byline.ui.imports.ImportModel;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.links.LinkModel;
import app.byline.ui.merging.MergeModel;
import app.byline.ui.outbox.OutboxModel;
import app.byline.ui.preferences.PreferencesModel;
import app.byline.ui.preview.PreviewLook;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.publish.ConnectModel;
import app.byline.ui.publish.DetailsPane;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.recovery.BackupsModel;
import app.byline.ui.recovery.CareModel;
import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import app.byline.ui.tour.Tour;
import app.byline.ui.tour.TourBar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's content: commands on top, library, editor and preview side by side, state at the foot; [BesideText] has
/// the panels. Shows what the models say and decides nothing. JavaFX's thread.
public final class MainWindow {
    private final Parts parts;
    private final Commands commands;
    private final LibrarySide library;
    private final StackPane side = new StackPane();
    private final WindowEdges edges;
    private final VBox writing;
    private final ThreePanes panes;
    private final CalmWindow calm;
    private final StackPane layer = new StackPane();
    private final Picker picker = new Picker(layer);
    private final WindowFields fields;
    private @Nullable PreferencesWindow preferences;
    private final KeyBindings keys;
    private final BesideText beside;
    private final TourBar tour;
    private final PreviewPlace preview;
    private Runnable panesMoved = () -> {};

    /// What the window is made of. `connecting` is there where blogs can be connected. `preview` is asked for
    /// once, when it is first to be seen: a browser engine is not worth waiting for before the first key.
    /// `styles` opens one of the author's own style sheets. `help` makes the help's panel, as late, of a page about
    /// keys. `windows` are the others.
    public record Parts(
            OpenPost open,
            Editing editing,
            ProofParts proofs,
            SnippetsModel snippets,
            CountParts counting,
            FacingPages pages,
            Supplier<Node> preview,
            PreviewTools previewing,
            CodeColours code,
            LibraryModel library,
            LibraryParts arranged,
            Desk desk,
            PublishModel publishing,
            DetailsPane.Parts details,
            OutboxModel outbox,
            MediaParts media,
            MergeModel merging,
            LinkModel links,
            ImportModel imports,
            FetchModel fetching,
            Exports exports,
            HistoryModel history,
            HistoryPane.Pages comparing,
            Optional<ConnectModel> connecting,
            CareModel care,
            BackupsModel backups,
            SyncModel sync,
            TrashCan trashCan,
            Function<HelpPage, HelpPane> help,
            Themes themes,
            Consumer<String> styles,
            Background background,
            PostDate dates,
            LanguageChoice language,
            Tour tour,
            AboutModel about,
            OtherWindows windows) {}

    public MainWindow(Parts parts, WindowMemory memory) {
        this.parts = parts;
        edges = new WindowEdges(parts);
        SidePanels panels = new SidePanels(side, parts.editing()::editText);
        beside = new BesideText(parts, layer, panels, this::makeHelp);
        ArrangeQuestions questions = new ArrangeQuestions(parts.arranged(), parts.desk(), picker);
        calm = new CalmWindow(this::threePanes, layer, edges.all());
        fields = new WindowFields(layer, parts, this::everyCommand);
        PreviewWindow apart =
                new PreviewWindow(layer, parts.themes(), parts.open().title(), this::everyCommand);
        preview = new PreviewPlace(layer, side, apart, beside.panelShown(), this::makePreview);
        commands = new Commands(
                this,
                parts.desk(),
                new LibraryCommands(this, questions, parts.arranged(), parts.library()),
                new FacingCommands(parts.pages(), parts.library(), parts.desk(), fields::choosePost),
                new WindowCommands(parts.windows(), parts.library()),
                parts.arranged().arranging(),
                parts.trashCan(),
                parts.editing(),
                parts.publishing(),
                parts.outbox(),
                parts.sync(),
                parts.previewing(),
                parts.themes(),
                parts.styles(),
                parts.language());
        keys = new KeyBindings(commands.all());
        WrittenKeys.follow(layer, commands.all());
        side.setId("side");
        Node facing = new FacingPane(parts.pages()).node();
        VBox.setVgrow(facing, Priority.ALWAYS);
        FileDrops.take(facing, beside::importFiles);
        writing = new VBox(edges.formatting(), facing);
        library = new LibrarySide(parts, commands, beside::importFiles);
        panes = new ThreePanes(
                new ThreePanes.Parts(library.node(), writing, side, panels.anyShown(), panels::close),
                memory.panes(),
                parts.themes().textSize(),
                () -> panesMoved.run());
        preview.follow(panes.previewShown(), calm::showPreview);
        parts.pages().shown().subscribe(pages -> panes.facing(pages.size() > 1));
        BorderPane frame = new BorderPane(panes.node());
        frame.setTop(edges.top());
        frame.setMinSize(0, 0);
        layer.getChildren().add(frame);
        tour = new TourBar(
                parts.tour(),
                layer,
                new WindowTour(layer, side, parts.editing(), commands),
                calm.calm().not(),
                side.sceneProperty());
        frame.setBottom(new VBox(tour.node(), edges.foot()));
        layer.setId("window");
        MergeWindow.follow(layer, parts.themes(), parts.merging());
    }

    public Parent root() {
        return layer;
    }

    /// Every command, for shortcuts and tests.
    public Commands commands() {
        return commands;
    }

    /// Whether nothing is seen but the text.
    public BooleanProperty isCalm() {
        return calm.calm();
    }

    /// Which keys do what.
    public KeyBindings keys() {
        return keys;
    }

    private ThreePanes threePanes() {
        return panes;
    }

    /// What clears the window of all but the text.
    CalmWindow calm() {
        return calm;
    }

    /// What asks short questions over the window.
    Picker picker() {
        return picker;
    }

    /// What changes the images of the open post.
    PostImages images() {
        return parts.media().post();
    }

    /// What looks the open post over.
    ProofParts proofs() {
        return parts.proofs();
    }

    /// Texts that come again.
    SnippetsModel snippets() {
        return parts.snippets();
    }

    /// What can be opened beside the text.
    BesideText beside() {
        return beside;
    }

    /// What has the keys.
    @Nullable
    Node focused() {
        return layer.getScene().getFocusOwner();
    }

    /// Gives the keys to the text.
    public void write() {
        parts.editing().editText();
    }

    /// What can wait until the text is on the screen and takes keys, in the order in which it is missed. Each is to be
    /// run once, in this order; between two of them there is time for keys.
    public List<Runnable> rest() {
        return List.of(
                () -> edges.makeFoot(commands, beside),
                () -> edges.makeHead(layer, commands, panes, beside),
                () -> edges.makeMenus(commands),
                library::make,
                this::follow,
                preview::place,
                tour::show);
    }

    /// Shows what is in the window, from the beginning.
    void showAround() {
        calm.calm().set(false);
        parts.tour().begin();
        tour.focus();
    }

    private void follow() {
        parts.pages()
                .showImages(new ImageForm.Sources(
                        parts.media().post()::find,
                        parts.media().thumbnails()::drawInto,
                        beside::crop,
                        parts.exports()));
        parts.pages().colour(parts.code());
        parts.open().id().subscribe((before, now) -> {
            if (before == null && now != null) {
                parts.editing().editText();
            } else if (before != null && now == null && libraryShown().get() && isIn(writing)) {
                // What had the keys can't be used, and what JavaFX takes next may not be of use either.
                library.focus();
            }
        });
    }

    private boolean isIn(Node part) {
        Node at = focused();
        while (at != null && !at.equals(part)) {
            at = at.getParent();
        }
        return at != null;
    }

    /// How the panes are now, to be remembered.
    public WindowMemory.Panes panes() {
        return calm.remembered();
    }

    /// What is told when the author has made panes wider or narrower.
    void onPanesMoved(Runnable hears) {
        panesMoved = hears;
    }

    /// How the preview looks now, to be remembered.
    public PreviewLook previewLook() {
        return parts.previewing().look().get();
    }

    /// Whether the preview is shown, known before there is one.
    ObservableValue<Boolean> previewSeen() {
        return preview.seen();
    }

    /// The window that the preview may have of its own.
    public PreviewWindow previewWindow() {
        return preview.window();
    }

    BooleanProperty libraryShown() {
        return panes.libraryShown();
    }

    BooleanProperty previewShown() {
        return panes.previewShown();
    }

    void export() {
        parts.exports().chooseFile(layer.getScene().getWindow());
    }

    void exportAll() {
        parts.exports().chooseFolder(layer.getScene().getWindow());
    }

    void search() {
        libraryShown().set(true);
        library.search();
    }

    void exportMarked() {
        parts.exports()
                .choose(layer.getScene().getWindow(), parts.library().marks().posts());
    }

    void exportCollection(PostCollection collection) {
        parts.exports().choose(layer.getScene().getWindow(), collection);
    }

    /// The fields that are laid over it.
    WindowFields fields() {
        return fields;
    }

    private List<Command> everyCommand() {
        return Stream.of(
                        commands.all().stream(),
                        commands.windows.forward(),
                        parts.snippets().templates().stream().map(commands.templates::with),
                        parts.arranged().searches().all().stream()
                                .map(search -> Command.of("search.saved", search.name(), () -> {
                                            libraryShown().set(true);
                                            parts.arranged().searches().run(search);
                                        })
                                        .icon(Feather.BOOKMARK)))
                .flatMap(Function.identity())
                .toList();
    }

    void saveSearch() {
        libraryShown().set(true);
        library.saveSearch();
    }

    /// Gives the keys to the pane that many behind the one that has them.
    void turn(int step) {
        new PaneRound(panes, library, writing, parts.pages(), side, beside, preview.window(), tour).turn(step);
    }

    private HelpPane makeHelp() {
        return parts.help().apply(KeysPage.of(commands.groups()));
    }

    void preferences() {
        PreferencesWindow shown = preferences;
        if (shown == null) {
            shown = new PreferencesWindow(layer.getScene().getWindow(), parts.themes(), preferencesModel());
            preferences = shown;
        }
        shown.show();
    }

    boolean isPreferring() {
        return preferences != null && preferences.isShown();
    }

    /// All that can be set.
    PreferencesModel preferencesModel() {
        return PreferencesWindow.model(parts, commands, keys);
    }

    private Node makePreview() {
        Node page = parts.preview().get();
        VBox.setVgrow(page, Priority.ALWAYS);
        return new VBox(WindowBars.preview(commands.preview), page);
    }
}
