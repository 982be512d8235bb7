package app.byline.ui.counts;

import app.byline.goals.Goals;
import app.byline.ui.TypedNumber;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;

/// Sets how many words are to be written a day, and says how many are. JavaFX's thread.
final class DailyForm {
    private static final int STEP = 100;

    private final DailyModel model;
    private final Spinner<Integer> amount = new Spinner<>(0, Goals.MOST_DAILY, 0, STEP);
    private final Label standing = Form.wrapped("");
    private final VBox box;

    DailyForm(DailyModel model) {
        this.model = model;
        amount.setId("daily-amount");
        TypedNumber.in(amount);
        amount.setAccessibleText(Messages.text("goal.daily"));
        amount.getEditor().setAccessibleText(Messages.text("goal.daily"));
        amount.getStyleClass().add("goal-amount");
        standing.setId("daily-standing");
        box = new VBox(Form.row("goal.daily", amount), standing);
        box.getStyleClass().add("counts-part");
        amount.valueProperty().addListener((_, _, words) -> model.set(words));
        model.goal().subscribe(words -> amount.getValueFactory().setValue(words.intValue()));
        model.goal().subscribe(_ -> show());
        model.today().subscribe(_ -> show());
    }

    Node node() {
        return box;
    }

    private void show() {
        standing.setText(model.words());
    }
}
