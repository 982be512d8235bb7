package app.byline.ui.publish;

import app.byline.ui.FieldName;
import app.byline.ui.Leftwards;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows of a form: a label above its field, a hint below. JavaFX's thread.
public final class Form {
    private Form() {}

    /// `key` names the label's text; `<key>.hint`, where there is one, the hint's.
    public static VBox row(String key, Node field) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("form-label");
        Wrapping.on(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        if (field instanceof TextField written) {
            Leftwards.heed(written);
        }
        if (field instanceof Pane several) {
            // A label can be for one control only; the others are called the same.
            several.getChildren().stream()
                    .filter(part -> !(part instanceof ButtonBase) && !isNamed(part))
                    .forEach(part -> FieldName.set(part, label.getText()));
        }
        VBox row = new VBox(label, field);
        row.getStyleClass().add("form-row");
        if (Messages.has(key + ".hint")) {
            row.getChildren().add(hint(Messages.text(key + ".hint")));
        }
        return row;
    }

    private static boolean isNamed(Node part) {
        return part.getAccessibleText() != null
                || part.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
    }

    public static Label hint(String text) {
        Label hint = wrapped(text);
        hint.getStyleClass().add("form-hint");
        return hint;
    }

    /// As high as its lines need.
    public static Label wrapped(String text) {
        Label label = new Label(text);
        Wrapping.on(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Rows one below the other.
    public static VBox column(Node... rows) {
        VBox column = new VBox(rows);
        column.getStyleClass().add("form");
        return column;
    }

    /// Shows a node, and the room it takes, while that holds.
    public static void showWhen(Node node, ObservableValue<Boolean> shown) {
        // Bound, and not listened to: a binding that nobody else holds would be forgotten.
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Shows or hides a node and the room it takes.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
