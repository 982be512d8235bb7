package app.byline.ui.editor;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/// Lays out from the right the lines that are read from there. JavaFX would find most by their first letter, but sets
/// their rows at the left; aligned at the right, a wrapped row reaches beyond the edge by the blank at its end. And a
/// task done, `[x]`, or a table's row may begin with a Latin letter. JavaFX then tells places in the line counted from
/// its right, and RichTextFX paints carets and all else there, as if it were counted from the left: that is turned
/// round. JavaFX's thread.
final class TurnedLines {
    /// The style of such a line.
    static final String TURNED = "turned";

    private TurnedLines() {}

    /// In that area from now on, before a line is laid out.
    static void in(WritingArea area) {
        Parent flow = (Parent) area.getChildrenUnmodifiable().getFirst();
        Parent lines = (Parent) flow.getChildrenUnmodifiable().getFirst();
        lines.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(TurnedLines::turn);
            }
        });
    }

    private static void turn(Node line) {
        List<Node> parts = line instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        for (Node part : parts) {
            if (part instanceof TextFlow flow && part.getStyleClass().contains(TURNED)) {
                flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
                paint(flow);
            }
        }
    }

    private static void paint(TextFlow flow) {
        flow.getChildren().forEach(node -> turn(node, flow));
        flow.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                // A caret goes from line to line.
                change.getRemoved().forEach(node -> node.getTransforms().removeIf(Turn.class::isInstance));
                change.getAddedSubList().forEach(node -> turn(node, flow));
            }
        });
    }

    private static void turn(Node painted, TextFlow flow) {
        if (painted instanceof Path && painted.getTransforms().stream().noneMatch(Turn.class::isInstance)) {
            painted.getTransforms().add(new Turn(painted, flow));
        }
    }

    static boolean isTurned(TextFlow flow) {
        return flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// Around the middle of the line.
    private static final class Turn extends Scale {
        Turn(Node painted, TextFlow flow) {
            super(-1, 1);
            pivotXProperty().bind(flow.widthProperty().divide(2).subtract(painted.layoutXProperty()));
        }
    }
}
