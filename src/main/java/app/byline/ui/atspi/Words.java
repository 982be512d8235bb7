package app.byline.ui.atspi;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexRange;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.GenericStyledArea;

/// A text that is written or may be selected: a field's, or the editor's. Places are in UTF-16 units. JavaFX's thread.
sealed interface Words {
    /// What that node holds; empty for what holds none.
    static Optional<Words> of(Node node) {
        return switch (node) {
            case GenericStyledArea<?, ?, ?> area -> Optional.of(new OfEditor(area));
            case TextInputControl field -> Optional.of(new OfField(field));
            case Spinner<?> spinner -> Optional.of(new OfField(spinner.getEditor()));
            case DatePicker picker -> Optional.of(new OfField(picker.getEditor()));
            case ComboBox<?> box when box.isEditable() -> Optional.of(new OfField(box.getEditor()));
            default -> Optional.empty();
        };
    }

    /// The node that holds it, which may be a part of the one it was asked of.
    Node node();

    /// Another object whenever the text is another.
    Object version();

    String text();

    /// How that piece of it is told: what is secret by signs that stand for it.
    default String spoken(String piece) {
        return piece;
    }

    int caret();

    IndexRange selection();

    boolean isEditable();

    boolean hasLines();

    /// What stands in an empty field.
    String prompt();

    void select(int anchor, int caret);

    void replace(int from, int to, String words);

    /// Where that stretch is on the screen; empty when it is out of sight.
    Optional<Bounds> bounds(int from, int to);

    /// The place that is nearest to that point of the screen.
    default int at(Point2D onScreen) {
        return node().queryAccessibleAttribute(AccessibleAttribute.OFFSET_AT_POINT, onScreen) instanceof Integer place
                ? place
                : 0;
    }

    /// Scrolls to it.
    default void show(int from, int to) {
        node().executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, from, to);
    }

    /// A field's.
    record OfField(TextInputControl node) implements Words {
        @Override
        public Object version() {
            return text();
        }

        @Override
        public String text() {
            return spoken(Objects.requireNonNullElse(node.getText(), ""));
        }

        @Override
        public String spoken(String piece) {
            return node instanceof PasswordField ? "•".repeat(piece.length()) : piece;
        }

        @Override
        public int caret() {
            return node.getCaretPosition();
        }

        @Override
        public IndexRange selection() {
            return node.getSelection();
        }

        @Override
        public boolean isEditable() {
            return node.isEditable();
        }

        @Override
        public boolean hasLines() {
            return node instanceof TextArea;
        }

        @Override
        public String prompt() {
            return Objects.requireNonNullElse(node.getPromptText(), "");
        }

        @Override
        public void select(int anchor, int caret) {
            node.selectRange(anchor, caret);
        }

        @Override
        public void replace(int from, int to, String words) {
            node.replaceText(from, to, words);
        }

        @Override
        public Optional<Bounds> bounds(int from, int to) {
            // The last that JavaFX means is within.
            return node.queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, from, Math.max(from, to - 1))
                            instanceof Bounds[] parts
                    ? Arrays.stream(parts).reduce(Words::together)
                    : Optional.empty();
        }
    }

    /// The editor's.
    record OfEditor(GenericStyledArea<?, ?, ?> node) implements Words {
        @Override
        public Object version() {
            return node.getContent().snapshot();
        }

        @Override
        public String text() {
            return node.getText();
        }

        @Override
        public int caret() {
            return node.getCaretPosition();
        }

        @Override
        public IndexRange selection() {
            return node.getSelection();
        }

        @Override
        public boolean isEditable() {
            return node.isEditable();
        }

        @Override
        public boolean hasLines() {
            return true;
        }

        @Override
        public String prompt() {
            return "";
        }

        @Override
        public void select(int anchor, int caret) {
            node.selectRange(anchor, caret);
        }

        @Override
        public void replace(int from, int to, String words) {
            node.replaceText(from, to, words);
        }

        @Override
        public Optional<Bounds> bounds(int from, int to) {
            return node.getCharacterBoundsOnScreen(from, to);
        }
    }

    private static Bounds together(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - top);
    }

    /// Reads texts and keeps the last, of which many questions come one after another. JavaFX's thread.
    final class Reading {
        private Object version = "";
        private Pieces pieces = new Pieces("");

        Pieces of(Words words) {
            Object now = words.version();
            if (!now.equals(version)) {
                pieces = new Pieces(words.text());
                version = now;
            }
            return pieces;
        }
    }
}
