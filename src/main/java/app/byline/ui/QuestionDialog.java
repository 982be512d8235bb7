package app.byline.ui;

import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/// A question before something that can't be undone. The safe answer is the one that Enter gives. JavaFX's thread.
public final class QuestionDialog implements TrashCan.Question {
    private final Stage owner;
    private final Themes themes;

    public QuestionDialog(Stage owner, Themes themes) {
        this.owner = owner;
        this.themes = themes;
    }

    @Override
    public void ask(String question, String consequence, String yes, Runnable action) {
        ButtonType doIt = new ButtonType(yes, ButtonData.LEFT);
        ButtonType leave = new ButtonType(Messages.text("question.no"), ButtonData.CANCEL_CLOSE);
        Alert dialog = new Alert(Alert.AlertType.NONE, consequence, doIt, leave);
        dialog.initOwner(owner);
        dialog.setTitle(Messages.text("app.name"));
        dialog.setHeaderText(question);
        dialog.getDialogPane().lookupAll(".label").forEach(label -> Wrapping.on((Labeled) label));
        themes.dress(dialog.getDialogPane().getScene());
        dialog.getDialogPane().setId("question");
        ((Button) dialog.getDialogPane().lookupButton(doIt)).setDefaultButton(false);
        ((Button) dialog.getDialogPane().lookupButton(leave)).setDefaultButton(true);
        dialog.resultProperty().addListener((_, _, answer) -> {
            if (answer == doIt) {
                action.run();
            }
        });
        dialog.show();
    }
}
