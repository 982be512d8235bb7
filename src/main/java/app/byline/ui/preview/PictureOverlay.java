package app.byline.ui.preview;

import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/// A picture of the post over the whole window, gone with Escape or a click. It is drawn by the same engine as the
/// preview, under the same rules: it knows more kinds of pictures than JavaFX does. JavaFX's thread.
final class PictureOverlay {
    private final Path media;
    private final Supplier<Set<String>> sites;
    private final Node preview;
    private @Nullable StackPane layer;
    private @Nullable Node before;

    /// The overlay is laid over the window that shows `preview`; it loads from the same sites.
    PictureOverlay(Path media, Supplier<Set<String>> sites, Node preview) {
        this.media = media;
        this.sites = sites;
        this.preview = preview;
    }

    void show(Hit.Picture picture) {
        Scene scene = preview.getScene();
        if (layer != null || scene == null || !(scene.getRoot() instanceof Pane window)) {
            return;
        }
        WebView view = new WebView();
        Walls.raise(view);
        view.setPageFill(Color.TRANSPARENT);
        view.setFocusTraversable(false);
        view.setMouseTransparent(true);
        view.setAccessibleText(picture.text());
        view.getEngine().loadContent(PreviewPage.picture(media, sites.get(), picture.address(), picture.text()));
        StackPane over = new StackPane(view);
        over.setId("picture");
        over.getStyleClass().add("picture-overlay");
        over.setAccessibleHelp(Messages.text("preview.picture.close"));
        over.setFocusTraversable(true);
        over.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> close(window));
        over.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close(window);
                key.consume();
            }
        });
        layer = over;
        before = scene.getFocusOwner();
        window.getChildren().add(over);
        over.requestFocus();
    }

    private void close(Pane window) {
        window.getChildren().remove(layer);
        if (before != null) {
            before.requestFocus();
        }
        layer = null;
        before = null;
    }
}
