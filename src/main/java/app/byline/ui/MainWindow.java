package app.byline.ui;

import app.byline.help.HelpPage;
import app.byline.library.PostCollection;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.help.HelpPane;
import app.byline.ui.history.HistoryModel;
import app.byline.ui.history.HistoryPane;
import app.byline.ui.imports.ImportModel;
import app.byline.ui.imports.ImportPane;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.library.ReplacePane;
import app.byline.ui.library.TagsPane;
import app.byline.ui.merging.MergeModel;
import app.byline.ui.outbox.OutboxModel;
import app.byline.ui.outbox.OutboxPane;
import app.byline.ui.outbox.OutboxStatus;
import app.byline.ui.preview.PreviewLook;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.publish.ConnectModel;
import app.byline.ui.publish.ConnectPane;
import app.byline.ui.publish.DetailsPane;
import app.byline.ui.publish.ProblemBar;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.publish.PublishStatus;
import app.byline.ui.publish.RemarkStatus;
import app.byline.ui.recovery.BackupsModel;
import app.byline.ui.recovery.BackupsPane;
import app.byline.ui.recovery.CareBar;
import app.byline.ui.recovery.CareModel;
import app.byline.ui.recovery.RepairPane;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.sync.SyncPane;
import app.byline.ui.sync.SyncStatus;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's content: commands on top, library, editor and preview side by side, state at the foot. Shows what the
/// models say and decides nothing. JavaFX's thread.
public final class MainWindow {
    private final Parts parts;
    private final Commands commands;
    private final LibrarySide library;
    private final StackPane side = new StackPane();
    private final ThreePanes panes;
    private final VBox top = new VBox();
    private final StackPane menus = new StackPane();
    private final StackPane foot = new StackPane();
    private final StackPane layer = new StackPane();
    private @Nullable CommandPalette palette;
    private @Nullable CalendarWindow calendar;
    private @Nullable FetchWindow fetch;
    private final SidePanels panels;
    private final BooleanProperty previewSeen = new SimpleBooleanProperty(this, "previewSeen");
    private boolean previewMade;
    private @Nullable HelpPane help;

    /// What the window is made of. `connecting` is there where blogs can be connected. `preview` is asked for
    /// once, when it is first to be seen: a browser engine is not worth waiting for before the first key.
    /// `help` makes the help's panel, as late, of a page about keys. `quit` closes the window.
    public record Parts(
            OpenPost open,
            Editing editing,
            Node editor,
            Supplier<Node> preview,
            PreviewTools previewing,
            LibraryModel library,
            LibraryParts arranged,
            Desk desk,
            PublishModel publishing,
            DetailsPane.Parts details,
            OutboxModel outbox,
            MergeModel merging,
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
            PostDate dates,
            Runnable quit) {}

