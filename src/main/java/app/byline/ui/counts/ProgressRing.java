package app.byline.ui.counts;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// A thin ring that closes as a goal comes nearer; what it shows is told in words beside it. JavaFX's thread.
final class ProgressRing {
    private static final double RADIUS = 5.5;
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final Circle track = new Circle(RADIUS + 1, RADIUS + 1, RADIUS);
    private final Arc arc = new Arc(RADIUS + 1, RADIUS + 1, RADIUS, RADIUS, 90, 0);
    private final Pane pane = new Pane(track, arc);

    ProgressRing() {
        arc.setType(ArcType.OPEN);
        track.getStyleClass().add("ring-track");
        arc.getStyleClass().add("ring");
        pane.getStyleClass().add("progress-ring");
        double size = 2 * RADIUS + 2;
        pane.setMinSize(size, size);
        pane.setMaxSize(size, size);
    }

    Node node() {
        return pane;
    }

    /// The part that is done, from 0 to 1.
    void show(double share, boolean reached, boolean passed) {
        arc.setLength(-360 * share);
        arc.pseudoClassStateChanged(REACHED, reached);
        arc.pseudoClassStateChanged(PASSED, passed);
    }
}
