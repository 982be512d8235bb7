package app.byline.ui;

import app.byline.ui.merging.MergeModel;
import app.byline.ui.merging.MergePane;
import app.byline.ui.merging.MergeState;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The two sides of a post in a window of their own, wide enough for three columns. It comes when there is something to
/// lay out. JavaFX's thread.
final class MergeWindow {
    private final Node owner;
    private final Themes themes;
    private final MergeModel model;
    private @Nullable Stage stage;

    private MergeWindow(Node owner, Themes themes, MergeModel model) {
        this.owner = owner;
        this.themes = themes;
        this.model = model;
    }

    /// Shows it before the window that `owner` is in, whenever the model has something.
    static void follow(Node owner, Themes themes, MergeModel model) {
        MergeWindow window = new MergeWindow(owner, themes, model);
        model.state().addListener((_, _, state) -> window.show(state));
    }

    private void show(MergeState state) {
        Stage shown = stage;
        if (state instanceof MergeState.Closed) {
            if (shown != null) {
                shown.hide();
            }
            return;
        }
        if (shown == null) {
            shown = made();
            stage = shown;
        }
        if (!shown.isShowing()) {
            shown.show();
            shown.toFront();
        }
    }

    private Stage made() {
        Window beside = owner.getScene().getWindow();
        Stage made =
                WindowBeside.over(beside, themes, Messages.text("merge.title"), new MergePane(model).node(), 1080, 720);
        made.setOnHidden(_ -> model.close());
        return made;
    }
}
