package app.byline.ui.editor;

import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Where in a text comes what is dragged over it, while it is. JavaFX's thread.
final class DropCaret {
    private final CodeArea area;
    private @Nullable CaretNode caret;

    DropCaret(CodeArea area) {
        this.area = area;
    }

    /// Shows the place that is nearest to that point of the area.
    void show(double x, double y) {
        int place = area.hit(x, y).getInsertionIndex();
        CaretNode shown = caret;
        if (shown == null) {
            shown = new CaretNode("drop", area, place);
            shown.setShowCaret(CaretVisibility.ON);
            area.addCaret(shown);
            caret = shown;
        } else if (shown.getPosition() != place) {
            shown.moveTo(place);
        }
    }

    void hide() {
        if (caret != null) {
            area.removeCaret(caret);
            caret = null;
        }
    }
}
