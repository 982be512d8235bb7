package app.byline.ui.counts;

import javafx.scene.shape.Polygon;

/// The sign of published posts in plots and beside what explains them: a diamond. JavaFX's thread.
final class PostMark {
    private PostMark() {}

    /// One as wide and as high as that, around the origin.
    static Polygon of(double size) {
        double half = size / 2;
        Polygon mark = new Polygon(0, -half, half, 0, 0, half, -half, 0);
        mark.getStyleClass().add("post-mark");
        mark.setMouseTransparent(true);
        return mark;
    }
}
