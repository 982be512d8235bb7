package app.byline.ui.counts;

import app.byline.counting.TextCount;
import app.byline.ui.Wrapping;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.CountModel.Counts;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All that is counted of the open post, and of what is selected in it beside that. JavaFX's thread.
public final class CountsPane {
    private final CountModel model;
    private final GridPane table = new GridPane();
    private final Label none = Form.hint(Messages.text("counts.none"));
    private final ReadingView reading;
    private final GoalForm goal;
    private final VBox pane;

    public CountsPane(CountParts parts) {
        model = parts.counts();
        table.setId("counts");
        table.getStyleClass().add("counts");
        reading = new ReadingView(model);
        goal = new GoalForm(parts.goals());
        DailyForm daily = new DailyForm(parts.daily());
        pane = Form.column(
                table, none, Form.hint(Messages.text("counts.hint")), reading.node(), goal.node(), daily.node());
        model.counts().subscribe(_ -> show());
        model.pace().subscribe(_ -> show());
    }

    public Node node() {
        return pane;
    }

    /// Gives the keys to the goal of the post that is open, to be set.
    public void focus() {
        goal.focus();
    }

    private void show() {
        Optional<Counts> counts = model.counts().get();
        table.getChildren().clear();
        Form.show(none, counts.isEmpty());
        Form.show(table, counts.isPresent());
        Form.show(reading.node(), counts.isPresent());
        Form.show(goal.node(), counts.isPresent());
        counts.ifPresent(now -> {
            fill(now);
            reading.show(now);
        });
    }

    private void fill(Counts counts) {
        row(counts, "counts.row.words", TextCount::words);
        row(counts, "counts.row.characters", TextCount::characters);
        row(counts, "counts.row.solid", TextCount::solid);
        row(counts, "counts.row.sentences", TextCount::sentences);
        row(counts, "counts.row.paragraphs", TextCount::paragraphs);
        row(
                "counts.row.time",
                CountWords.exactTime(counts.post().words(), model.pace().get()),
                counts.selected()
                        .map(selected -> CountWords.exactTime(
                                selected.words(), model.pace().get())));
    }

    private void row(Counts counts, String key, ToIntFunction<TextCount> count) {
        row(
                key,
                Messages.text("counts.number", count.applyAsInt(counts.post())),
                counts.selected().map(selected -> Messages.text("counts.number", count.applyAsInt(selected))));
    }

    /// What is selected stands before what it is a part of.
    private void row(String key, String post, Optional<String> selected) {
        Label name = new Label(Messages.text(key));
        Wrapping.on(name);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label value = new Label(
                selected.map(part -> Messages.text("counts.of", part, post)).orElse(post));
        value.setAccessibleText(Messages.text("counts.cell", name.getText(), value.getText()));
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("counts-value");
        table.addRow(table.getRowCount(), name, value);
    }
}
