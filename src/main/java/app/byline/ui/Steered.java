package app.byline.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/// A list whose row is chosen by the arrows while the keys stay in a text, so that those who do not look at it hear
/// what is chosen. JavaFX knows nothing of the kind; only the bridge to Linux's screen readers asks for it. JavaFX's
/// thread.
public final class Steered {
    private Steered() {}

    /// Has what is chosen in that list told from now on, while this has the keys.
    public static void from(Node keys, ListView<?> list) {
        keys.getProperties().put(Steered.class, list);
    }

    /// The list that is steered from there; empty where none is.
    public static Optional<ListView<?>> by(Node keys) {
        return keys.hasProperties() && keys.getProperties().get(Steered.class) instanceof ListView<?> list
                ? Optional.of(list)
                : Optional.empty();
    }
}
