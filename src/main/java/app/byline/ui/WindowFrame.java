package app.byline.ui;

import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.lang.System.Logger;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A window on the screen: where it stands, its title and icon, and how it closes: first every word is saved, then how
/// it looked, then it goes. JavaFX's thread.
public final class WindowFrame {
    private static final Logger LOG = System.getLogger(WindowFrame.class.getName());
    private static final double USUAL_WIDTH = 1240;
    private static final double USUAL_HEIGHT = 780;

    private final Stage stage;
    private final Themes themes;
    private final WindowMemory memory;
    private final OpenPost open;
    private final Desk desk;
    private final WindowSettings settings;
    private final Background background;
    private final Runnable closing;
    private WindowMemory.@Nullable Bounds bounds;
    private @Nullable MainWindow window;
    private final PauseTransition soon = new PauseTransition(Duration.seconds(2));
    private boolean warned;

    /// `closing` is asked to close it when its author wants it closed.
    public WindowFrame(
            Stage stage,
            Themes themes,
            WindowMemory memory,
            OpenPost open,
            Desk desk,
            WindowSettings settings,
            Background background,
            Runnable closing) {
        this.stage = stage;
        this.themes = themes;
        this.memory = memory;
        this.open = open;
        this.desk = desk;
        this.settings = settings;
        this.background = background;
        this.closing = closing;
    }

    /// Shows the window where its memory has it, or in the middle at its usual size.
    public void show(MainWindow content) {
        window = content;
        Scene scene = new Scene(content.root(), USUAL_WIDTH, USUAL_HEIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(WindowMemory.Bounds.SMALLEST.width());
        stage.setMinHeight(WindowMemory.Bounds.SMALLEST.height());
        dress(stage);
        memory.bounds().ifPresent(this::place);
        stage.setMaximized(memory.maximized());
        InvalidationListener moved = _ -> measure();
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener(moved));
        stage.maximizedProperty().addListener((_, _, _) -> soon.playFromStart());
        stage.titleProperty().bind(open.title().map(WindowFrame::title).orElse(Messages.text("app.name")));
        stage.setOnCloseRequest(request -> {
            request.consume();
            closing.run();
        });
        // A crash must not forget where the window stood, nor which post was open.
        soon.setOnFinished(_ -> {
            if (!stage.isShowing()) {
                return;
            }
            WindowMemory now = now();
            background.run(() -> now.save(settings)).whenComplete((_, failure) -> {
                if (failure != null) {
                    LOG.log(Background.level(failure), "the window's look is not remembered", failure);
                }
            });
        });
        open.id().addListener((_, _, _) -> soon.playFromStart());
        content.onPanesMoved(soon::playFromStart);
        stage.show();
        content.write();
        new FrameByFrame(content.rest()).start();
    }

    /// Gives any of Byline's windows its icon.
    static void dress(Stage stage) {
        for (int size : new int[] {32, 64, 128}) {
            stage.getIcons()
                    .add(new Image(Objects.requireNonNull(
                                    WindowFrame.class.getResource("/app/byline/ui/icon-" + size + ".png"))
                            .toExternalForm()));
        }
    }

    /// Brings the window to the front, out of the task bar if it is there.
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Whether it may close now: saves first. When the disk takes nothing it says so and stays; asked again, it may go
    /// all the same, and what could not be saved is in a file beside the library.
    public CompletionStage<Boolean> ready() {
        CompletableFuture<Boolean> may = new CompletableFuture<>();
        open.flush()
                .whenComplete((_, failure) -> background.window().execute(() -> {
                    if (failure != null && !warned) {
                        LOG.log(Background.level(failure), "closing waits for a save", failure);
                        warned = true;
                        desk.say(Messages.text("window.unsaved"), "", desk::forget);
                        may.complete(false);
                    } else {
                        may.complete(true);
                    }
                }));
        return may;
    }

    /// Remembers how the window looks now, and goes.
    public void leave() {
        keep().whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.log(Background.level(failure), "the window's look is not remembered", failure);
            }
            hide();
        });
    }

    /// Goes, as it is, and what stands beside it first: not every system takes that along.
    public void hide() {
        soon.stop();
        Window.getWindows().stream()
                .filter(window -> window instanceof Stage beside && stage.equals(beside.getOwner()))
                .toList()
                .forEach(Window::hide);
        stage.hide();
    }

    /// Whether what can be set is shown beside it.
    public boolean preferring() {
        return window != null && window.isPreferring();
    }

    /// Shows what can be set beside it.
    public void prefer() {
        if (window != null) {
            window.preferences();
        }
    }

    /// Takes no more keys and clicks, for another is on its way that takes its place.
    public void rest() {
        stage.getScene().getRoot().setDisable(true);
    }

    /// Remembers how the window looks now, and where the preview's own stands.
    public CompletionStage<Void> keep() {
        soon.stop();
        if (window != null) {
            window.previewWindow().remember();
        }
        WindowMemory now = now();
        return background.run(() -> now.save(settings));
    }

    /// How the window looks now.
    public WindowMemory now() {
        return new WindowMemory(
                Optional.ofNullable(bounds).or(memory::bounds),
                stage.isMaximized(),
                window == null ? memory.panes() : window.panes(),
                themes.looks(),
                window == null ? memory.preview() : window.previewLook(),
                Optional.ofNullable(open.id().getValue()));
    }

    private static String title(String post) {
        return post.isBlank() ? Messages.text("app.name") : Messages.text("window.title", post);
    }

    private void place(WindowMemory.Bounds where) {
        where.on(stage);
        bounds = where;
    }

    private void measure() {
        if (!stage.isMaximized() && !stage.isFullScreen() && stage.isShowing() && stage.getWidth() > 0) {
            bounds = new WindowMemory.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            soon.playFromStart();
        }
    }
}
