package app.byline.ui.media;

import app.byline.media.web.Crop;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is to be left of an image, while its author looks for it: a part that is moved, made larger or smaller, and
/// turned with the image, in a shape of its own or one that is kept. All lengths are shares of the image as it is seen.
/// JavaFX's thread.
final class CropModel {
    private static final double LEAST = 0.02;

    private final double width;
    private final double height;
    private final ReadOnlyObjectWrapper<Crop> crop = new ReadOnlyObjectWrapper<>(this, "crop", Crop.NONE);
    private Optional<Double> ratio = Optional.empty();

    /// Of an image that wide and high.
    CropModel(double width, double height) {
        this.width = width;
        this.height = height;
    }

    ReadOnlyObjectProperty<Crop> crop() {
        return crop.getReadOnlyProperty();
    }

    /// Whether nothing would change.
    boolean isWhole() {
        return crop.get().equals(Crop.NONE);
    }

    /// How wide the image is as it is seen now, for each part of its height.
    double seenRatio() {
        return crop.get().quarters() % 2 == 0 ? width / height : height / width;
    }

    /// Keeps that shape, width by height, from now on; any where empty.
    void shape(Optional<Double> wanted) {
        ratio = wanted;
        all();
    }

    /// Turns the image clockwise; what was chosen of it is chosen anew.
    void turn(int quarters) {
        crop.set(new Crop(crop.get().quarters() + quarters, 0, 0, 1, 1));
        all();
    }

    /// As much as the shape allows, in the middle.
    void all() {
        double wide = 1;
        double high = 1;
        if (ratio.isPresent()) {
            double share = ratio.get() / seenRatio();
            wide = Math.min(1, share);
            high = Math.min(1, 1 / share);
        }
        set((1 - wide) / 2, (1 - high) / 2, wide, high);
    }

    void move(double right, double down) {
        Crop now = crop.get();
        set(
                Math.clamp(now.left() + right, 0, 1 - now.width()),
                Math.clamp(now.top() + down, 0, 1 - now.height()),
                now.width(),
                now.height());
    }

    /// Moves its lower right corner.
    void grow(double right, double down) {
        Crop now = crop.get();
        corners(now.left(), now.top(), now.left() + now.width() + right, now.top() + now.height() + down);
    }

    /// From the corner that stays to the one that is moved, wherever that goes.
    void corners(double fixedX, double fixedY, double x, double y) {
        double wide = Math.abs(Math.clamp(x, 0, 1) - fixedX);
        double high = Math.abs(Math.clamp(y, 0, 1) - fixedY);
        if (ratio.isPresent()) {
            double share = ratio.get() / seenRatio();
            double room = y < fixedY ? fixedY : 1 - fixedY;
            wide = Math.min(Math.max(wide, high * share), Math.min(room * share, x < fixedX ? fixedX : 1 - fixedX));
            high = wide / share;
        }
        wide = Math.max(LEAST, wide);
        high = Math.max(LEAST, high);
        set(x < fixedX ? fixedX - wide : fixedX, y < fixedY ? fixedY - high : fixedY, wide, high);
    }

    private void set(double left, double top, double wide, double high) {
        double fromLeft = Math.clamp(left, 0, 1 - LEAST);
        double fromTop = Math.clamp(top, 0, 1 - LEAST);
        crop.set(new Crop(crop.get().quarters(), fromLeft, fromTop, wide, high));
    }
}
