package app.byline.ui.preferences;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/// A row that says what it is called, and is never wider than its list. JavaFX's thread.
final class NamedCell<T> extends ListCell<T> {
    private final Function<T, String> name;

    NamedCell(Function<T, String> name) {
        this.name = name;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : name.apply(item));
    }
}
