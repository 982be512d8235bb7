package app.byline.ui;

import app.byline.ui.snippet.SnippetsModel;
import app.byline.ui.snippet.SnippetsPane;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Snippets and templates in a window of their own, so that one can look at a post while writing them. JavaFX's thread.
final class SnippetsWindow {
    private final Stage stage;
    private final SnippetsPane pane;

    SnippetsWindow(Window owner, Themes themes, SnippetsModel model) {
        pane = new SnippetsPane(model);
        stage = WindowBeside.closable(owner, themes, Messages.text("snippets.window"), pane.node(), 900, 640);
    }

    /// Shows it, or brings it to the front, with these listed.
    SnippetsPane show(SnippetsPane.Part part) {
        pane.show(part);
        stage.show();
        stage.toFront();
        pane.focus();
        return pane;
    }
}
