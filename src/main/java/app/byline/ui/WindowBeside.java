package app.byline.ui;

import app.byline.ui.theme.Themes;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Windows that stand beside the one in which is written, and go with it. JavaFX's thread.
final class WindowBeside {
    private static final double HEIGHT = 720;
    private static final double LEAST_HEIGHT = 480;

    private WindowBeside() {}

    /// One that is not shown yet; `least` is how narrow it may be made.
    static Stage of(Window owner, Themes themes, String title, Parent content, double width, double least) {
        Stage stage = new Stage();
        Scene scene = new Scene(content, width, HEIGHT);
        themes.dress(scene);
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.setMinWidth(least);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        WindowFrame.dress(stage);
        return stage;
    }

    /// The same, put away by the key that closes windows.
    static Stage closable(Window owner, Themes themes, String title, Parent content, double width, double least) {
        Stage stage = of(owner, themes, title, content, width, least);
        stage.getScene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::hide);
        return stage;
    }
}
