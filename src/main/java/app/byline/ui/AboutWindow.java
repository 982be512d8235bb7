package app.byline.ui;

import app.byline.ui.about.AboutModel;
import app.byline.ui.about.AboutPane;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What the program is, in a window of its own. JavaFX's thread.
final class AboutWindow {
    private final Stage stage;
    private final AboutPane pane;

    AboutWindow(Window owner, Themes themes, AboutModel model) {
        pane = new AboutPane(model);
        stage = WindowBeside.closable(owner, themes, Messages.text("command.about"), pane.node(), 860, 560);
    }

    /// Shows it, or brings it to the front.
    void show() {
        pane.look();
        stage.show();
        stage.toFront();
        pane.focus();
    }
}
