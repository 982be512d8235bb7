package app.byline.ui.counts;

import app.byline.ui.RoomForWords;
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
    private final RoomForWords room = new RoomForWords(link);
    private final Tooltip tip = new Tooltip();
    private final ProgressRing ring = new ProgressRing();
    private final CountModel model;
    private final GoalModel goals;
    private final DailyModel daily;

    /// `open` shows the counts.
    public CountStatus(CountParts parts, Runnable open) {
        model = parts.counts();
        goals = parts.goals();
        daily = parts.daily();
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
        daily.goal().subscribe(_ -> show());
        daily.today().subscribe(_ -> show());
    }

    public Node node() {
        return room;
    }

    private void show() {
        Optional<CountModel.Counts> counts = model.counts().get();
        link.setVisible(counts.isPresent());
        link.setManaged(counts.isPresent());
        counts.ifPresent(this::show);
    }

    /// What the ring shows is told in words to those who do not see it. It is of the post's goal, where that has one,
    /// and else of the day's.
    private void show(CountModel.Counts counts) {
        String brief = CountWords.brief(counts, model.pace().get());
        Optional<GoalModel.Standing> standing = goals.standing().get();
        int wanted = daily.goal().get();
        int written = daily.today().get();
        boolean any = standing.isPresent() || wanted > 0;
        standing.ifPresentOrElse(
                now -> ring.show(now.share(), now.isReached(), now.isPassed()),
                () -> ring.show(Math.min(1, (double) written / Math.max(1, wanted)), written >= wanted, false));
        String goal = standing.map(GoalWords::standing).orElseGet(daily::words);
        room.say(brief, CountWords.briefest(counts));
        link.setGraphic(any ? ring.node() : null);
        tip.setText(any ? goal : Messages.text("counts.status"));
        link.setAccessibleText(any ? Messages.text("counts.brief", brief, goal) : brief);
    }
}
