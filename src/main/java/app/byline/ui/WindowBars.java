package app.byline.ui;

import app.byline.ui.publish.PublishButton;
import app.byline.ui.publish.PublishModel;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The window's bars of buttons, each button one of the commands. JavaFX's thread.
final class WindowBars {
    private WindowBars() {}

    /// Menus, what is used most, and the publish button.
    static Node head(Node menus, Commands commands, ThreePanes panes, PublishModel publishing) {
        HBox head = new HBox(
                menus,
                gap(),
                Menus.button(commands.begin),
                Menus.toggle(commands.toggleLibrary, panes.libraryShown()),
                Menus.toggle(commands.togglePreview, panes.previewShown()),
                Menus.button(commands.details),
                new PublishButton(
                                publishing,
                                commands.publish,
                                List.of(
                                        commands.viewPost,
                                        commands.unpublish,
                                        commands.outbox,
                                        commands.details,
                                        commands.connect))
                        .node());
        head.getStyleClass().add("head");
        return head;
    }

    /// What can be made of the words and lines that are selected.
    static Node format(FormatCommands commands) {
        HBox bar = new HBox();
        for (List<Command> group : commands.bar()) {
            if (!bar.getChildren().isEmpty()) {
                bar.getChildren().add(new Separator(Orientation.VERTICAL));
            }
            group.forEach(command -> bar.getChildren().add(Menus.button(command)));
        }
        bar.getStyleClass().addAll("preview-bar", "format-bar");
        bar.setId("format-bar");
        // Where the text is narrow the last of them give way, which menu and keys have too.
        bar.setMinWidth(0);
        return bar;
    }

    /// What can be done to the table in which the caret stands.
    static Node table(TableCommands commands) {
        HBox bar = new HBox(
                Menus.button("row", commands.rows),
                Menus.button("column", commands.columns),
                Menus.button("order", commands.orders),
                new Separator(Orientation.VERTICAL));
        commands.alignments.forEach(command -> bar.getChildren().add(Menus.button(command)));
        bar.getStyleClass().addAll("preview-bar", "table-bar");
        bar.setId("table-bar");
        return bar;
    }

    /// How the preview looks, and what can be taken from it.
    static Node preview(PreviewCommands commands) {
        HBox bar = new HBox(
                Menus.button(commands.room),
                Menus.button(commands.desktop),
                Menus.button(commands.tablet),
                Menus.button(commands.phone),
                gap(),
                Menus.button(commands.scroll),
                Menus.button(commands.colours),
                Menus.button(commands.copyRich),
                Menus.button(commands.detach));
        bar.getStyleClass().add("preview-bar");
        return bar;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
