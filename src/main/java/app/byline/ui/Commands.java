package app.byline.ui;

import app.byline.ui.outbox.OutboxModel;
import app.byline.ui.preview.PreviewTools;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.sync.SyncModel;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// Every action of the window, each once. Menu, toolbar, shortcuts and palette are made of these. JavaFX's thread.
public final class Commands {
    final BeginCommands templates;
    final Command begin;
    final Command rename;
    final Command duplicate;
    final Command favourite;
    final Command trash;
    final Command restore;
    final Command deleteForGood;
    final Command emptyTrash;
    final Command backups;
    final Command sync;
    final Command syncNow;
    final Command watch;
    final Command importFiles;
    final Command fetch;
    final Command export;
    final Command exportAll;

    final EditCommands edit;
    final Command search;
    final Command history;

    final FormatCommands format;
    final LineCommands lines;
    final TableCommands tables;
    final FindCommands find;
    final SpellingCommands spelling;
    final GrammarCommands grammar;
    final SnippetCommands snippets;

    final Command toggleLibrary;
    final Command togglePreview;
    final LookCommands looks;
    final AttentionCommands attention;
    final CountCommands counts;
    final FacingCommands facing;
    final WindowCommands windows;
    final Command goTo;
    final Command palette;
    final Command preferences;

    private final List<Command> languages;

    final PreviewCommands preview;
    final LibraryCommands library;

    final Command publish;
    final Command viewPost;
    final Command compareBlog;
    final Command unpublish;
    final Command outbox;
    final ImageCommands images;
    final Command details;
    final Command connect;

    final Command nextPane;
    final Command previousPane;

    final Command help;
    final Command keys;
    final Command tour;
    final Command about;

    Commands(
            MainWindow window,
            Desk desk,
            LibraryCommands library,
            FacingCommands facing,
            WindowCommands windows,
            Arranging arranging,
            TrashCan trashCan,
            Editing editing,
            PublishModel publishing,
            OutboxModel sending,
            SyncModel synchronising,
            PreviewTools previewing,
            Themes themes,
            Consumer<String> styles,
            LanguageChoice language) {
        this.library = library;
        this.facing = facing;
        this.windows = windows;
        languages = language.commands();
        BesideText beside = window.beside();
        ObservableValue<Boolean> open = desk.hasOpenPost();
        templates = new BeginCommands(
                window.snippets(), desk, editing, window.picker(), beside::snippets, publishing::choose);
        begin = templates.begin;
        rename = Command.of("rename", editing::editTitle)
                .keys("F2")
                .icon(Feather.TYPE)
                .when(open);
        duplicate = Command.of("duplicate", arranging::duplicate)
                .keys("Shortcut+Shift+D")
                .icon(Feather.COPY)
                .when(open);
        favourite = Command.of("favourite", arranging::favourite)
                .keys("Shortcut+Shift+B")
                .icon(Feather.STAR)
                .when(open);
        trash = Command.of("trash", arranging::trash)
                .keys("Shortcut+Shift+Delete")
                .icon(Feather.TRASH_2)
                .when(open);
        restore = Command.of("restore", arranging::restore)
                .icon(Feather.CORNER_UP_LEFT)
                .when(arranging.hasTrashed());

        deleteForGood =
                Command.of("delete", arranging::delete).icon(Feather.X_CIRCLE).when(arranging.hasTrashed());
        emptyTrash =
                Command.of("emptyTrash", trashCan::empty).icon(Feather.TRASH).when(trashCan.hasPosts());
        backups = Command.of("backups", beside::backups).icon(Feather.SAVE);

        sync = Command.of("sync", beside::sync).icon(Feather.REFRESH_CW);
        syncNow = Command.of("sync.now", synchronising::now)
                .keys("F5")
                .icon(Feather.REFRESH_CCW)
                .when(synchronising.hasRemote());
        watch = Command.of("watch", beside::watchFolder).icon(Feather.FOLDER);

        importFiles = Command.of("import", beside::importFiles).icon(Feather.FILE_PLUS);
        fetch = Command.of("fetch", beside::fetchPosts).icon(Feather.DOWNLOAD_CLOUD);
        export = Command.of("export", window::export)
                .keys("Shortcut+Alt+Shift+F")
                .icon(Feather.SHARE)
                .when(open);
        exportAll = Command.of("export-all", window::exportAll).icon(Feather.ARCHIVE);

        edit = new EditCommands(editing, window::focused, open);
        history = Command.of("history", beside::history)
                .keys("Shortcut+Shift+R")
                .icon(Feather.CLOCK)
                .when(open);
        format = new FormatCommands(editing, open, window.fields()::link, () -> tidy(editing, desk));
        lines = new LineCommands(editing, desk, open);
        tables = new TableCommands(editing, open);
        find = new FindCommands(editing, window.picker(), beside::outline, open);
        spelling = new SpellingCommands(window.proofs().spelling(), editing, window.picker(), desk, open);
        grammar = new GrammarCommands(window.proofs(), window.picker(), desk, open);

        snippets = new SnippetCommands(window.snippets(), editing, window.picker(), desk, beside::snippets, open);

        search = Command.of("search", window::search).keys("Shortcut+Shift+F").icon(Feather.SEARCH);
        toggleLibrary = Command.of("library", () -> flip(window.libraryShown()))
                .keys("Shortcut+Shift+L")
                .icon(Feather.SIDEBAR);
        togglePreview = Command.of("preview", () -> flip(window.previewShown()))
                .keys("Shortcut+Shift+E")
                .icon(Feather.EYE);
        goTo = Command.of("goTo", window.fields()::goTo).keys("Shortcut+P").icon(Feather.NAVIGATION);
        palette = Command.of("palette", window.fields()::palette)
                .keys("Shortcut+Shift+P")
                .icon(Feather.COMMAND);
        preferences = Command.of("preferences", window::preferences)
                .keys("Shortcut+Comma")
                .icon(Feather.SETTINGS);

        attention = new AttentionCommands(editing, window.calm(), desk, open);
        counts = new CountCommands(beside, open);
        looks = new LookCommands(themes, desk, styles);

        preview = new PreviewCommands(
                previewing, window.previewWindow().detached(), open, window.previewSeen(), themes.palette());

        publish = Command.of("publish", () -> {
                    // What the foot says was of another time.
                    desk.forget();
                    publishing.publish();
                })
                .keys("Shortcut+Enter")
                .icon(Feather.SEND)
                .when(publishing.canPublish());
        viewPost = Command.of("view", publishing::view)
                .keys("Shortcut+Shift+O")
                .icon(Feather.EXTERNAL_LINK)
                .when(publishing.canView());
        compareBlog = Command.of("compareBlog", beside::compareWithBlog)
                .keys("Shortcut+Alt+D")
                .icon(Feather.COLUMNS)
                .when(publishing.canView());
        unpublish = Command.of(
                        "unpublish", () -> publishing.state().get().onBlog().ifPresent(sending::takeBack))
                .icon(Feather.CORNER_DOWN_LEFT)
                .when(publishing.canTakeBack());
        outbox = Command.of("outbox", beside::outbox)
                .keys("Shortcut+Alt+Shift+Enter")
                .icon(Feather.INBOX);
        images = new ImageCommands(window, editing, desk, open);
        details = Command.of("details", beside::details)
                .keys("Shortcut+Alt+Comma")
                .icon(Feather.SLIDERS)
                .when(open);
        connect = Command.of("connect", beside::connect).icon(Feather.GLOBE).when(beside.canConnect());

        nextPane = Command.of("pane.next", () -> window.turn(1)).keys("F6").icon(Feather.ARROW_RIGHT);
        previousPane = Command.of("pane.previous", () -> window.turn(-1))
                .keys("Shift+F6")
                .icon(Feather.ARROW_LEFT);

        help = Command.of("help", beside::help).keys("F1").icon(Feather.HELP_CIRCLE);
        keys = Command.of("keys", () -> beside.help(KeysPage.NAME))
                .keys("Shift+F1")
                .icon(Feather.COMMAND);
        tour = Command.of("tour", window::showAround).icon(Feather.COMPASS);
        about = Command.of("about", beside::about).icon(Feather.INFO);
    }

