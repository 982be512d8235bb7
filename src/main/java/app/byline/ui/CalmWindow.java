package app.byline.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/// Leaves nothing of the window but the text, until it is asked for again: bars and panes come back as they were. Menus
/// can't be seen then; their keys and the palette still count. JavaFX's thread.
final class CalmWindow {
    private final Supplier<ThreePanes> panes;
    private final Node owner;
    private final BooleanProperty calm = new SimpleBooleanProperty(this, "calm");
    private boolean library;
    private boolean preview;

    /// `owner` stands in the window; `bars` are what is not the text;
    /// `panes` may be made later.
    CalmWindow(Supplier<ThreePanes> panes, Node owner, List<Node> bars) {
        this.panes = panes;
        this.owner = owner;
        bars.forEach(bar -> {
            bar.visibleProperty().bind(calm.not());
            bar.managedProperty().bind(calm.not());
        });
        calm.addListener((_, _, now) -> clear(now));
    }

    /// Whether there is nothing but the text.
    BooleanProperty calm() {
        return calm;
    }

    /// Shows the preview beside the text or no longer; once the rest comes back, while there is nothing but the text.
    void showPreview(boolean shown) {
        if (calm.get()) {
            preview = shown;
        } else {
            panes.get().previewShown().set(shown);
        }
    }

    void toggle() {
        calm.set(!calm.get());
    }

    private void clear(boolean now) {
        if (now) {
            library = panes.get().libraryShown().get();
            preview = panes.get().previewShown().get();
            panes.get().libraryShown().set(false);
            panes.get().previewShown().set(false);
        } else {
            panes.get().libraryShown().set(library);
            panes.get().previewShown().set(preview);
        }
    }

    /// The panes as they are to be remembered: those that come back.
    WindowMemory.Panes remembered() {
        WindowMemory.Panes now = panes.get().panes();
        return calm.get() ? new WindowMemory.Panes(now.library(), now.share(), library, preview) : now;
    }

    /// Fills the screen with the window, or no longer.
    void fullScreen() {
        if (owner.getScene().getWindow() instanceof Stage stage) {
            FullScreen.toggle(stage);
        }
    }
}
