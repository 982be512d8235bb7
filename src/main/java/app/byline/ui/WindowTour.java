package app.byline.ui;

import app.byline.ui.text.Messages;
import app.byline.ui.tour.TourBar;
import app.byline.ui.tour.TourStep;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What the tour points at in the window, and says of it. JavaFX's thread.
final class WindowTour implements TourBar.Steps {
    private final StackPane layer;
    private final Node side;
    private final Editing editing;
    private final Commands commands;

    /// `layer` is the window's content, `side` where the preview stands.
    WindowTour(StackPane layer, Node side, Editing editing, Commands commands) {
        this.layer = layer;
        this.side = side;
        this.editing = editing;
        this.commands = commands;
    }

    @Override
    public Optional<Node> shown(TourStep step) {
        return switch (step) {
            case WRITE -> find("editor-pane");
            case PREVIEW -> side.getScene() == null ? find("do-" + commands.togglePreview.id()) : Optional.of(side);
            case KEEP -> find("save-state");
            case PUBLISH -> find("publish");
        };
    }

    @Override
    public String words(TourStep step) {
        String key = step.key() + ".words";
        return switch (step) {
            case WRITE -> Messages.text(key, commands.palette.text());
            case PREVIEW -> Messages.text(key, commands.togglePreview.text());
            case KEEP -> Messages.text(key, commands.history.text());
            case PUBLISH -> Messages.text(key, commands.connect.text(), commands.tour.text());
        };
    }

    @Override
    public void leave() {
        editing.editText();
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(layer.lookup("#" + id));
    }
}
