package app.byline.ui;

import app.byline.markdown.Block;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What stands on a page that a browser engine shows, for those who hear it: JavaFX tells nothing of what is in one.
/// Only the bridge to Linux's screen readers asks for it. JavaFX's thread.
public final class PageText {
    private PageText() {}

    /// Has these blocks told as what that node shows, as they change.
    public static void on(Node node, ObservableValue<List<Block>> blocks) {
        node.getProperties().put(PageText.class, blocks);
    }

    /// What that node shows; empty where it is no such page.
    @SuppressWarnings("unchecked") // put there above
    public static Optional<ObservableValue<List<Block>>> of(Node node) {
        return node.hasProperties() && node.getProperties().get(PageText.class) instanceof ObservableValue<?> blocks
                ? Optional.of((ObservableValue<List<Block>>) blocks)
                : Optional.empty();
    }
}
