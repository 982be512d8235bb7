package app.byline.ui;

import app.byline.ui.WindowMemory.Bounds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where a window comes that is best on a screen of its own.
///
/// @param screens what of each screen is free for windows
/// @param beside the window it belongs to
record OwnSpot(List<Rectangle2D> screens, Rectangle2D beside) {
    private static final double HEIGHT = 0.9;

    /// Where it stood last, if that can still be reached; else in the middle of a screen that the other window is not
    /// on, so wide at most; empty where there is only one.
    Optional<Bounds> of(Optional<Bounds> last, double width) {
        return last.flatMap(where -> WindowPlace.of(where, screens))
                .or(() -> screens.stream()
                        .filter(screen -> !screen.equals(others()))
                        .findFirst()
                        .map(screen -> amid(screen, width)));
    }

    /// The screen that has most of the other window: a maximized one reaches a little over its own.
    private Rectangle2D others() {
        return screens.stream().max(Comparator.comparingDouble(this::shared)).orElse(Rectangle2D.EMPTY);
    }

    private double shared(Rectangle2D screen) {
        double width = Math.min(screen.getMaxX(), beside.getMaxX()) - Math.max(screen.getMinX(), beside.getMinX());
        double height = Math.min(screen.getMaxY(), beside.getMaxY()) - Math.max(screen.getMinY(), beside.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static Bounds amid(Rectangle2D screen, double most) {
        double width = Math.min(screen.getWidth(), most);
        double height = screen.getHeight() * HEIGHT;
        return new Bounds(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }
}
