package app.byline.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The panels that take the preview's place, one at a time. Each is made when it is first asked for, and kept. JavaFX's
/// thread.
final class SidePanels {
    private final Pane side;
    private final ReadOnlyBooleanWrapper anyShown = new ReadOnlyBooleanWrapper(this, "anyShown");
    private final Runnable closed;
    private final Map<String, Node> made = new HashMap<>();

    /// `closed` runs when one has been put away.
    SidePanels(Pane side, Runnable closed) {
        this.side = side;
        this.closed = closed;
    }

    /// Shows that panel, or the preview again where it is shown already. Its content scrolls.
    void toggle(String name, Supplier<Node> content) {
        toggle(made.computeIfAbsent(name, key -> SidePanel.of(key, content.get(), this::close)));
    }

    /// The same for one whose content takes the room there is.
    void toggleFilling(String name, Supplier<Node> content) {
        toggle(made.computeIfAbsent(name, key -> SidePanel.filled(key, content.get(), this::close)));
    }

    boolean isShown(String name) {
        return side.getChildren().contains(made.get(name));
    }

    /// Whether one is shown.
    ReadOnlyBooleanProperty anyShown() {
        return anyShown.getReadOnlyProperty();
    }

    Optional<Node> shown() {
        return made.values().stream().filter(side.getChildren()::contains).findFirst();
    }

    private void toggle(Node wanted) {
        boolean shown = side.getChildren().contains(wanted);
        close();
        if (!shown) {
            side.getChildren().add(wanted);
            anyShown.set(true);
            SidePanel.focus(wanted);
        }
    }

    /// Puts away the one that is shown.
    void close() {
        if (side.getChildren().removeAll(made.values())) {
            anyShown.set(false);
            closed.run();
        }
    }
}
