package app.byline.ui;

import app.byline.library.DatedPost;
import app.byline.post.PostId;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.calendar.CalendarPane;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The calendar in a window of its own, so that one can write beside it. JavaFX's thread.
final class CalendarWindow {
    private final Stage stage = new Stage();
    private final CalendarPane pane;
    private final CalendarModel model;

    /// `open` shows a post, `move` puts one on another day.
    CalendarWindow(
            Window owner,
            Themes themes,
            CalendarModel model,
            Consumer<PostId> open,
            BiConsumer<DatedPost, LocalDate> move) {
        this.model = model;
        pane = new CalendarPane(model, open, move);
        Scene scene = new Scene(pane.node(), 1080, 720);
        themes.dress(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::hide);
        stage.initOwner(owner);
        stage.setTitle(Messages.text("calendar.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setScene(scene);
        WindowFrame.dress(stage);
        stage.showingProperty().subscribe(shown -> {
            if (!shown) {
                model.rest();
            }
        });
    }

    /// Shows it, or brings it to the front.
    void show() {
        model.follow();
        stage.show();
        stage.toFront();
        pane.focus();
    }
}
