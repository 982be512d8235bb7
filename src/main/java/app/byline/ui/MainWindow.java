package app.byline.ui;

import app.byline.help.HelpPage;
import app.byline.library.PostCollection;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.help.HelpPane;
import app.byline.ui.history.HistoryModel;
import app.byline.ui.history.HistoryPane;
import app.byline.ui.imports.ImportModel;
import app.byline.ui.imports.ImportPane;
import app.byline.ui.library.CollectionList;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.library.LibraryPane;
import app.byline.ui.library.ReplacePane;
import app.byline.ui.library.SavedSearchBar;
import app.byline.ui.library.TagsPane;
import app.byline.ui.preview.PreviewLook;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.publish.ConnectModel;
import app.byline.ui.publish.ConnectPane;
import app.byline.ui.publish.DetailsPane;
import app.byline.ui.publish.ProblemBar;
import app.byline.ui.publish.PublishButton;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.publish.PublishStatus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
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
    private final StackPane librarySide = new StackPane();
    private final StackPane side = new StackPane();
    private final ThreePanes panes;
    private final VBox top = new VBox();
    private final StackPane menus = new StackPane();
    private final StackPane foot = new StackPane();
    private final StackPane layer = new StackPane();
    private @Nullable LibraryPane library;
    private @Nullable SavedSearchBar searches;
    private @Nullable CommandPalette palette;
    private @Nullable CalendarWindow calendar;
    private final Map<String, Node> panels = new HashMap<>();
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
            ImportModel imports,
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
                parts.sync(),
                parts.previewing(),
                parts.themes());
        side.setId("side");
        panes = new ThreePanes(librarySide, parts.editor(), side, memory.panes());
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
        return List.of(this::makeFoot, this::makeHead, this::makeMenus, this::library, this::follow, this::makePreview);
    }

    private void makeFoot() {
        foot.getChildren()
                .setAll(new StatusBar(
                                parts.open(),
                                parts.desk(),
                                new SyncStatus(parts.sync(), parts.dates(), this::sync).node(),
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
        toggle(importing());
    }

    /// Looks through these files and folders, for what of them can come.
    void importFiles(List<Path> files) {
        if (!side.getChildren().contains(importing())) {
            importFiles();
        }
        parts.imports().take(files);
    }

    private Node importing() {
        return panels.computeIfAbsent(
                "import",
                key -> SidePanel.filled(key, new ImportPane(parts.imports(), parts.dates()).node(), this::closePanel));
    }

    void export() {
        parts.exports().chooseFile(layer.getScene().getWindow());
    }

    void exportAll() {
        parts.exports().chooseFolder(layer.getScene().getWindow());
    }

    void search() {
        libraryShown().set(true);
        library().search();
    }

    private LibraryPane library() {
        LibraryPane made = library;
        if (made == null) {
            made = new LibraryPane(parts.library(), parts.dates(), commands.begin, commands.restore);
            made.contextMenu(Menus.context(List.of(
                    commands.begin,
                    commands.duplicate,
                    commands.favourite,
                    commands.library.tag,
                    commands.library.untag,
                    commands.library.file,
                    commands.library.exportMarked,
                    commands.trash,
                    commands.restore,
                    commands.deleteForGood)));
            made.onUndo(parts.desk()::undo);
            made.sections(sections(), marked());
            made.onTrash(commands.trash::run);
            FileDrops.take(made.node(), this::importFiles);
            searches = new SavedSearchBar(parts.arranged().searches(), parts.desk()::say);
            made.head(searches.node());
            librarySide.getChildren().setAll(made.node());
            library = made;
        }
        return made;
    }

    private Node sections() {
        return new CollectionList(
                        parts.arranged().shown(),
                        commands.library.create,
                        Menus.context(List.of(
                                commands.library.create,
                                commands.library.rename,
                                commands.library.remove,
                                commands.library.exportBook)),
                        parts.arranged().arranging()::file)
                .node();
    }

    /// What can be done to the posts that are marked; takes no room while there are none.
    private Node marked() {
        Label count = new Label();
        count.setId("marked-count");
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(count, Menus.button(commands.library.unmark));
        FlowPane actions = new FlowPane();
        List.of(
                        commands.favourite,
                        commands.library.tag,
                        commands.library.file,
                        commands.library.exportMarked,
                        commands.duplicate,
                        commands.trash,
                        commands.restore,
                        commands.deleteForGood)
                .forEach(command -> actions.getChildren().add(Menus.button(command)));
        VBox marked = new VBox(head, actions);
        marked.getStyleClass().add("marked");
        parts.library().marks().count().subscribe(now -> {
            count.setText(Messages.text("library.marked", now));
            marked.setVisible(now.intValue() > 1);
            marked.setManaged(now.intValue() > 1);
        });
        return marked;
    }

    void tags() {
        Arranging arranging = parts.arranged().arranging();
        toggle(
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
                    this::openFromCalendar,
                    (post, day) -> parts.arranged()
                            .arranging()
                            .reschedule(post, day, parts.dates().zone()));
            calendar = shown;
        }
        shown.show();
    }

    private void openFromCalendar(PostId post) {
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
        library();
        if (searches != null) {
            searches.save();
        }
    }

    void replace() {
        toggle(panels.computeIfAbsent(
                "replace",
                key -> SidePanel.filled(key, new ReplacePane(parts.arranged().replacing()).node(), this::closePanel)));
    }

    void details() {
        toggle("details", () -> new DetailsPane(parts.open(), parts.dates().zone()).node());
    }

    void history() {
        toggle(panels.computeIfAbsent(
                "history",
                key -> SidePanel.filled(
                        key,
                        new HistoryPane(parts.history(), parts.dates(), this::restored, parts.comparing()).node(),
                        this::closePanel)));
    }

    void backups() {
        toggle("backups", () -> new BackupsPane(parts.backups(), parts.dates(), this::broughtBack).node());
    }

    void sync() {
        toggle("sync", () -> new SyncPane(parts.sync(), parts.dates(), this::watchFolder).node());
    }

    void watchFolder() {
        parts.sync().chooseFolder(layer.getScene().getWindow());
    }

    private void broughtBack(Post post) {
        parts.open().open(post.id());
        parts.desk().say(Messages.text("backups.restored", post.title()));
    }

    private void repairReport() {
        parts.care().recovered().get().ifPresent(done -> toggle("repair", () -> new RepairPane(done).node()));
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
        parts.connecting().ifPresent(model -> toggle("connect", () -> new ConnectPane(model).node()));
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
            panels.values().stream()
                    .filter(side.getChildren()::contains)
                    .findFirst()
                    .ifPresentOrElse(SidePanel::focus, this::focusPreview);
        } else {
            library().focus();
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
        toggle(panels.computeIfAbsent(
                "help", key -> SidePanel.filled(key, helpPane().node(), this::closePanel)));
    }

    /// Shows that page of the help.
    void help(String page) {
        if (!side.getChildren().contains(panels.get("help"))) {
            help();
        }
        helpPane().open(page);
    }

    private HelpPane helpPane() {
        HelpPane made = help == null ? parts.help().apply(KeysPage.of(commands.groups())) : help;
        help = made;
        return made;
    }

    /// Shows that panel in the preview's place, or the preview again where it is shown already. A panel is made when it
    /// is first asked for.
    private void toggle(String name, Supplier<Node> content) {
        toggle(panels.computeIfAbsent(name, key -> SidePanel.of(key, content.get(), this::closePanel)));
    }

    private void toggle(Node wanted) {
        boolean shown = side.getChildren().contains(wanted);
        closePanel();
        if (!shown) {
            side.getChildren().add(wanted);
            panes.panelShown().set(true);
            SidePanel.focus(wanted);
        }
    }

    private void closePanel() {
        if (side.getChildren().removeAll(panels.values())) {
            panes.panelShown().set(false);
            parts.editing().editText();
        }
    }

    void quit() {
        parts.quit().run();
    }

    private void makePreview() {
        if (!previewMade && previewShown().get() && layer.getScene() != null) {
            previewMade = true;
            Node page = parts.preview().get();
            VBox.setVgrow(page, Priority.ALWAYS);
            side.getChildren().addFirst(new VBox(previewBar(), page));
        }
    }

    private Node previewBar() {
        PreviewCommands of = commands.preview;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                Menus.button(of.room),
                Menus.button(of.desktop),
                Menus.button(of.tablet),
                Menus.button(of.phone),
                gap,
                Menus.button(of.scroll),
                Menus.button(of.colours),
                Menus.button(of.copyRich));
        bar.getStyleClass().add("preview-bar");
        return bar;
    }

    private void makeHead() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                menus,
                gap,
                Menus.button(commands.begin),
                Menus.toggle(commands.toggleLibrary, libraryShown()),
                Menus.toggle(commands.togglePreview, previewShown()),
                Menus.button(commands.details),
                new PublishButton(
                                parts.publishing(),
                                commands.publish,
                                List.of(commands.viewPost, commands.details, commands.connect))
                        .node());
        head.getStyleClass().add("head");
        top.getChildren()
                .setAll(
                        head,
                        new CareBar(parts.care(), this::repairReport).node(),
                        new ProblemBar(parts.publishing(), this::connect).node());
    }

    private void makeMenus() {
        menus.getChildren().setAll(Menus.bar(commands.groups()));
    }
}
