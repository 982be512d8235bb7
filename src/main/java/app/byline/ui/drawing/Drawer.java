package app.byline.ui.drawing;

import java.util.Optional;
import java.util.function.Consumer;

/// Draws one kind of thing. JavaFX's thread.
interface Drawer {
    /// Calls back, later and once, with raw HTML; with nothing when it can't be drawn, or not in time.
    void draw(Order order, Consumer<Optional<String>> done);
}
