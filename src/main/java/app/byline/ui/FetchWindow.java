package app.byline.ui;

import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.fetch.FetchPane;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The posts of a blog in a window of its own, so that one can write while they come. JavaFX's thread.
final class FetchWindow {
    private final Stage stage;
    private final FetchPane pane;
    private final FetchModel model;
    private Subscription begun = () -> {};

    /// `open` shows a post of the library, `connect` begins to connect a blog.
    FetchWindow(
            Window owner, Themes themes, FetchModel model, PostDate dates, Consumer<PostId> open, Runnable connect) {
        this.model = model;
        pane = new FetchPane(model, dates, open, connect);
        stage = WindowBeside.closable(owner, themes, Messages.text("fetch.title"), pane.node(), 760, 560);
        stage.showingProperty().subscribe(shown -> {
            if (!shown) {
                begun.close();
            }
        });
    }

    /// Shows it, or brings it to the front.
    void show() {
        if (!stage.isShowing()) {
            begun = model.begin();
        }
        stage.show();
        stage.toFront();
        pane.focus();
    }
}
