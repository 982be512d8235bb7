package app.byline.ui.merging;

import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Part;
import app.byline.merge.MergeSheet.Question;
import app.byline.merge.Passage;
import app.byline.ui.FlowRow;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Both sides of a post from top to bottom: what fits together as plain text, each question with its three sides, and
/// below all what becomes of it. JavaFX's thread.
public final class MergePane {
    /// More of what fits together nobody needs to see between two questions.
    private static final int MOST_AGREED = 280;

    private final MergeModel model;
    private final Label headline = new Label();
    private final Label hint = Form.hint("");
    private final Label left = new Label();
    private final VBox rows = new VBox();
    private final Button settle = new Button();
    private final Button again = new Button(Messages.text("merge.again"));
    private final Button allMine = new Button(Messages.text("merge.allMine"));
    private final Button allTheirs = new Button();
    private final List<Sides> sides = new ArrayList<>();
    private final BorderPane pane;

    public MergePane(MergeModel model) {
        this.model = model;
        headline.setId("merge-headline");
        Wrapping.on(headline);
        headline.getStyleClass().add("panel-title");
        VBox head = new VBox(headline, hint);
        head.getStyleClass().add("merge-head");
        rows.getStyleClass().add("merge-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        again.setOnAction(_ -> model.lookAgain());
        pane = new BorderPane(scroll, head, null, foot(), null);
        pane.getStyleClass().addAll("panel", "merge");
        model.state().subscribe(this::show);
        model.answers().addListener((ListChangeListener<Optional<Answer>>) _ -> showAnswers());
        model.settling().subscribe(_ -> showAnswers());
    }

    public Parent node() {
        return pane;
    }

    private Node foot() {
        allMine.setId("merge-all-mine");
        allMine.setOnAction(_ -> model.answerAll(Answer.MINE));
        allTheirs.setId("merge-all-theirs");
        allTheirs.setOnAction(_ -> model.answerAll(Answer.THEIRS));
        left.setId("merge-left");
        left.getStyleClass().add("form-hint");
        settle.setId("merge-settle");
        settle.getStyleClass().add(Styles.ACCENT);
        settle.setOnAction(_ -> model.settle());
        Button close = new Button(Messages.text("merge.close"));
        close.setId("merge-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> model.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowRow foot = new FlowRow(allMine, allTheirs, gap, left, again, close, settle);
        foot.getStyleClass().add("merge-foot");
        return foot;
    }

    private void show(MergeState state) {
        boolean open = state instanceof MergeState.Open;
        sides.clear();
        rows.getChildren().clear();
        switch (state) {
            case MergeState.Closed() -> headline.setText("");
            case MergeState.Reading _ -> say(Messages.text("merge.reading"), Messages.text("merge.reading.hint"));
            case MergeState.Unread(String blog, String why) ->
                say(Messages.text("merge.unread", blog), Messages.text("merge.unread.hint", why));
            case MergeState.Open shown -> show(shown);
        }
        Form.show(settle, open);
        Form.show(left, open);
        Form.show(again, state instanceof MergeState.Unread);
        boolean several = open && !sides.isEmpty();
        Form.show(allMine, several);
        Form.show(allTheirs, several);
        showAnswers();
        if (open) {
            // A letter answers the first question.
            sides.stream().findFirst().ifPresentOrElse(Sides::focus, settle::requestFocus);
        }
    }

    private void say(String happened, String next) {
        headline.setText(happened);
        hint.setText(next);
    }

    private void show(MergeState.Open open) {
        List<Question> questions = open.sheet().questions();
        String blog = open.blog();
        say(
                Messages.text(questions.isEmpty() ? "merge.fits" : "merge.both", blog),
                Messages.text(questions.isEmpty() ? "merge.fits.hint" : "merge.both.hint", blog));
        allTheirs.setText(Messages.text("merge.allTheirs", blog));
        settle.setText(Messages.text("merge.settle", blog));
        for (int number = 0; number < questions.size(); number++) {
            int at = number;
            sides.add(new Sides(at, questions.get(at), blog, answer -> model.answer(at, answer), () -> next(at)));
        }
        int texts = 0;
        for (int number = 0; number < questions.size(); number++) {
            if (questions.get(number).part() != Part.TEXT) {
                rows.getChildren().add(sides.get(number).node());
                texts++;
            }
        }
        for (Passage passage : open.sheet().passages()) {
            rows.getChildren()
                    .add(
                            switch (passage) {
                                case Passage.Agreed(String text) -> agreed(text);
                                case Passage.Both _ -> sides.get(texts++).node();
                            });
        }
    }

    private void next(int number) {
        if (number + 1 < sides.size()) {
            sides.get(number + 1).focus();
        } else {
            settle.requestFocus();
        }
    }

    private static Node agreed(String text) {
        String shown = text.length() <= MOST_AGREED
                ? text
                : text.substring(0, MOST_AGREED / 2) + " … " + text.substring(text.length() - MOST_AGREED / 2);
        Label agreed = new Label(shown);
        Wrapping.on(agreed);
        agreed.setMinHeight(Region.USE_PREF_SIZE);
        agreed.getStyleClass().add("merge-agreed");
        return agreed;
    }

    private void showAnswers() {
        List<Optional<Answer>> answers = model.answers();
        for (int number = 0; number < Math.min(sides.size(), answers.size()); number++) {
            sides.get(number).show(answers.get(number));
        }
        long open = answers.stream().filter(Optional::isEmpty).count();
        left.setText(sides.isEmpty() || open == 0 ? "" : Messages.text("merge.left", open));
        settle.setDisable(model.settling().get() || (!sides.isEmpty() && open > 0));
    }
}
