package app.byline.ui.media;

import app.byline.media.web.Crop;
import app.byline.ui.text.Messages;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The image with a veil over what goes; the mouse moves what stays, or its nearest corner. JavaFX's thread.
final class CropView {
    /// How near to a corner the mouse takes it, in pixels.
    private static final double NEAR = 18;

    private final CropModel model;
    private final ImageView picture;
    private final Rectangle frame = new Rectangle();
    private final Pane pane = new Pane() {
        @Override
        protected void layoutChildren() {
            arrange();
        }
    };
    private double left;
    private double top;
    private double wide = 1;
    private double high = 1;
    private Drag drag = (_, _) -> {};
    private Shape veil = new Path();

    /// What a move of the mouse to that place does, in shares of the image.
    private interface Drag {
        void to(double x, double y);
    }

    CropView(Image image, CropModel model) {
        this.model = model;
        picture = new ImageView(image);
        picture.setPreserveRatio(true);
        frame.setId("crop-frame");
        frame.getStyleClass().add("crop-frame");
        pane.setId("crop-view");
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setAccessibleText(Messages.text("crop.view"));
        pane.getStyleClass().add("crop-view");
        pane.setMinSize(200, 160);
        pane.getChildren().addAll(picture, veil, frame);
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(event -> drag.to(x(event), y(event)));
        model.crop().subscribe(_ -> pane.requestLayout());
    }

    Node node() {
        return pane;
    }

    private void arrange() {
        Crop crop = model.crop().get();
        double ratio = model.seenRatio();
        wide = Math.max(1, Math.min(pane.getWidth(), pane.getHeight() * ratio));
        high = wide / ratio;
        left = (pane.getWidth() - wide) / 2;
        top = (pane.getHeight() - high) / 2;
        boolean lying = crop.quarters() % 2 != 0;
        picture.setFitWidth(lying ? high : wide);
        picture.setFitHeight(lying ? wide : high);
        picture.setRotate(90.0 * crop.quarters());
        // It is turned about its middle.
        picture.setX(left + (wide - picture.getFitWidth()) / 2);
        picture.setY(top + (high - picture.getFitHeight()) / 2);
        frame.setX(left + crop.left() * wide);
        frame.setY(top + crop.top() * high);
        frame.setWidth(crop.width() * wide);
        frame.setHeight(crop.height() * high);
        Rectangle stays = new Rectangle(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
        veil = Shape.subtract(new Rectangle(left, top, wide, high), stays);
        veil.getStyleClass().add("crop-veil");
        veil.setMouseTransparent(true);
        pane.getChildren().set(1, veil);
    }

    private double x(MouseEvent event) {
        return (event.getX() - left) / wide;
    }

    private double y(MouseEvent event) {
        return (event.getY() - top) / high;
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        Crop crop = model.crop().get();
        double x = x(event);
        double y = y(event);
        double right = crop.left() + crop.width();
        double low = crop.top() + crop.height();
        boolean nearX = near(x, crop.left(), right, wide);
        boolean nearY = near(y, crop.top(), low, high);
        if (nearX && nearY) {
            Point2D fixed = new Point2D(
                    Math.abs(x - crop.left()) < Math.abs(x - right) ? right : crop.left(),
                    Math.abs(y - crop.top()) < Math.abs(y - low) ? low : crop.top());
            drag = (toX, toY) -> model.corners(fixed.getX(), fixed.getY(), toX, toY);
        } else if (x > crop.left() && x < right && y > crop.top() && y < low) {
            drag = (toX, toY) -> model.move(
                    toX - x - (model.crop().get().left() - crop.left()),
                    toY - y - (model.crop().get().top() - crop.top()));
        } else {
            double fixedX = Math.clamp(x, 0, 1);
            double fixedY = Math.clamp(y, 0, 1);
            drag = (toX, toY) -> model.corners(fixedX, fixedY, toX, toY);
        }
    }

    private static boolean near(double at, double one, double other, double length) {
        return Math.min(Math.abs(at - one), Math.abs(at - other)) * length < NEAR;
    }
}