    private static void tidy(Editing editing, Desk desk) {
        var _ = editing.tidy().thenAccept(changed -> {
            if (!changed) {
                desk.say(Messages.text("editor.tidy.already"));
            }
        });
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    /// The menus, by the key of their name, in order.
    List<Group> groups() {
        return List.of(
                Group.of(
                        "file",
                        List.of(
                                List.of(begin, windows.another, rename, duplicate, favourite),
                                List.of(trash, restore, deleteForGood, emptyTrash),
                                List.of(importFiles, fetch, export, exportAll),
                                List.of(backups, sync, syncNow, watch),
                                List.of(preferences, windows.close, windows.quit))),
                Group.of("templates", List.of(templates.all())).within("file").behind(begin),
                library.group(facing.selected),
                Group.of("edit", List.of(edit.changes(), edit.clipboard(), List.of(history, search))),
                find.group(),
                lines.group(),
                Group.of("spelling", List.of(spelling.all())).within("edit"),
                Group.of("grammar", List.of(grammar.all())).within("edit"),
                Group.of("snippets", List.of(snippets.all())).within("edit"),
                format.headings(),
                tables.group(),
                Group.of("images", List.of(images.all())).within("format"),
                format.group(),
                Group.of(
                        "view",
                        List.of(
                                List.of(toggleLibrary, togglePreview),
                                List.of(nextPane, previousPane, goTo, palette),
                                attention.all(),
                                counts.all())),
                Group.of("beside", List.of(facing.all())).within("view"),
                Group.of("windows", List.of(windows.all())).within("view"),
                looks.group(),
                preview.group(),
                Group.of("language", List.of(languages)).within("view"),
                Group.of(
                        "publish",
                        List.of(
                                List.of(publish, viewPost, compareBlog, unpublish, outbox),
                                List.of(details, connect, templates.blogs))),
                Group.of("help", List.of(List.of(help, keys, tour), List.of(about))));
    }

    /// Those of a right click in the text, in parts that stand apart.
    List<List<Command>> ofText() {
        return List.of(spelling.context(), edit.clipboard(), List.of(snippets.insert, snippets.keep), format.context());
    }

    /// All of them, in the menus' order.
    public List<Command> all() {
        return groups().stream().flatMap(Group::stream).toList();
    }

    /// A menu's worth of commands, in parts that stand apart. `id` names it in the bundle (`menu.<id>`); `within` is
    /// the menu in which it is one more, empty for one of the bar; `behind` the command there that it follows,
    /// empty for the end.
    record Group(String id, String within, Optional<Command> behind, List<List<Command>> parts) {
        Group {
            parts = List.copyOf(parts);
        }

        static Group of(String id, List<List<Command>> parts) {
            return new Group(id, "", Optional.empty(), parts);
        }

        Group within(String menu) {
            return new Group(id, menu, behind, parts);
        }

        Group behind(Command command) {
            return new Group(id, within, Optional.of(command), parts);
        }

        Stream<Command> stream() {
            return parts.stream().flatMap(List::stream);
        }
    }
}
