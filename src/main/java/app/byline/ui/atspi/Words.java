package app.byline.ui.atspi;

import app.byline.ui.atspi.Pieces.Range;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexRange;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.util.StringConverter;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.TwoDimensional;
import org.jspecify.annotations.Nullable;

/// A text that is written or may be selected: a field's, the editor's, what of several is chosen, or what stands on a
/// page. Places are in UTF-16 units. What its node tells of it is asked for as the bridges of other systems do.
/// JavaFX's thread.
sealed interface Words {
    /// What that node holds; empty for what holds none.
    static Optional<Words> of(Node node) {
        return switch (node) {
            case GenericStyledArea<?, ?, ?> area -> Optional.of(new OfEditor(area));
            case TextInputControl field -> Optional.of(new OfField(field));
            case Spinner<?> spinner -> Optional.of(new OfField(spinner.getEditor()));
            case DatePicker picker -> Optional.of(new OfField(picker.getEditor()));
            case ComboBox<?> box when box.isEditable() -> Optional.of(new OfField(box.getEditor()));
            case ComboBox<?> box -> Optional.of(new OfShown(box, said(box.getConverter(), box.getValue())));
            case ChoiceBox<?> box -> Optional.of(new OfShown(box, said(box.getConverter(), box.getValue())));
            default -> HeardPage.of(node).map(page -> new OfShown(node, page.text()));
        };
    }

    /// What that piece of a page holds; empty for what holds other pieces alone.
    static Optional<Words> of(Piece piece) {
        return piece.role() == Role.IMAGE || piece.text().isEmpty()
                ? Optional.empty()
                : Optional.of(new OfShown(piece.page(), piece.text()));
    }

    private static <T> String said(@Nullable StringConverter<T> converter, @Nullable Object value) {
        @SuppressWarnings("unchecked") // of the same list of choices
        T chosen = (T) value;
        return converter == null
                ? Objects.toString(value, "")
                : Objects.requireNonNullElse(converter.toString(chosen), "");
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

    /// Which code point that unit of it belongs to.
    default int point(int unit) {
        return new Pieces(text()).point(unit);
    }

    default int caret() {
        return number(AccessibleAttribute.CARET_OFFSET);
    }

    default IndexRange selection() {
        return new IndexRange(number(AccessibleAttribute.SELECTION_START), number(AccessibleAttribute.SELECTION_END));
    }

    default boolean isEditable() {
        return Boolean.TRUE.equals(node().queryAccessibleAttribute(AccessibleAttribute.EDITABLE));
    }

    boolean hasLines();

    /// The row of the screen that holds that place, of a line that is broken into several; empty where that is not
    /// known.
    default Optional<Range> row(int place) {
        return Optional.empty();
    }

    /// What stands in an empty field.
    default String prompt() {
        return "";
    }

    default void select(int anchor, int caret) {
        node().executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, anchor, caret);
    }

    void replace(int from, int to, String words);

    /// Where that stretch is on the screen; empty when it is out of sight.
    Optional<Bounds> bounds(int from, int to);

    /// The place that is nearest to that point of the screen.
    default int at(Point2D onScreen) {
        return number(AccessibleAttribute.OFFSET_AT_POINT, onScreen);
    }

    /// Scrolls to it.
    default void show(int from, int to) {
        node().executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, from, to);
    }

    private int number(AccessibleAttribute attribute, Object... parameters) {
        return node().queryAccessibleAttribute(attribute, parameters) instanceof Integer number ? number : 0;
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
        public boolean hasLines() {
            return node instanceof TextArea;
        }

        @Override
        public Optional<Range> row(int place) {
            if (!hasLines()
                    || !(node.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, place)
                            instanceof Integer line)
                    || !(node.queryAccessibleAttribute(AccessibleAttribute.LINE_START, line)
                            instanceof Integer start)) {
                return Optional.empty();
            }
            return Optional.of(new Range(
                    start,
                    node.queryAccessibleAttribute(AccessibleAttribute.LINE_START, line + 1) instanceof Integer next
                                    && next > start
                            ? next
                            : node.getLength()));
        }

        @Override
        public String prompt() {
            return Objects.requireNonNullElse(node.getPromptText(), "");
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

        /// Paragraph by paragraph, for they keep their texts, and a book's is too long to be put together at each key.
        @Override
        public int point(int unit) {
            int points = 0;
            int rest = unit;
            for (Paragraph<?, ?, ?> paragraph : node.getParagraphs()) {
                String line = paragraph.getText();
                if (rest <= line.length()) {
                    return points + line.codePointCount(0, rest);
                }
                points += line.codePointCount(0, line.length()) + 1;
                rest -= line.length() + 1;
            }
            return points;
        }

        @Override
        public boolean hasLines() {
            return true;
        }

        /// Of lines that are on the screen; others are not broken yet.
        @Override
        public Optional<Range> row(int place) {
            TwoDimensional.Position at = node.offsetToPosition(place, TwoDimensional.Bias.Forward);
            int line = at.getMajor();
            if (node.allParToVisibleParIndex(line).isEmpty()) {
                return Optional.empty();
            }
            int row = node.lineIndex(line, at.getMinor());
            int start = place - at.getMinor();
            int length = node.getParagraphLength(line);
            int end = first(length + 1, column -> node.lineIndex(line, column) > row);
            return Optional.of(new Range(
                    start + first(at.getMinor(), column -> node.lineIndex(line, column) >= row),
                    Math.min(start + end, node.getLength())));
        }

        /// The first column for which that holds, as it does for all behind it; `beyond` where there is none before.
        private static int first(int beyond, IntPredicate holds) {
            int low = 0;
            int high = beyond;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (holds.test(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
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

    /// What nothing can be typed into: what is chosen there, or stands on a page.
    record OfShown(Node node, String text) implements Words {
        @Override
        public Object version() {
            return text;
        }

        @Override
        public boolean isEditable() {
            return false;
        }

        @Override
        public boolean hasLines() {
            return text.contains("\n");
        }

        @Override
        public void replace(int from, int to, String words) {
            throw new UnsupportedOperationException("nothing is typed here");
        }

        @Override
        public Optional<Bounds> bounds(int from, int to) {
            return Optional.ofNullable(node.localToScreen(node.getLayoutBounds()));
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
