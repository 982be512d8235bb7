package app.byline.ui;

import app.byline.ui.theme.Themes;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Windows that stand beside the one in which is written, and go with it. JavaFX's thread.
final class WindowBeside {
    /// With text of the usual size, which they grow with as far as the screen allows.
    private static final double HEIGHT = 720;
    private static final double LEAST_HEIGHT = 480;
    /// The bar with its title, which the system draws above it.
    private static final double TITLE_BAR = 40;

    private WindowBeside() {}

    /// One that is not shown yet; `width` is for text of the usual size, `least` is how narrow it may be made.
    static Stage of(Window owner, Themes themes, String title, Parent content, double width, double least) {
        Stage stage = new Stage();
        Rectangle2D room = room(owner);
        double scale = themes.textSize().get().percent() / 100.0;
        Scene scene = new Scene(
                content,
                Math.min(width * scale, room.getWidth()),
                Math.min(HEIGHT * scale, room.getHeight() - TITLE_BAR));
        themes.dress(scene);
        stage.initOwner(owner);
        stage.setTitle(title);
        stage.setMinWidth(least);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        WindowFrame.dress(stage);
        return stage;
    }

    /// What the screen with that window leaves to windows.
    private static Rectangle2D room(Window owner) {
        return Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), Math.max(1, owner.getWidth()), Math.max(1, owner.getHeight()))
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    /// The same, put away by the key that closes windows, and by Escape where nothing in it has a use for that.
    static Stage closable(Window owner, Themes themes, String title, Parent content, double width, double least) {
        Stage stage = of(owner, themes, title, content, width, least);
        PastLists.escape(content);
        stage.getScene()
                .getAccelerators()
                .putAll(Map.of(
                        new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN),
                        stage::hide,
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        stage::hide));
        return stage;
    }
}
