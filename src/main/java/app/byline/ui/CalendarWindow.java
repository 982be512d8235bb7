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
import javafx.stage.Stage;
import javafx.stage.Window;

/// The calendar in a window of its own, so that one can write beside it. JavaFX's thread.
final class CalendarWindow {
    private final Stage stage;
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
        stage = WindowBeside.closable(owner, themes, Messages.text("calendar.title"), pane.node(), 1080, 640);
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
