package app.byline.ui;

import app.byline.ui.text.KeyNames;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A panel in the preview's place: a headline, a way out, and what it is about. Writing goes on beside it. JavaFX's
/// thread.
final class SidePanel {
    private SidePanel() {}

    /// `name` is its id and names its headline in the bundle (`panel.<name>`). The content scrolls where there is too
    /// much of it.
    static Node of(String name, Node content, Runnable close) {
        return around(name, scroll(content), close);
    }

    /// One whose content takes the room there is, and scrolls where it needs more.
    static Node filled(String name, Node content, Runnable close) {
        ScrollPane scroll = scroll(content);
        scroll.setFitToHeight(true);
        return around(name, scroll, close);
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Node around(String name, Node content, Runnable close) {
        Label headline = new Label(Messages.text("panel." + name));
        headline.getStyleClass().add("panel-title");
        Wrapping.on(headline);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button out = new Button(null, new FontIcon(Feather.X));
        out.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        out.setAccessibleText(Messages.text("panel.close"));
        out.setTooltip(new Tooltip(
                Messages.text("panel.close") + " (" + KeyNames.of(new KeyCodeCombination(KeyCode.ESCAPE)) + ")"));
        out.setOnAction(_ -> close.run());
        HBox head = new HBox(headline, gap, out);
        head.getStyleClass().add("panel-head");
        BorderPane panel = new BorderPane(content);
        panel.setTop(head);
        panel.setMinSize(0, 0);
        panel.setId("panel-" + name);
        panel.getStyleClass().add("panel");
        PastLists.escape(panel);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
                key.consume();
            }
        });
        return panel;
    }

    /// Puts the caret into the panel's first field, or the keys to its list.
    static void focus(Node panel) {
        // Until it has its look, a new panel's content hangs in no scene.
        panel.applyCss();
        Stream.of(".text-field", ".list-view")
                .flatMap(kind -> panel.lookupAll(kind).stream())
                .filter(field -> field.isFocusTraversable() && !field.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
