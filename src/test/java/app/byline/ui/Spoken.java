package app.byline.ui;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import org.fxmisc.richtext.CodeArea;

/// What a screen reader says of a node, by what JavaFX's bridges to it ask: they take the name of what holds text from
/// its label alone, for its own text is its value.
final class Spoken {
    private static final Set<AccessibleRole> HOLDS_TEXT = EnumSet.of(
            AccessibleRole.TEXT_FIELD,
            AccessibleRole.PASSWORD_FIELD,
            AccessibleRole.TEXT_AREA,
            AccessibleRole.COMBO_BOX,
            AccessibleRole.DATE_PICKER);

    private Spoken() {}

    /// What is acted on by those who see it, and the rows of lists.
    static Stream<Node> shown(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return Stream.empty();
        }
        // These are one thing to act on, of whatever they are made.
        boolean whole = node instanceof Spinner || node instanceof ComboBoxBase || node instanceof ChoiceBox;
        Stream<Node> inner = node instanceof Parent parent && !whole
                ? parent.getChildrenUnmodifiable().stream().flatMap(Spoken::shown)
                : Stream.empty();
        boolean row = node instanceof ListCell<?> cell && !cell.isEmpty();
        boolean acted = node.isFocusTraversable() || node instanceof ButtonBase || node instanceof CodeArea;
        return row || acted ? Stream.concat(Stream.of(node), inner) : inner;
    }

    /// What is wrong with how it is told; empty where nothing is.
    static String fault(Node node) {
        AccessibleRole role = (AccessibleRole) node.queryAccessibleAttribute(AccessibleAttribute.ROLE);
        if (role == null || role == AccessibleRole.NODE) {
            return "no role: " + node;
        }
        String name = name(node, role);
        if (name.isBlank() || name.equals(node.getId())) {
            return "no name: " + node;
        }
        if (HOLDS_TEXT.contains(role) && node.getAccessibleText() != null) {
            return "its name hides what it holds: " + node;
        }
        return "";
    }

    /// What it is called.
    static String name(Node node) {
        return name(node, (AccessibleRole) node.queryAccessibleAttribute(AccessibleAttribute.ROLE));
    }

    private static String name(Node node, AccessibleRole role) {
        String own = HOLDS_TEXT.contains(role) ? "" : text(node);
        Node label = (Node) node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return own.isBlank() && label != null ? text(label) : own;
    }

    private static String text(Node node) {
        return Objects.requireNonNullElse((String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT), "");
    }
}
