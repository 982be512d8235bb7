package app.byline.ui.snippet;

import app.byline.snippet.Expansion;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What a standing text gives now, with the places of carets, and what in it is no pattern. JavaFX's thread.
final class Sample {
    /// As a caret looks.
    private static final String CARET = "│";

    private final Function<String, Expansion> filled;
    private final TextFlow title = flow("snippet-sample-title");
    private final TextFlow text = flow("snippet-sample-text");
    private final Label problem = Form.wrapped("");
    private final VBox box;

    /// `filled` makes of a text what it gives.
    Sample(Function<String, Expansion> filled) {
        this.filled = filled;
        text.setId("snippet-sample");
        title.setId("snippet-sample-title");
        problem.setId("snippet-unclear");
        problem.getStyleClass().add("form-problem");
        VBox paper = new VBox(title, text);
        paper.getStyleClass().add("snippet-sample");
        box = new VBox(problem, Form.row("snippets.sample", paper));
        box.getStyleClass().add("form-row");
    }

    Node node() {
        return box;
    }

    void show(String newTitle, String newText) {
        Expansion head = filled.apply(newTitle);
        Expansion body = filled.apply(newText);
        title.getChildren().setAll(pieces(head));
        Form.show(title, !newTitle.isBlank());
        text.getChildren().setAll(pieces(body));
        List<String> unclear = new ArrayList<>(head.unclear());
        unclear.addAll(body.unclear());
        problem.setText(unclear.isEmpty() ? "" : Messages.text("snippets.unclear", unclear.getFirst()));
        Form.show(problem, !unclear.isEmpty());
    }

    private static List<Node> pieces(Expansion made) {
        List<Node> pieces = new ArrayList<>();
        int at = 0;
        for (int caret : made.carets()) {
            pieces.addAll(words(made.text().substring(at, caret)));
            pieces.addAll(Wrapping.texts(CARET, "snippet-caret"));
            at = caret;
        }
        pieces.addAll(words(made.text().substring(at)));
        return pieces;
    }

    private static List<Text> words(String words) {
        return Wrapping.texts(words, "snippet-words");
    }

    private static TextFlow flow(String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(styleClass);
        return flow;
    }
}
