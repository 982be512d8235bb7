package app.byline.ui.editor;

import java.util.function.Predicate;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
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

    /// Lets what this takes be dropped on that text, as a copy, and shows meanwhile where it comes; nothing where no
    /// text can be written.
    static void follow(CodeArea area, Predicate<Dragboard> takes) {
        DropCaret caret = new DropCaret(area);
        area.addEventFilter(DragEvent.DRAG_OVER, drag -> {
            if (!area.isDisabled() && takes.test(drag.getDragboard())) {
                drag.acceptTransferModes(TransferMode.COPY);
                caret.show(drag.getX(), drag.getY());
                drag.consume();
            }
        });
        area.addEventFilter(DragEvent.DRAG_EXITED, _ -> caret.hide());
        area.addEventFilter(DragEvent.DRAG_DROPPED, _ -> caret.hide());
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
