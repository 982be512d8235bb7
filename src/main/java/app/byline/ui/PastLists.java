package app.byline.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Escape put away what a list with the keys stands in. JavaFX's lists keep Escape to themselves, to end writing
/// in a row, also where nobody writes in one. JavaFX's thread.
final class PastLists {
    private PastLists() {}

    /// From now on, in all that stands in `around`.
    static void escape(Node around) {
        around.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE
                    && key.getTarget() instanceof ListView<?> list
                    && list.getEditingIndex() < 0) {
                key.consume();
                Event.fireEvent(list.getParent(), key.copyFor(list.getParent(), list.getParent()));
            }
        });
    }
}
