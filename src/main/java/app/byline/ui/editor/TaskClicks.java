package app.byline.ui.editor;

import app.byline.markdown.edit.ListKeys;
import java.util.OptionalInt;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/// A click on the box of a task ticks it, or takes its tick away. JavaFX's thread.
final class TaskClicks {
    private TaskClicks() {}

    static void on(CodeArea area, Passages passages) {
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (isPlain(click) && area.getSelection().getLength() == 0) {
                clicked(area, passages, area.hit(click.getX(), click.getY()).getCharacterIndex());
            }
        });
    }

    private static boolean isPlain(MouseEvent click) {
        return click.getButton() == MouseButton.PRIMARY
                && click.getClickCount() == 1
                && click.isStillSincePress()
                && !(click.isShiftDown() || click.isAltDown() || click.isShortcutDown());
    }

    /// The press has brought the caret there, before the character or behind it.
    private static void clicked(CodeArea area, Passages passages, OptionalInt character) {
        character.ifPresent(at -> {
            int behindCaret = at - area.getCaretPosition();
            passages.key(selected -> ListKeys.tickAt(selected, selected.caret() + behindCaret));
        });
    }
}
