package app.byline.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Alt that is let go of leads to a window's menus only if nothing was done while it was held. JavaFX 26 leads there
/// after a click, too, and after the letter of a menu, which puts away the menu that this has just opened
/// (`MenuBarSkin` does not hear of a letter that is taken as one of a menu). JavaFX's thread.
final class LoneAlt {
    private boolean held;
    private boolean alone;

    private LoneAlt() {}

    /// In that scene, which is in its window, from now on.
    static void in(Scene scene) {
        LoneAlt alt = new LoneAlt();
        // A letter of a menu does not come as far as the scene's own filters.
        scene.getWindow().addEventFilter(KeyEvent.KEY_PRESSED, alt::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> alt.alone = false);
        // Before the bar of menus, which hears of all events of keys. The scene itself has to know that Alt is up.
        scene.addEventFilter(KeyEvent.KEY_RELEASED, alt::released);
    }

    /// A key that is held may be told of again and again.
    private void pressed(KeyEvent key) {
        if (key.getCode() != KeyCode.ALT) {
            alone = false;
        } else if (!held) {
            held = true;
            alone = true;
        }
    }

    private void released(KeyEvent key) {
        if (key.getCode() == KeyCode.ALT) {
            if (!alone) {
                key.consume();
            }
            held = false;
        }
    }
}
