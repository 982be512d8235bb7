package app.byline.ui.links;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a link may lead, in one line. JavaFX's thread.
final class TargetCell extends ListCell<LinkTarget> {
    private final StackPane icon = new StackPane();
    private final Label text = new Label();
    private final Label note = new Label();
    private final HBox row;

    /// `chosen` hears of a click.
    TargetCell(Consumer<LinkTarget> chosen) {
        icon.getStyleClass().add("palette-icon");
        note.getStyleClass().add("palette-keys");
        text.setMinWidth(120);
        note.setMaxWidth(260);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(icon, text, gap, note);
        row.getStyleClass().add("palette-row");
        setPrefWidth(0);
        // Before the list takes the focus from the field.
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            press.consume();
            if (getItem() != null) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable LinkTarget target, boolean empty) {
        super.updateItem(target, empty);
        if (empty || target == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.getChildren()
                .setAll(new FontIcon(
                        switch (target.kind()) {
                            case ADDRESS -> Feather.GLOBE;
                            case POST -> Feather.FILE_TEXT;
                            case RECENT -> Feather.CLOCK;
                        }));
        text.setText(target.text());
        note.setText(target.note());
        setAccessibleText(target.text() + " " + target.note());
        setGraphic(row);
    }
}
