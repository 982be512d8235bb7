package app.byline.ui.atspi;

import app.byline.ui.Announced;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Has said what the window tells of on its own, by a notification that shows itself. JavaFX's thread.
final class Announcements {
    private Announcements() {}

    /// From now on, what is [announced][Announced] in that window; empty where nothing is.
    static Optional<Subscription> of(Window window, Events events) {
        return nodes(window.getScene().getRoot())
                .filter(Announced::is)
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .map(label -> label.textProperty().subscribe((_, text) -> {
                    if (!text.isBlank()) {
                        HeardNode heard = new HeardNode(label);
                        events.name(heard);
                        events.state(heard, State.SHOWING, true);
                    }
                }))
                .reduce(Subscription::and);
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Announcements::nodes)
                        : Stream.empty());
    }
}
