package app.byline.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Where the preview is: beside the text, in a window of its own, or nowhere. It is made when it is first seen, and
/// stays itself where it goes. JavaFX's thread.
final class PreviewPlace {
    private final Node root;
    private final Pane side;
    private final PreviewWindow window;
    private final ObservableBooleanValue behind;
    private final Supplier<Node> making;
    private final BooleanProperty seen = new SimpleBooleanProperty(this, "previewSeen");
    private @Nullable Node preview;

    /// `root` is what the whole window shows; `side` is not in it while nothing is there. `behind` says whether
    /// something else is before the preview in `side`.
    PreviewPlace(Node root, Pane side, PreviewWindow window, ObservableBooleanValue behind, Supplier<Node> making) {
        this.root = root;
        this.side = side;
        this.window = window;
        this.behind = behind;
        this.making = making;
    }

    /// `beside` says from now on whether it is wanted in its side; `want` is told where that changes.
    void follow(BooleanProperty beside, Consumer<Boolean> want) {
        seen.bind(beside.or(window.detached()));
        beside.addListener((_, _, shown) -> {
            if (shown) {
                window.detached().set(false);
            }
            place();
        });
        window.detached().addListener((_, _, now) -> {
            want.accept(!now);
            place();
        });
    }

    /// Whether it is shown, known before there is one.
    ObservableValue<Boolean> seen() {
        return seen;
    }

    PreviewWindow window() {
        return window;
    }

    /// Puts it where it is wanted; nothing happens before its window is open.
    void place() {
        if (!window.detached().get()) {
            window.hide();
        }
        if (!seen.get() || root.getScene() == null || root.getScene().getWindow() == null) {
            return;
        }
        Node shown = preview == null ? made() : preview;
        preview = shown;
        if (window.detached().get()) {
            side.getChildren().remove(shown);
            window.show(shown);
        } else if (!side.getChildren().contains(shown)) {
            side.getChildren().addFirst(shown);
        }
    }

    private Node made() {
        Node made = making.get();
        // Behind a panel it would take the keys unseen.
        made.visibleProperty().bind(window.detached().or(Bindings.not(behind)));
        return made;
    }
}
