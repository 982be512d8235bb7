package app.byline.ui;

import javafx.scene.Node;

/// What tells of something on its own, so that it is said to those who do not look at it, wherever they are. JavaFX
/// knows nothing of the kind; only the bridge to Linux's screen readers hears it. JavaFX's thread.
public final class Announced {
    private Announced() {}

    /// Has what this says announced from now on, whenever it says something else.
    public static void on(Node node) {
        node.getProperties().put(Announced.class, true);
    }

    /// Whether it is one of those.
    public static boolean is(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(Announced.class);
    }
}
