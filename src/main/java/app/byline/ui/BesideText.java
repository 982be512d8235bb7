package app.byline.ui;

import app.byline.library.Shelf;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.counts.CountsPane;
import app.byline.ui.editor.OutlinePane;
import app.byline.ui.help.HelpPane;
import app.byline.ui.history.HistoryModel;
import app.byline.ui.history.HistoryPane;
import app.byline.ui.imports.ImportPane;
import app.byline.ui.library.ReplacePane;
import app.byline.ui.library.TagsPane;
import app.byline.ui.outbox.OutboxPane;
import app.byline.ui.publish.ConnectPane;
import app.byline.ui.publish.DetailsPane;
import app.byline.ui.recovery.BackupsPane;
import app.byline.ui.recovery.RepairPane;
import app.byline.ui.snippet.SnippetsPane;
import app.byline.ui.sync.SyncPane;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What opens beside the text: the panels in the preview's place, and the windows of their own. Each is made when it is
/// first asked for, and kept. JavaFX's thread.
final class BesideText {
    private final MainWindow.Parts parts;
    private final Node window;
    private final SidePanels panels;
    private final Supplier<HelpPane> helpMaker;
    private @Nullable CalendarWindow calendar;
    private @Nullable FetchWindow fetch;
    private @Nullable MediaWindow media;
    private @Nullable SnippetsWindow snippets;
    private @Nullable StatisticsWindow statistics;
    private @Nullable AboutWindow about;
    private @Nullable HelpPane help;
    private @Nullable CountsPane counts;

    /// `window` is the window's content, shown by the time that something is opened; `helpMaker` makes the help's
    /// panel.
    BesideText(MainWindow.Parts parts, Node window, SidePanels panels, Supplier<HelpPane> helpMaker) {
        this.parts = parts;
        this.window = window;
        this.panels = panels;
        this.helpMaker = helpMaker;
    }

    /// The panel that is shown.
    Optional<Node> panel() {
        return panels.shown();
    }

    /// Whether there is one.
    ReadOnlyBooleanProperty panelShown() {
        return panels.anyShown();
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
                    stage(),
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
                        stage(), parts.themes(), parts.fetching(), parts.dates(), this::openBeside, this::connectABlog)
                : fetch;
        fetch = shown;
        shown.show();
    }

    void media() {
        MediaParts with = parts.media();
        MediaWindow shown = media == null
                ? new MediaWindow(
                        stage(),
                        parts.themes(),
                        with.images(),
                        with.thumbnails(),
                        parts.dates(),
                        this::openBeside,
                        parts.exports())
                : media;
        media = shown;
        shown.show();
    }

    /// Shows what comes again, to be written.
    SnippetsPane snippets(SnippetsPane.Part part) {
        SnippetsWindow shown =
                snippets == null ? new SnippetsWindow(stage(), parts.themes(), parts.snippets()) : snippets;
        snippets = shown;
        return shown.show(part);
    }

    /// Answers whether the caret stands in an image.
    boolean cropImage() {
        Optional<String> address = parts.editing().images().address();
        address.ifPresent(there -> parts.media()
                .post()
                .find(there)
                .thenAccept(asset ->
                        asset.ifPresentOrElse(this::crop, () -> parts.desk().say(Messages.text("image.elsewhere")))));
        return address.isPresent();
    }

    /// Cuts an image of the open post, in a small window.
    void crop(Asset image) {
        CropWindow.show(
                stage(),
                parts.themes(),
                parts.media().thumbnails(),
                image,
                crop -> parts.media().post().crop(image, crop));
    }

    private Window stage() {
        return window.getScene().getWindow();
    }

    private void connectABlog() {
        stage().requestFocus();
        if (!panels.isShown("connect")) {
            connect();
        }
    }

    private void openBeside(PostId post) {
        parts.library().shelf().set(Shelf.POSTS);
        // It may lie in another window, which comes forward.
        stage().requestFocus();
        parts.open().open(post);
    }

    void replace() {
        panels.toggleFilling("replace", () -> new ReplacePane(parts.arranged().replacing()).node());
    }

    /// Shows the details, unless they are there.
    void showDetails() {
        if (!panels.isShown("details")) {
            details();
        }
    }

    void details() {
        panels.toggle("details", () -> new DetailsPane(parts.open(), parts.details()).node());
        parts.details().preflight().look();
    }

    void outline() {
        panels.toggleFilling("outline", () -> new OutlinePane(parts.editing()).node());
    }

    void counts() {
        CountsPane shown = counts == null ? new CountsPane(parts.counting()) : counts;
        counts = shown;
        panels.toggle("counts", shown::node);
        if (panels.isShown("counts")) {
            shown.focus();
        }
    }

    void statistics() {
        StatisticsWindow shown = statistics == null
                ? new StatisticsWindow(stage(), parts.themes(), parts.counting().statistics())
                : statistics;
        statistics = shown;
        shown.show();
    }

    void outbox() {
        panels.toggleFilling(
                "outbox", () -> new OutboxPane(parts.outbox(), parts.media().uploads(), parts.dates()).node());
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
        parts.sync().chooseFolder(stage());
    }

    private void broughtBack(Post post) {
        parts.open().open(post.id());
        parts.desk().say(Messages.text("backups.restored", post.title()));
    }

    /// Shows what was recovered from a damaged library.
    void repairReport() {
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

    /// Opens the pane for blogs, and the page on which their service lets Byline in.
    void signIn() {
        connectABlog();
        parts.connecting().ifPresent(model -> model.service().signIn());
    }

    void connect() {
        parts.connecting().ifPresent(model -> panels.toggle("connect", () -> new ConnectPane(model).node()));
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

    /// Says what the program is.
    void about() {
        AboutWindow shown = about == null ? new AboutWindow(stage(), parts.themes(), parts.about()) : about;
        about = shown;
        shown.show();
    }

    private HelpPane helpPane() {
        HelpPane made = help == null ? helpMaker.get() : help;
        help = made;
        return made;
    }
}
