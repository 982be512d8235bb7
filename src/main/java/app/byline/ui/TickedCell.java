package app.byline.ui;

import app.byline.ui.text.Messages;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of a list that is chosen by a tick: a title with a badge at its end, and below it what else is to be said.
/// JavaFX's thread.
public abstract class TickedCell<T> extends ListCell<T> {
    protected final CheckBox tick = new CheckBox();
    protected final Label title = new Label();
    protected final Label badge = new Label();
    protected final HBox box;
    private final Function<T, BooleanProperty> wanted;
    /// What is told of the row to those who hear it; whether it is chosen is told with it.
    protected final ObjectProperty<@Nullable String> said = new SimpleObjectProperty<>();

    private @Nullable T bound;

    /// `wanted` is what an item's tick says.
    protected TickedCell(Function<T, BooleanProperty> wanted, Node... below) {
        this.wanted = wanted;
        tick.setFocusTraversable(false);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.accessibleTextProperty().bind(said);
        title.getStyleClass().add("post-title");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, gap(), badge);
        head.getStyleClass().add("post-facts");
        VBox text = new VBox(head);
        text.getChildren().addAll(below);
        text.getStyleClass().add("entry");
        HBox.setHgrow(text, Priority.ALWAYS);
        box = new HBox(tick, text);
        box.getStyleClass().add("import-row");
    }

    /// How a row that is called that is told, chosen or not.
    public static @Nullable String said(@Nullable String called, boolean chosen) {
        return called == null ? null : Messages.text(chosen ? "list.chosen" : "list.notChosen", called);
    }

    private void tell() {
        accessibleTextProperty()
                .bind(Bindings.createObjectBinding(
                        () -> tick.isVisible() ? said(said.get(), tick.isSelected()) : said.get(),
                        said,
                        tick.visibleProperty(),
                        tick.selectedProperty()));
    }

    /// Takes what is between two things in a row.
    protected static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Shows what the row is of.
    protected abstract void show(T item);

    /// The row is of something else from now on, or of nothing.
    protected void leave() {}

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (!accessibleTextProperty().isBound()) {
            tell();
        }
        if (bound != null) {
            leave();
            tick.selectedProperty().unbindBidirectional(wanted.apply(bound));
            bound = null;
        }
        if (empty || item == null) {
            setGraphic(null);
            said.set(null);
            return;
        }
        tick.selectedProperty().bindBidirectional(wanted.apply(item));
        bound = item;
        show(item);
        setGraphic(box);
    }
}
