package app.byline.ui.theme;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ListView;

/// Tells style sheets how many rows a list has, as the class `rows-3`: only they know how high a row is. JavaFX's
/// thread.
public final class ListRows {
    private static final String PREFIX = "rows-";

    private ListRows() {}

    /// From now on, up to so many.
    public static void tell(ListView<?> list, int most) {
        InvalidationListener told = _ -> {
            int rows = Math.min(most, list.getItems().size());
            list.getStyleClass().removeIf(name -> name.startsWith(PREFIX));
            list.getStyleClass().add(PREFIX + rows);
        };
        list.getItems().addListener(told);
        told.invalidated(list.getItems());
    }
}
