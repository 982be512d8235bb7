package app.byline.ui;

import app.byline.post.PostId;
import app.byline.post.Subscription;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.fetch.FetchPane;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The posts of a blog in a window of its own, so that one can write while they come. JavaFX's thread.
final class FetchWindow {
    private final Stage stage = new Stage();
    private final FetchPane pane;
    private final FetchModel model;
    private Subscription begun = () -> {};

    /// `open` shows a post of the library, `connect` begins to connect a blog.
    FetchWindow(
            Window owner, Themes themes, FetchModel model, PostDate dates, Consumer<PostId> open, Runnable connect) {
        this.model = model;
        pane = new FetchPane(model, dates, open, connect);
        Scene scene = new Scene(pane.node(), 760, 720);
        themes.dress(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::hide);
        stage.initOwner(owner);
        stage.setTitle(Messages.text("fetch.title"));
        stage.setMinWidth(560);
        stage.setMinHeight(480);
        stage.setScene(scene);
        WindowFrame.dress(stage);
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
