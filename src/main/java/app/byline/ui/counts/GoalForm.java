package app.byline.ui.counts;

import app.byline.goals.Goal;
import app.byline.goals.Goal.Kind;
import app.byline.goals.Goal.Unit;
import app.byline.ui.TypedNumber;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Sets how long the open post is to be; what is set counts at once. JavaFX's thread.
final class GoalForm {
    private static final int USUAL = 500;
    private static final int STEP = 50;

    private final GoalModel model;
    /// Empty for no goal.
    private final ComboBox<Optional<Kind>> kind = choice(
            "goal.kind",
            List.of(Optional.empty(), Optional.of(Kind.AT_LEAST), Optional.of(Kind.AT_MOST), Optional.of(Kind.ABOUT)),
            one -> Messages.text(
                    one.map(known -> "goal.kind." + GoalWords.key(known)).orElse("goal.kind.open")));
    private final Spinner<Integer> amount = new Spinner<>(1, Goal.MOST, USUAL, STEP);
    private final ComboBox<Unit> unit =
            choice("goal.unit", List.of(Unit.values()), one -> Messages.text("goal.unit." + GoalWords.key(one)));
    private final DatePicker due = new DatePicker();
    private final Label standing = Form.wrapped("");
    private final VBox box;
    /// What is shown comes from the model and not from the author.
    private boolean showing;

    GoalForm(GoalModel model) {
        this.model = model;
        kind.setId("goal-kind");
        amount.setId("goal-amount");
        TypedNumber.in(amount);
        amount.setAccessibleText(Messages.text("goal.amount"));
        amount.getEditor().setAccessibleText(Messages.text("goal.amount"));
        amount.getStyleClass().add("goal-amount");
        unit.setId("goal-unit");
        unit.setValue(Unit.WORDS);
        due.setId("goal-due");
        due.setPromptText(Messages.text("goal.due"));
        due.setAccessibleText(Messages.text("goal.due"));
        standing.setId("goal-standing");
        FlowPane fields = new FlowPane(kind, amount, unit);
        fields.getStyleClass().add("goal-fields");
        box = new VBox(Form.row("goal.title", fields), Form.row("goal.due", due), standing);
        box.getStyleClass().add("counts-part");
        kind.valueProperty().addListener((_, _, _) -> set());
        amount.valueProperty().addListener((_, _, _) -> set());
        unit.valueProperty().addListener((_, _, _) -> set());
        due.valueProperty().addListener((_, _, _) -> set());
        model.goal().subscribe(this::show);
        model.standing().subscribe(now -> {
            standing.setText(now.map(GoalWords::standing).orElse(""));
            Form.show(standing, now.isPresent());
        });
    }

    Node node() {
        return box;
    }

    /// Gives the keys to how much it is, or where there is no goal yet, to what kind of one it is to be.
    void focus() {
        (amount.isDisabled() ? kind : amount).requestFocus();
    }

    private void show(Optional<Goal> goal) {
        if (showing) {
            return;
        }
        showing = true;
        kind.setValue(goal.map(Goal::kind));
        goal.ifPresent(now -> {
            amount.getValueFactory().setValue(now.amount());
            unit.setValue(now.unit());
        });
        due.setValue(goal.flatMap(Goal::due).orElse(null));
        showing = false;
        enable();
    }

    private void set() {
        if (!showing) {
            showing = true;
            model.set(kind.getValue()
                    .map(one ->
                            new Goal(one, amount.getValue(), unit.getValue(), Optional.ofNullable(due.getValue()))));
            showing = false;
            enable();
        }
    }

    private void enable() {
        boolean none = kind.getValue().isEmpty();
        amount.setDisable(none);
        unit.setDisable(none);
        due.setDisable(none);
    }

    private static <T> ComboBox<T> choice(String key, List<T> values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setAccessibleText(Messages.text(key));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        return box;
    }
}
