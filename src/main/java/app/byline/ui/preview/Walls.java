package app.byline.ui.preview;

import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/// Takes from a browser view what only a browser needs: windows, dialogs, menus, and dropping things on it. What is
/// left is a page that is shown. JavaFX's thread.
final class Walls {
    private Walls() {}

    static void raise(WebView view) {
        view.setContextMenuEnabled(false);
        // Dropped on a page, a file or an address would take its place.
        view.setOnDragEntered(null);
        view.setOnDragOver(null);
        view.setOnDragExited(null);
        view.setOnDragDropped(null);
        view.setOnDragDetected(null);
        view.setOnDragDone(null);
        WebEngine engine = view.getEngine();
        engine.setCreatePopupHandler(_ -> null);
        engine.setPromptHandler(_ -> null);
        engine.setConfirmHandler(_ -> false);
        engine.setOnAlert(_ -> {});
    }
}
