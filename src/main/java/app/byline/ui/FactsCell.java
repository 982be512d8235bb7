package app.byline.ui;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of a list: a title and a line of facts below it, marked where the author must act. JavaFX's thread.
public final class FactsCell<T> extends ListCell<T> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Function<T, String> title;
    private final Function<T, String> facts;
    private final Function<T, Boolean> failed;
    private final Label above = new Label();
    private final Label below = new Label();
    private final VBox box = new VBox(above, below);

    /// Where nothing ever fails.
    public FactsCell(Function<T, String> title, Function<T, String> facts) {
        this(title, facts, _ -> false);
    }

    public FactsCell(Function<T, String> title, Function<T, String> facts, Function<T, Boolean> failed) {
        this.title = title;
        this.facts = facts;
        this.failed = failed;
        above.getStyleClass().add("post-title");
        below.getStyleClass().add("post-line");
        box.getStyleClass().add("entry");
        // As wide as the list, so that long titles end in an ellipsis and not in a scroll bar.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        above.setText(title.apply(item));
        below.setText(facts.apply(item));
        above.pseudoClassStateChanged(FAILED, failed.apply(item));
        setAccessibleText(above.getText() + ", " + below.getText());
        setGraphic(box);
    }
}
