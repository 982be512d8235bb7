package app.byline.ui.editor;

import java.util.EnumSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// What a screen reader is told of a text that is written, and what it may do there: all that JavaFX's own text area
/// tells, which a [CodeArea] does not. A line is one of the text, however many it takes on the screen. JavaFX's thread.
final class SpokenText {
    private static final Set<AccessibleAttribute> TOLD = EnumSet.of(
            AccessibleAttribute.TEXT,
            AccessibleAttribute.EDITABLE,
            AccessibleAttribute.SELECTION_START,
            AccessibleAttribute.SELECTION_END,
            AccessibleAttribute.CARET_OFFSET,
            AccessibleAttribute.LINE_FOR_OFFSET,
            AccessibleAttribute.LINE_START,
            AccessibleAttribute.LINE_END,
            AccessibleAttribute.BOUNDS_FOR_RANGE,
            AccessibleAttribute.OFFSET_AT_POINT,
            AccessibleAttribute.CHILDREN);

    private final CodeArea area;

    SpokenText(CodeArea area) {
        this.area = area;
    }

    static boolean tells(AccessibleAttribute attribute) {
        return TOLD.contains(attribute);
    }

    /// Of these `parameters`: an offset, a line, two offsets, or a point on the screen, as [AccessibleAttribute] says.
    @Nullable
    Object tell(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> area.getText();
            case EDITABLE -> area.isEditable();
            case SELECTION_START -> area.getSelection().getStart();
            case SELECTION_END -> area.getSelection().getEnd();
            case CARET_OFFSET -> area.getCaretPosition();
            case LINE_FOR_OFFSET ->
                area.offsetToPosition(place(parameters[0]), Bias.Backward).getMajor();
            case LINE_START -> start(line(parameters[0]));
            case LINE_END -> start(line(parameters[0])) + area.getParagraphLength(line(parameters[0]));
            case BOUNDS_FOR_RANGE -> bounds(place(parameters[0]), place(parameters[1]));
            case OFFSET_AT_POINT -> at((Point2D) parameters[0]);
            // The pieces that its styles make of it would be read as so many texts.
            case CHILDREN -> FXCollections.emptyObservableList();
            default -> null;
        };
    }

    /// Whether that was something it does.
    boolean does(AccessibleAction action, Object... parameters) {
        switch (action) {
            case SET_TEXT -> area.replaceText((String) parameters[0]);
            case SET_TEXT_SELECTION -> area.selectRange(place(parameters[0]), place(parameters[1]));
            case SHOW_TEXT_RANGE ->
                area.showParagraphInViewport(area.offsetToPosition(place(parameters[0]), Bias.Backward)
                        .getMajor());
            default -> {
                return false;
            }
        }
        return true;
    }

    private int place(Object offset) {
        return Math.clamp((Integer) offset, 0, area.getLength());
    }

    private int line(Object number) {
        return Math.clamp((Integer) number, 0, area.getParagraphs().size() - 1);
    }

    private int start(int line) {
        return area.getAbsolutePosition(line, 0);
    }

    /// On the screen; none of what is out of sight.
    private Bounds[] bounds(int from, int to) {
        return area.getCharacterBoundsOnScreen(from, to).stream().toArray(Bounds[]::new);
    }

    private int at(Point2D onScreen) {
        Point2D here = area.screenToLocal(onScreen);
        return area.hit(here.getX(), here.getY()).getInsertionIndex();
    }
}
