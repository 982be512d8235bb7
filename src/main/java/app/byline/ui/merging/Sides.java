package app.byline.ui.merging;

import app.byline.history.TextDiff;
import app.byline.history.TextDiff.Change;
import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Question;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// One question: how it was, how it is here and there, side by side, and below it the choice. A letter chooses as well
/// and goes on to the next. JavaFX's thread.
final class Sides {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Map<KeyCode, Answer> KEYS =
            Map.of(KeyCode.M, Answer.MINE, KeyCode.T, Answer.THEIRS, KeyCode.B, Answer.BOTH);

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Answer, RadioButton> choices = new EnumMap<>(Answer.class);
    private final Region mine;
    private final Region theirs;
    private final VBox box;

    /// `number` is its place among the questions; `next` is run after a letter has chosen.
    Sides(int number, Question question, String blog, Consumer<Answer> choose, Runnable next) {
        Region base = side("merge.base", question.base(), question.base(), blog);
        mine = side("merge.mine", question.base(), question.mine(), blog);
        theirs = side("merge.theirs", question.base(), question.theirs(), blog);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("merge-sides");
        grid.addRow(0, base, mine, theirs);
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            third.setFillWidth(true);
            grid.getColumnConstraints().add(third);
        }
        mine.setOnMouseClicked(_ -> choose.accept(Answer.MINE));
        theirs.setOnMouseClicked(_ -> choose.accept(Answer.THEIRS));
        Label about = new Label(MergeModel.about(question));
        about.getStyleClass().add("form-label");
        FlowPane answers = new FlowPane();
        answers.getStyleClass().add("filters");
        for (Answer answer : Answer.values()) {
            answers.getChildren().add(choice(number, answer, about.getText(), choose));
        }
        box = new VBox(about, grid, answers);
        box.setId("merge-" + number);
        box.getStyleClass().add("merge-question");
        box.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            Answer answer = KEYS.get(key.getCode());
            if (answer != null && !key.isShortcutDown() && !key.isAltDown()) {
                choose.accept(answer);
                next.run();
                key.consume();
            }
        });
    }

    Node node() {
        return box;
    }

    /// Gives the keys to the choice.
    void focus() {
        RadioButton first = choices.get(Answer.MINE);
        if (first != null) {
            first.requestFocus();
        }
    }

    void show(Optional<Answer> answer) {
        group.selectToggle(answer.map(choices::get).orElse(null));
        mine.pseudoClassStateChanged(
                CHOSEN, answer.filter(Answer.THEIRS::equals).isEmpty() && answer.isPresent());
        theirs.pseudoClassStateChanged(
                CHOSEN, answer.filter(Answer.MINE::equals).isEmpty() && answer.isPresent());
    }

    private RadioButton choice(int number, Answer answer, String about, Consumer<Answer> choose) {
        String name = answer.name().toLowerCase(Locale.ROOT);
        RadioButton choice = new RadioButton(Messages.text("merge.answer." + name));
        choice.setId("merge-" + number + "-" + name);
        choice.setAccessibleText(about + ": " + choice.getText());
        choice.setToggleGroup(group);
        choice.setOnAction(_ -> choose.accept(answer));
        choices.put(answer, choice);
        return choice;
    }

    private static Region side(String key, String base, String text, String blog) {
        Label heading = new Label(Messages.text(key, blog));
        heading.getStyleClass().add("post-line");
        VBox side = new VBox(heading, text.isEmpty() ? nothing() : words(base, text));
        side.getStyleClass().addAll("passage", "merge-side");
        side.setMaxHeight(Double.MAX_VALUE);
        return side;
    }

    private static Node nothing() {
        Label nothing = new Label(Messages.text("merge.nothing"));
        nothing.getStyleClass().add("form-hint");
        return nothing;
    }

    /// What differs from how it was stands out.
    private static TextFlow words(String base, String text) {
        TextFlow flow = new TextFlow();
        int at = 0;
        for (Change change : TextDiff.between(base, text)) {
            add(flow, "as-is", text.substring(at, change.newFrom()));
            add(flow, "new", text.substring(change.newFrom(), change.newTo()));
            at = change.newTo();
        }
        add(flow, "as-is", text.substring(at));
        return flow;
    }

    private static void add(TextFlow flow, String style, String words) {
        if (!words.isEmpty()) {
            flow.getChildren().addAll(Wrapping.texts(words, style));
        }
    }
}
