package app.byline.ui.tour;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line around something in the window, over it; the mouse goes through. JavaFX's thread.
final class Ring {
    /// Between the line and what it is around, in pixels.
    private static final double GAP = 3;

    private final Pane over = new Pane();
    private final Region line = new Region();
    private final InvalidationListener moved = _ -> place();
    private @Nullable Node around;

    /// `layer` is what it is laid over.
    Ring(StackPane layer) {
        line.setId("tour-ring");
        line.getStyleClass().add("tour-ring");
        line.setManaged(false);
        line.setVisible(false);
        over.setMouseTransparent(true);
        over.getChildren().add(line);
        layer.getChildren().add(over);
    }

    /// Stands around that from now on and goes with it, or is away.
    void around(Optional<Node> node) {
        Node before = around;
        if (before != null) {
            before.localToSceneTransformProperty().removeListener(moved);
            before.layoutBoundsProperty().removeListener(moved);
        }
        around = node.orElse(null);
        node.ifPresent(now -> {
            now.localToSceneTransformProperty().addListener(moved);
            now.layoutBoundsProperty().addListener(moved);
        });
        place();
    }

    private void place() {
        Node node = around;
        line.setVisible(
                node != null && node.getScene() != null && node.getScene().equals(over.getScene()));
        if (node != null && line.isVisible()) {
            // A transform that nobody has read since it changed does not tell of the next change.
            node.getLocalToSceneTransform();
            Bounds bounds = over.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double left = Math.max(1, bounds.getMinX() - GAP);
            double top = Math.max(1, bounds.getMinY() - GAP);
            line.resizeRelocate(
                    left,
                    top,
                    Math.min(over.getWidth() - 1, bounds.getMaxX() + GAP) - left,
                    Math.min(over.getHeight() - 1, bounds.getMaxY() + GAP) - top);
        }
    }
}
