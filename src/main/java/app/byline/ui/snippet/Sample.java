package app.byline.ui.snippet;

import app.byline.snippet.Expansion;
import app.byline.ui.Soon;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
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
    private final Soon soon;
    private String newestTitle = "";
    private String newestText = "";

    /// `filled` makes of a text what it gives, by way of `window`: it may ask for the clipboard, and on Linux keys go
    /// on being heard while it answers. Within a key they would come before that one.
    Sample(Function<String, Expansion> filled, Executor window) {
        this.filled = filled;
        soon = new Soon(window, this::show);
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

    /// Shows what these give, a moment later.
    void show(String newTitle, String newText) {
        newestTitle = newTitle;
        newestText = newText;
        soon.ask();
    }

    private void show() {
        Expansion head = filled.apply(newestTitle);
        Expansion body = filled.apply(newestText);
        title.getChildren().setAll(pieces(head));
        Form.show(title, !newestTitle.isBlank());
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
