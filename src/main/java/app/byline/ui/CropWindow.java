package app.byline.ui;

import app.byline.media.Asset;
import app.byline.media.web.Crop;
import app.byline.ui.media.CropPane;
import app.byline.ui.media.Thumbnails;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A small window in which an image is cut and turned. JavaFX's thread.
final class CropWindow {
    /// In pixels: enough for a whole screen.
    private static final int LONGEST = 1600;

    private CropWindow() {}

    /// Shows it when the image is read; `chosen` gets what is to be left of it.
    static void show(Window owner, Themes themes, Thumbnails thumbnails, Asset asset, Consumer<Crop> chosen) {
        thumbnails
                .image(asset, LONGEST)
                .thenAccept(image -> image.ifPresent(read -> show(owner, themes, asset, read, chosen)));
    }

    private static void show(Window owner, Themes themes, Asset asset, Image image, Consumer<Crop> chosen) {
        Stage[] stage = new Stage[1];
        CropPane pane = new CropPane(image, chosen, () -> stage[0].hide());
        stage[0] = WindowBeside.closable(
                owner, themes, Messages.text("crop.title", asset.fileName()), pane.node(), 760, 480);
        stage[0].show();
        pane.focus();
    }
}
