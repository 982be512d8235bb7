package app.byline.ui;

import app.byline.post.PostId;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.media.MediaModel;
import app.byline.ui.media.MediaPane;
import app.byline.ui.media.Thumbnails;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The images in a window of their own, so that one can write while looking. JavaFX's thread.
final class MediaWindow {
    private final Stage stage;
    private final MediaPane pane;
    private final MediaModel model;

    /// `open` shows a post; `carrier` hands over what is dragged out.
    MediaWindow(
            Window owner,
            Themes themes,
            MediaModel model,
            Thumbnails thumbnails,
            PostDate dates,
            Consumer<PostId> open,
            Carrier carrier) {
        this.model = model;
        pane = new MediaPane(model, thumbnails, dates, open, carrier);
        stage = WindowBeside.closable(owner, themes, Messages.text("media.title"), pane.node(), 900, 640);
    }

    /// Shows it, or brings it to the front, with what is there now.
    void show() {
        model.begin();
        stage.show();
        stage.toFront();
        pane.focus();
    }
}
