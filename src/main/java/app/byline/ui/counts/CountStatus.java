package app.byline.ui.counts;

import app.byline.ui.editor.CountModel;
import app.byline.ui.text.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// How many words the open post has, or what is selected, in the window's foot; a click shows all that is counted.
/// JavaFX's thread.
public final class CountStatus {
    private final Hyperlink link = new Hyperlink();
    private final Tooltip tip = new Tooltip();
    private final ProgressRing ring = new ProgressRing();
    private final CountModel model;
    private final GoalModel goals;

    /// `open` shows the counts.
    public CountStatus(CountParts parts, Runnable open) {
        model = parts.counts();
        goals = parts.goals();
        link.setId("counts-state");
        link.getStyleClass().add("status");
        link.setTooltip(tip);
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.run();
        });
        model.counts().subscribe(_ -> show());
        model.pace().subscribe(_ -> show());
        goals.standing().subscribe(_ -> show());
    }

    public Node node() {
        return link;
    }

    private void show() {
        Optional<CountModel.Counts> counts = model.counts().get();
        link.setVisible(counts.isPresent());
        link.setManaged(counts.isPresent());
        counts.ifPresent(this::show);
    }

    /// What the ring shows is told in words to those who do not see it.
    private void show(CountModel.Counts counts) {
        String brief = CountWords.brief(counts, model.pace().get());
        Optional<GoalModel.Standing> standing = goals.standing().get();
        link.setText(brief);
        link.setGraphic(standing.isPresent() ? ring.node() : null);
        standing.ifPresent(now -> ring.show(now.share(), now.isReached(), now.isPassed()));
        String goal = standing.map(GoalWords::standing).orElse("");
        tip.setText(goal.isEmpty() ? Messages.text("counts.status") : goal);
        link.setAccessibleText(goal.isEmpty() ? brief : Messages.text("counts.brief", brief, goal));
    }
}
