package app.byline.ui.theme;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.FocusModel;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Tells a list that has the keys when none of its rows has them (`:without-row`): only then the ring is around the
/// list (`focus.css`). JavaFX's thread.
final class RowRing {
    private static final PseudoClass WITHOUT_ROW = PseudoClass.getPseudoClass("without-row");

    private final InvalidationListener moved = _ -> tell();
    private @Nullable ListView<?> list;
    private @Nullable FocusModel<?> rows;

    private RowRing() {}

    static void in(Scene scene) {
        scene.focusOwnerProperty().subscribe(new RowRing()::follow);
    }

    private void follow(@Nullable Node owner) {
        if (rows != null) {
            rows.focusedIndexProperty().removeListener(moved);
        }
        tell(false);
        list = owner instanceof ListView<?> one ? one : null;
        rows = list == null ? null : list.getFocusModel();
        if (rows != null) {
            rows.focusedIndexProperty().addListener(moved);
        }
        tell();
    }

    private void tell() {
        tell(rows == null || rows.getFocusedIndex() < 0);
    }

    private void tell(boolean without) {
        if (list != null) {
            list.pseudoClassStateChanged(WITHOUT_ROW, without);
        }
    }
}
