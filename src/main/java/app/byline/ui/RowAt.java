package app.byline.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// The row of a list that the mouse is on. JavaFX's thread.
public final class RowAt {
    private RowAt() {}

    /// The row that this node is or lies in, perhaps an empty one below the last; empty elsewhere.
    public static Optional<ListCell<?>> of(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> row) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
