package app.byline.ui.library;

import app.byline.ui.Leftwards;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the list: title, first line, date and badge.
final class PostCell extends ListCell<PostRow> {
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final PostDate dates;
    private final Label title = new Label();
    private final Label firstLine = new Label();
    private final Label date = new Label();
    private final Label badge = new Label();
    private final FontIcon star = new FontIcon(Feather.STAR);
    private final VBox box;

    PostCell(PostDate dates) {
        this.dates = dates;
        title.getStyleClass().add("post-title");
        Leftwards.heed(title, firstLine);
        firstLine.getStyleClass().add("post-line");
        date.getStyleClass().add("post-date");
        badge.getStyleClass().add("badge");
        // A badge is never cut short; the date gives way.
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        star.getStyleClass().add("post-star");
        star.managedProperty().bind(star.visibleProperty());
        HBox facts = new HBox(date, star, gap, badge);
        facts.getStyleClass().add("post-facts");
        box = new VBox(title, firstLine, facts);
        box.getStyleClass().add("post-row");
        // As wide as the list, so that long titles end in an ellipsis and not in a scroll bar.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PostRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || row.equals(PostRow.UNREAD)) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String named = row.summary().title();
        title.setText(named.isBlank() ? Messages.text("library.untitled") : named);
        String hit = row.found().context().text();
        String line = hit.isEmpty() ? row.summary().firstLine() : hit;
        firstLine.setText(line.isBlank() ? Messages.text("library.noText") : line);
        firstLine.pseudoClassStateChanged(HIT, !hit.isEmpty());
        date.setText(dates.of(row.summary().modified()));
        badge.setText(Messages.text("state." + key(row.state())));
        for (PostState state : PostState.values()) {
            badge.pseudoClassStateChanged(PseudoClass.getPseudoClass(key(state)), state == row.state());
        }
        boolean favourite = row.found().favourite();
        setAccessibleText(Messages.text(
                favourite ? "library.row.accessible.favourite" : "library.row.accessible",
                title.getText(),
                date.getText(),
                badge.getText()));
        star.setVisible(favourite);
        star.setAccessibleText(Messages.text("library.row.favourite"));
        setGraphic(box);
    }

    private static String key(PostState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
