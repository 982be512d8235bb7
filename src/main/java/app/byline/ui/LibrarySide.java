package app.byline.ui;

import app.byline.ui.library.CollectionList;
import app.byline.ui.library.LibraryPane;
import app.byline.ui.library.SavedSearchBar;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window's left side: the posts, their collections, saved searches, and what can be done to marked posts. It is
/// empty until [#make]. JavaFX's thread.
final class LibrarySide {
    private final MainWindow.Parts parts;
    private final Commands commands;
    private final Consumer<List<Path>> dropped;
    private final StackPane node = new StackPane();
    private @Nullable Made made;

    private record Made(LibraryPane pane, SavedSearchBar searches) {}

    /// `dropped` takes files that are dropped on the list.
    LibrarySide(MainWindow.Parts parts, Commands commands, Consumer<List<Path>> dropped) {
        this.parts = parts;
        this.commands = commands;
        this.dropped = dropped;
    }

    Region node() {
        return node;
    }

    /// Makes what is shown, unless it is there.
    void make() {
        made();
    }

    /// Gives the keys to the search field.
    void search() {
        made().pane().search();
    }

    /// Asks for a name of the present search.
    void saveSearch() {
        made().searches().save();
    }

    /// Gives the keys to the list.
    void focus() {
        made().pane().focus();
    }

    private Made made() {
        if (made == null) {
            LibraryPane pane = new LibraryPane(parts.library(), parts.dates(), commands.begin, commands.restore);
            pane.contextMenu(Menus.context(List.of(
                    commands.begin,
                    commands.facing.selected,
                    commands.windows.apart,
                    commands.duplicate,
                    commands.favourite,
                    commands.library.tag,
                    commands.library.untag,
                    commands.library.file,
                    commands.library.exportMarked,
                    commands.trash,
                    commands.restore,
                    commands.deleteForGood)));
            pane.onUndo(parts.desk()::undo);
            pane.onEnter(parts.desk()::openPassed, parts.desk()::leaveList);
            pane.sections(sections(), marked());
            pane.onDelete(commands.trash::run);
            pane.onDrag(
                    parts.arranged().dragged(),
                    parts.exports(),
                    parts.arranged().arranging()::trash);
            FileDrops.take(pane.node(), dropped);
            SavedSearchBar searches = new SavedSearchBar(parts.arranged().searches(), parts.desk()::say);
            pane.head(searches.node());
            ScrollPane scroll = new ScrollPane(pane.node());
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            // What is in it takes the keys; a click beside that is about nothing.
            scroll.setFocusTraversable(false);
            scroll.getStyleClass().add("library-scroll");
            node.getChildren().setAll(scroll);
            made = new Made(pane, searches);
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
                        parts.arranged().dragged(),
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
}
