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
    private boolean asking;

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

    /// Shows the preview in it; the keys stay where they are.
    void show(Node preview) {
        Window writing = owner.getScene().getWindow();
        Stage shown = stage == null ? made(writing) : stage;
        stage = shown;
        room.getChildren().setAll(preview);
        if (!shown.isShowing()) {
            placed(shown, writing);
            shown.show();
            writing.requestFocus();
        }
    }

    /// What it shows, as one of the panes; only where it has one.
    Optional<Node> pane() {
        return detached.get() && stage != null ? Optional.of(room) : Optional.empty();
    }

    /// Whether what is done now was asked for by a key that was pressed in it.
    boolean isAsking() {
        return asking;
    }

    /// Gives it the keys.
    void focus() {
        if (stage != null) {
            stage.toFront();
            stage.requestFocus();
        }
        Node page = room.lookup("#preview-page");
        if (page != null) {
            page.requestFocus();
        }
    }

    /// Gives the keys back to the window it belongs to.
    void leave() {
        if (owner.getScene().getWindow() instanceof Stage writing) {
            writing.toFront();
            writing.requestFocus();
        }
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

    private Stage made(Window writing) {
        Stage made = WindowBeside.of(writing, themes, "", room, WIDTH, LEAST_WIDTH);
        room.setId("preview-window");
        room.getStyleClass().add("preview-window");
        made.titleProperty()
                .bind(post.map(title -> Messages.text("preview.window", title)).orElse(Messages.text("app.name")));
        // The program's own end is no wish to have the preview back.
        made.setOnCloseRequest(_ -> detached.set(false));
        made.getScene().addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, made));
        Stream.of(made.xProperty(), made.yProperty(), made.widthProperty(), made.heightProperty())
                .forEach(property -> property.addListener(_ -> soon.playFromStart()));
        return made;
    }

    /// Puts it where it stood last, or else onto another screen than the other window's: a screen may have come or
    /// gone.
    private void placed(Stage shown, Window writing) {
        new OwnSpot(
                        WindowPlace.rooms(),
                        new Rectangle2D(writing.getX(), writing.getY(), writing.getWidth(), writing.getHeight()))
                .of(WindowMemory.Bounds.read(place.get()), WIDTH)
                .ifPresentOrElse(where -> where.on(shown), shown::centerOnScreen);
    }

    /// Takes note of where it stands; a moment after each move this comes by itself.
    void remember() {
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
            FullScreen.toggle(shown);
            return;
        }
        if (!command.id().startsWith("preview") && !command.id().startsWith("pane.")) {
            leave();
        }
        asking = true;
        try {
            command.run();
        } finally {
            asking = false;
        }
    }
}
