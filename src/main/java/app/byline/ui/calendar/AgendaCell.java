package app.byline.ui.calendar;

import app.byline.library.DatedPost;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.time.Instant;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A post of the day that is looked at: why it stands there, at which time, and its title.
final class AgendaCell extends ListCell<DatedPost> {
    private final Function<Instant, String> times;
    private final FontIcon icon = new FontIcon();
    private final Label standing = new Label();
    private final Label title = new Label();
    private final VBox box;

    /// `times` says a time of the day.
    AgendaCell(Function<Instant, String> times) {
        this.times = times;
        title.getStyleClass().add("post-title");
        Wrapping.on(title);
        HBox facts = new HBox(icon, standing);
        facts.getStyleClass().add("agenda-facts");
        box = new VBox(title, facts);
        box.getStyleClass().add("entry");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DatedPost post, boolean empty) {
        super.updateItem(post, empty);
        if (empty || post == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(Standings.icon(post.standing()));
        title.setText(Standings.title(post));
        standing.setText(Messages.text("calendar.entry", Standings.text(post.standing()), times.apply(post.time())));
        box.getStyleClass().removeAll("draft", "scheduled", "published");
        box.getStyleClass().add(Standings.key(post.standing()));
        setAccessibleText(title.getText() + ", " + standing.getText());
        setGraphic(box);
    }
}
