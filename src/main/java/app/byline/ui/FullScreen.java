package app.byline.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// A window that fills the screen. JavaFX's own way takes Escape before a search, a list of suggestions or several
/// carets can end by it, and says so over the text for seconds, in English. JavaFX's thread.
final class FullScreen {
    private static final KeyCombination ESCAPE = new KeyCodeCombination(KeyCode.ESCAPE);

    private FullScreen() {}

    /// Fills the screen with that window, or no longer; Escape ends it, too, where nothing in it has a use for that.
    static void toggle(Stage stage) {
        if (stage.isFullScreen()) {
            stage.setFullScreen(false);
            return;
        }
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.getScene().getAccelerators().put(ESCAPE, () -> stage.setFullScreen(false));
        stage.setFullScreen(true);
    }
}
