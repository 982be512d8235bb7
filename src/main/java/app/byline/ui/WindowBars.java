package app.byline.ui;

import app.byline.ui.OverflowBar.Part;
import app.byline.ui.publish.PublishButton;
import app.byline.ui.publish.PublishModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The window's bars of buttons, each button one of the commands. JavaFX's thread.
final class WindowBars {
    /// A share of the window.
    private static final double MOST_NOTICES = 0.4;

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

    /// What needs the author, above all else; where that is much it scrolls and leaves the text its room. `window` is
    /// what they stand in.
    static Node notices(Region window, Node... notices) {
        VBox all = new VBox(notices);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("notices");
        scroll.setMinHeight(0);
        scroll.maxHeightProperty().bind(window.heightProperty().multiply(MOST_NOTICES));
        all.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        BooleanBinding any = Stream.of(notices)
                .map(notice -> Bindings.createBooleanBinding(notice::isVisible, notice.visibleProperty()))
                .reduce(Bindings::or)
                .orElseThrow();
        scroll.visibleProperty().bind(any);
        scroll.managedProperty().bind(any);
        return scroll;
    }

    /// What can be made of the words and lines that are selected.
    static Node format(FormatCommands commands) {
        List<Part> parts = new ArrayList<>();
        for (List<Command> group : commands.bar()) {
            if (!parts.isEmpty()) {
                parts.add(new Part(new Separator(Orientation.VERTICAL), null));
            }
            group.forEach(command -> parts.add(Part.of(command)));
        }
        OverflowBar bar = new OverflowBar("format-bar", parts);
        bar.getStyleClass().addAll("preview-bar", "format-bar");
        return bar;
    }

    /// What can be done to the table in which the caret stands.
    static Node table(TableCommands commands) {
        List<Part> parts = new ArrayList<>(List.of(
                menu("row", commands.rows),
                menu("column", commands.columns),
                menu("order", commands.orders),
                new Part(new Separator(Orientation.VERTICAL), null)));
        commands.alignments.forEach(command -> parts.add(Part.of(command)));
        OverflowBar bar = new OverflowBar("table-bar", parts);
        bar.getStyleClass().addAll("preview-bar", "table-bar");
        return bar;
    }

    /// How the preview looks, and what can be taken from it.
    static Node preview(PreviewCommands commands) {
        OverflowBar bar = new OverflowBar(
                "preview-bar",
                List.of(
                        Part.of(commands.room),
                        Part.of(commands.desktop),
                        Part.of(commands.tablet),
                        Part.of(commands.phone),
                        new Part(gap(), null),
                        Part.of(commands.scroll),
                        Part.of(commands.colours),
                        Part.of(commands.copyRich),
                        Part.of(commands.detach)));
        bar.getStyleClass().add("preview-bar");
        return bar;
    }

    private static Part menu(String id, List<Command> commands) {
        return new Part(Menus.button(id, commands), Menus.within(id, commands));
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