    public MainWindow(Parts parts, WindowMemory memory) {
        this.parts = parts;
        ArrangeQuestions questions = new ArrangeQuestions(parts.arranged(), parts.desk(), new Picker(layer));
        commands = new Commands(
                this,
                parts.desk(),
                new LibraryCommands(this, questions, parts.arranged(), parts.library()),
                parts.arranged().arranging(),
                parts.trashCan(),
                parts.editing(),
                parts.publishing(),
                parts.outbox(),
                parts.sync(),
                parts.previewing(),
                parts.themes());
        side.setId("side");
        // Where there is little room the publish button's words give way, not the menus' names.
        menus.setId("menus");
        menus.setMinWidth(Region.USE_PREF_SIZE);
        library = new LibrarySide(parts, commands, this::importFiles);
        panes = new ThreePanes(library.node(), parts.editor(), side, memory.panes());
        panels = new SidePanels(side, panes.panelShown(), parts.editing()::editText);
        previewSeen.bind(panes.previewShown());
        panes.previewShown().addListener((_, _, _) -> makePreview());
        BorderPane frame = new BorderPane(panes.node());
        // They keep the place of what is made later: the text does not jump.
        top.getStyleClass().add("window-top");
        foot.getStyleClass().add("window-foot");
        frame.setTop(top);
        frame.setBottom(foot);
        layer.getChildren().add(frame);
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

    /// Gives the keys to the text.
    public void write() {
        parts.editing().editText();
    }

    /// What can wait until the text is on the screen and takes keys, in the order in which it is missed. Each is to be
    /// run once, in this order; between two of them there is time for keys.
    public List<Runnable> rest() {
        return List.of(this::makeFoot, this::makeHead, this::makeMenus, library::make, this::follow, this::makePreview);
    }

    private void makeFoot() {
        foot.getChildren()
                .setAll(new StatusBar(
                                parts.open(),
                                parts.desk(),
                                new SyncStatus(parts.sync(), parts.dates(), this::sync).node(),
                                new OutboxStatus(parts.outbox(), this::outbox).node(),
                                new RemarkStatus(parts.details().preflight(), this::showDetails).node(),
                                new PublishStatus(parts.publishing(), parts.dates(), commands.viewPost).node())
                        .node());
    }

    private void follow() {
        parts.open().id().subscribe((before, now) -> {
            if (before == null && now != null) {
                parts.editing().editText();
            }
        });
    }

    /// How the panes are now, to be remembered.
    public WindowMemory.Panes panes() {
        return panes.panes();
    }

    /// How the preview looks now, to be remembered.
    public PreviewLook previewLook() {
        return parts.previewing().look().get();
    }

    /// Whether the preview is shown, known before there is one.
    ObservableValue<Boolean> previewSeen() {
        return previewSeen;
    }

    BooleanProperty libraryShown() {
        return panes.libraryShown();
    }

    BooleanProperty previewShown() {
        return panes.previewShown();
    }

    void importFiles() {
        panels.toggleFilling("import", () -> new ImportPane(parts.imports(), parts.dates()).node());
    }

    /// Looks through these files and folders, for what of them can come.
    void importFiles(List<Path> files) {
        if (!panels.isShown("import")) {
            importFiles();
        }
        parts.imports().take(files);
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

    void tags() {
        Arranging arranging = parts.arranged().arranging();
        panels.toggle(
                "tags",
                () -> new TagsPane(parts.arranged().tags(), arranging::retag, arranging::untagEverywhere).node());
    }

    void calendar() {
        CalendarWindow shown = calendar;
        if (shown == null) {
            CalendarModel model = parts.arranged().calendar();
            shown = new CalendarWindow(
                    layer.getScene().getWindow(),
                    parts.themes(),
                    model,
                    this::openBeside,
                    (post, day) -> parts.arranged()
                            .arranging()
                            .reschedule(post, day, parts.dates().zone()));
            calendar = shown;
        }
        shown.show();
    }

    void fetchPosts() {
        FetchWindow shown = fetch == null
                ? new FetchWindow(
                        layer.getScene().getWindow(),
                        parts.themes(),
                        parts.fetching(),
                        parts.dates(),
                        this::openBeside,
                        this::connectABlog)
                : fetch;
        fetch = shown;
        shown.show();
    }

    private void connectABlog() {
        layer.getScene().getWindow().requestFocus();
        if (!panels.isShown("connect")) {
            connect();
        }
    }

    private void openBeside(PostId post) {
        parts.library().shelf().set(Shelf.POSTS);
        parts.open().open(post);
        layer.getScene().getWindow().requestFocus();
    }

    void exportMarked() {
        parts.library()
                .marks()
                .posts()
                .thenAccept(posts -> parts.exports().choose(layer.getScene().getWindow(), posts));
    }

    void exportCollection(PostCollection collection) {
        parts.exports().choose(layer.getScene().getWindow(), collection);
    }

    void palette() {
        if (palette == null) {
            palette = new CommandPalette(layer, this::everyCommand);
        }
        palette.open();
    }

    private List<Command> everyCommand() {
        return Stream.concat(
                        commands.all().stream(),
                        parts.arranged().searches().all().stream()
                                .map(search -> Command.of("search.saved", search.name(), () -> {
                                            libraryShown().set(true);
                                            parts.arranged().searches().run(search);
                                        })
                                        .icon(Feather.BOOKMARK)))
                .toList();
    }

    void saveSearch() {
        libraryShown().set(true);
        library.saveSearch();
    }

    void replace() {
        panels.toggleFilling("replace", () -> new ReplacePane(parts.arranged().replacing()).node());
    }

    private void showDetails() {
        if (!panels.isShown("details")) {
            details();
        }
    }

    void details() {
        panels.toggle("details", () -> new DetailsPane(parts.open(), parts.details()).node());
        parts.details().preflight().look();
    }

    void outbox() {
        panels.toggleFilling("outbox", () -> new OutboxPane(parts.outbox(), parts.dates()).node());
    }

    /// Shows what would change on the blog.
    void compareWithBlog() {
        if (!panels.isShown("history")) {
            history();
        }
        parts.publishing()
                .state()
                .get()
                .onBlog()
                .ifPresent(there -> parts.history().compareWith(there.blog()));
    }

    void history() {
        panels.toggleFilling(
                "history",
                () -> new HistoryPane(parts.history(), parts.dates(), this::restored, parts.comparing()).node());
    }

    void backups() {
        panels.toggle("backups", () -> new BackupsPane(parts.backups(), parts.dates(), this::broughtBack).node());
    }

    void sync() {
        panels.toggle("sync", () -> new SyncPane(parts.sync(), parts.dates(), this::watchFolder).node());
    }

    void watchFolder() {
        parts.sync().chooseFolder(layer.getScene().getWindow());
    }

    private void broughtBack(Post post) {
        parts.open().open(post.id());
        parts.desk().say(Messages.text("backups.restored", post.title()));
    }

    private void repairReport() {
        parts.care().recovered().get().ifPresent(done -> panels.toggle("repair", () -> new RepairPane(done).node()));
    }

    private void restored(HistoryModel.Restored what) {
        parts.desk()
                .say(
                        Messages.text(
                                "history.restored",
                                parts.dates().withTime(what.then().modified())),
                        Messages.text("desk.undo"),
                        () -> {
                            parts.desk().forget();
                            parts.history().unrestore(what);
                        });
    }

    ObservableValue<Boolean> canConnect() {
        return new SimpleBooleanProperty(parts.connecting().isPresent());
    }

    void connect() {
        parts.connecting().ifPresent(model -> panels.toggle("connect", () -> new ConnectPane(model).node()));
    }

    /// Gives the keys to the pane that many behind the one that has them: posts, text, preview or panel.
    void turn(int step) {
        List<Node> shown = panes.node().getItems();
        Node owner = layer.getScene().getFocusOwner();
        int at = 0;
        for (Node node = owner; node != null; node = node.getParent()) {
            at = Math.max(at, shown.indexOf(node));
        }
        Node wanted = shown.get(Math.floorMod(at + step, shown.size()));
        if (wanted.equals(parts.editor())) {
            parts.editing().editText();
        } else if (wanted.equals(side)) {
            panels.shown().ifPresentOrElse(SidePanel::focus, this::focusPreview);
        } else {
            library.focus();
        }
    }

    private void focusPreview() {
        Node page = side.lookup("#preview-page");
        if (page != null) {
            page.requestFocus();
        }
    }

    /// Shows the help, or puts it away.
    void help() {
        panels.toggleFilling("help", () -> helpPane().node());
    }

    /// Shows that page of the help.
    void help(String page) {
        if (!panels.isShown("help")) {
            help();
        }
        helpPane().open(page);
    }

    private HelpPane helpPane() {
        HelpPane made = help == null ? parts.help().apply(KeysPage.of(commands.groups())) : help;
        help = made;
        return made;
    }

    void quit() {
        parts.quit().run();
    }

    private void makePreview() {
        if (!previewMade && previewShown().get() && layer.getScene() != null) {
            previewMade = true;
            Node page = parts.preview().get();
            VBox.setVgrow(page, Priority.ALWAYS);
            side.getChildren().addFirst(new VBox(WindowBars.preview(commands.preview), page));
        }
    }

    private void makeHead() {
        top.getChildren()
                .setAll(
                        WindowBars.head(menus, commands, panes, parts.publishing()),
                        new CareBar(parts.care(), this::repairReport).node(),
                        new ProblemBar(parts.publishing(), parts.outbox().deeds(), this::connect).node());
    }

    private void makeMenus() {
        menus.getChildren().setAll(Menus.bar(commands.groups()));
    }
}
