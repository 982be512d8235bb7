package app.byline.ui;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Escape clear what is sought, before another one puts away what the field stands in. JavaFX's thread.
public final class ClearedFirst {
    private ClearedFirst() {}

    /// From now on, in that field.
    public static void in(TextField field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                key.consume();
            }
        });
    }
}
