package app.byline.ui;

import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The preview in a window of its own, on another screen where there is one. The keys of all commands count in it;
/// closing it brings the preview back beside the text. JavaFX's thread.
public final class PreviewWindow {
    private static final double WIDTH = 760;
    private static final double LEAST_WIDTH = 320;
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

    private final Node owner;
    private final Themes themes;
    private final ObservableValue<String> post;
    private final Supplier<List<Command>> commands;
    private final BooleanProperty detached = new SimpleBooleanProperty(this, "detached");
    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final PauseTransition soon = new PauseTransition(Duration.seconds(1));
    private final StackPane room = new StackPane();
    private @Nullable Stage stage;

    /// Belongs to the window in which `owner` stands; `post` is the title of what it shows, `commands` those whose keys
    /// count.
    PreviewWindow(Node owner, Themes themes, ObservableValue<String> post, Supplier<List<Command>> commands) {
        this.owner = owner;
        this.themes = themes;
        this.post = post;
        this.commands = commands;
        soon.setOnFinished(_ -> remember());
    }

    /// Whether the preview has a window of its own.
    public BooleanProperty detached() {
        return detached;
    }

    /// Where that window stood last, as [WindowMemory] writes places; empty before it was first open.
    public StringProperty place() {
        return place;
    }

    /// Shows the preview in it.
    void show(Node preview) {
        Stage shown = stage == null ? made() : stage;
        stage = shown;
        room.getChildren().setAll(preview);
        shown.show();
    }

    /// Gives the preview back; nothing where it has none.
    void hide() {
        room.getChildren().clear();
        if (stage != null) {
            remember();
            stage.setFullScreen(false);
            stage.hide();
        }
    }

    private Stage made() {
        Window beside = owner.getScene().getWindow();
        Stage made = WindowBeside.of(beside, themes, "", room, WIDTH, LEAST_WIDTH);
        room.setId("preview-window");
        room.getStyleClass().add("preview-window");
        made.titleProperty()
                .bind(post.map(title -> Messages.text("preview.window", title)).orElse(Messages.text("app.name")));
        // The program's own end is no wish to have the preview back.
        made.setOnCloseRequest(_ -> detached.set(false));
        made.getScene().addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, made));
        kept().or(() -> elsewhere(beside)).ifPresent(where -> where.on(made));
        Stream.of(made.xProperty(), made.yProperty(), made.widthProperty(), made.heightProperty())
                .forEach(property -> property.addListener(_ -> soon.playFromStart()));
        return made;
    }

    private Optional<WindowMemory.Bounds> kept() {
        return WindowMemory.Bounds.read(place.get()).flatMap(kept -> WindowPlace.of(kept, WindowPlace.rooms()));
    }

    /// In the middle of a screen that the other window is not on.
    private static Optional<WindowMemory.Bounds> elsewhere(Window beside) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(screen ->
                        !screen.intersects(beside.getX(), beside.getY(), beside.getWidth(), beside.getHeight()))
                .findFirst()
                .map(PreviewWindow::amid);
    }

    private static WindowMemory.Bounds amid(Rectangle2D screen) {
        double width = Math.min(screen.getWidth(), WIDTH);
        double height = screen.getHeight() * 0.9;
        return new WindowMemory.Bounds(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }

    private void remember() {
        soon.stop();
        Stage shown = stage;
        if (shown != null && shown.isShowing() && !shown.isFullScreen() && !shown.isMaximized()) {
            place.set(
                    new WindowMemory.Bounds(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight()).written());
        }
    }

    // ---- keys

    private void pressed(KeyEvent key, Stage shown) {
        if (CLOSE.match(key)) {
            detached.set(false);
            key.consume();
            return;
        }
        commands.get().stream()
                .filter(command ->
                        command.keys().filter(keys -> keys.match(key)).isPresent())
                .findFirst()
                .ifPresent(command -> {
                    key.consume();
                    run(command, shown);
                });
    }

    /// What is about the text or the library is done, and seen, in its window.
    private void run(Command command, Stage shown) {
        if (command.id().equals("fullScreen")) {
            shown.setFullScreen(!shown.isFullScreen());
            return;
        }
        if (!command.id().startsWith("preview") && owner.getScene().getWindow() instanceof Stage writing) {
            writing.toFront();
            writing.requestFocus();
        }
        command.run();
    }
}
