package app.byline.ui;

import app.byline.ui.WindowMemory.Bounds;
import app.byline.ui.WindowMemory.Panes;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// Where a window stands on a screen, so that all of it is within reach, its foot too.
///
/// @param room what the screen leaves to windows, without the system's own bars
public record WindowPlace(Rectangle2D room) {
    /// Of the screen, for a first window: one sees that it is a window.
    private static final double SHARE = 0.82;
    private static final double LEAST_WIDTH = 1240;
    private static final double LEAST_HEIGHT = 780;
    /// More would be emptiness around two columns of text.
    private static final double MOST_WIDTH = 1720;
    private static final double MOST_HEIGHT = 1120;
    /// Of a first window.
    private static final double LIBRARY = 0.18;

    /// What each screen leaves, the first screen's first. JavaFX's thread.
    public static List<Rectangle2D> rooms() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /// A kept window, no larger than its screen and within it. Empty when its title bar is on none of these: a screen
    /// may have been unplugged.
    static Optional<Bounds> of(Bounds kept, List<Rectangle2D> rooms) {
        return rooms.stream()
                .filter(room -> room.intersects(kept.x() + 60, kept.y(), Math.max(1, kept.width() - 120), 30))
                .findFirst()
                .map(room -> new WindowPlace(room).within(kept));
    }

    /// A first window: in the middle, a little above.
    Bounds first() {
        double width = Math.min(room.getWidth(), Math.clamp(room.getWidth() * SHARE, LEAST_WIDTH, MOST_WIDTH));
        double height = Math.min(room.getHeight(), Math.clamp(room.getHeight() * SHARE, LEAST_HEIGHT, MOST_HEIGHT));
        return new Bounds(
                room.getMinX() + Math.rint((room.getWidth() - width) / 2),
                room.getMinY() + Math.rint((room.getHeight() - height) / 3),
                width,
                height);
    }

    /// The panes of a first window that wide.
    static Panes panes(Bounds first) {
        Panes usual = Panes.USUAL;
        return new Panes(
                Math.max(usual.library(), Math.rint(first.width() * LIBRARY)),
                usual.share(),
                usual.libraryShown(),
                usual.previewShown());
    }

    private Bounds within(Bounds kept) {
        double width = Math.min(kept.width(), room.getWidth());
        double height = Math.min(kept.height(), room.getHeight());
        return new Bounds(
                Math.clamp(kept.x(), room.getMinX(), room.getMaxX() - width),
                Math.clamp(kept.y(), room.getMinY(), room.getMaxY() - height),
                width,
                height);
    }
}
