package app.byline.ui;

import app.byline.ui.counts.StatisticsModel;
import app.byline.ui.counts.StatisticsPane;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What was written over time in a window of its own. JavaFX's thread.
final class StatisticsWindow {
    private final Stage stage;
    private final StatisticsPane pane;
    private final StatisticsModel model;

    StatisticsWindow(Window owner, Themes themes, StatisticsModel model) {
        this.model = model;
        pane = new StatisticsPane(model);
        stage = WindowBeside.closable(owner, themes, Messages.text("statistics.title"), pane.node(), 860, 560);
    }

    /// Shows it as it is now, or brings it to the front.
    void show() {
        model.look();
        stage.show();
        stage.toFront();
        pane.focus();
    }
}
