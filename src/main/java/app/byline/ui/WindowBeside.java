package app.byline.ui;

import app.byline.ui.theme.Themes;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// Windows that stand beside the one in which is written, and go with it. JavaFX's thread.
final class WindowBeside {
    /// With text of the usual size, which they grow with as far as the screen allows.
    private static final double HEIGHT = 720;
    private static final double LEAST_HEIGHT = 480;
    /// The bar with its title, which the system draws above it.
    private static final double TITLE_BAR = 40;
    /// How much of the room left over is above one, which looks to be in the middle so.
    private static final double HIGHER = 1 / 3.0;

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
        WrittenKeys.share(owner, content);
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

    /// The same, over the middle of the other when it is shown first, on whichever screen that is then, and with its
    /// bar within reach.
    static Stage over(Window owner, Themes themes, String title, Parent content, double width, double least) {
        Stage stage = of(owner, themes, title, content, width, least);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> {
            if (Double.isNaN(stage.getX())) {
                Scene scene = stage.getScene();
                Point2D spot = spot(
                        new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()),
                        room(owner),
                        new Dimension2D(scene.getWidth(), scene.getHeight() + TITLE_BAR));
                stage.setX(spot.getX());
                stage.setY(spot.getY());
            }
        });
        return stage;
    }

    /// Where one of that size comes, of all that room.
    static Point2D spot(Rectangle2D owner, Rectangle2D room, Dimension2D size) {
        double aside = owner.getMinX() + (owner.getWidth() - size.getWidth()) / 2;
        double down = owner.getMinY() + (owner.getHeight() - size.getHeight()) * HIGHER;
        return new Point2D(
                Math.clamp(aside, room.getMinX(), Math.max(room.getMinX(), room.getMaxX() - size.getWidth())),
                Math.clamp(down, room.getMinY(), Math.max(room.getMinY(), room.getMaxY() - size.getHeight())));
    }

    /// The same, put away by the key that closes windows, and by Escape where nothing in it has a use for that.
    static Stage closable(Window owner, Themes themes, String title, Parent content, double width, double least) {
        Stage stage = over(owner, themes, title, content, width, least);
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
