package app.byline.media.web;

/// What is to be left of an image: turned clockwise by quarters first, then this part of what is seen then, each from 0
/// to 1.
public record Crop(int quarters, double left, double top, double width, double height) {
    /// All of it, as it is.
    public static final Crop NONE = new Crop(0, 0, 0, 1, 1);

    public Crop {
        quarters = Math.floorMod(quarters, 4);
        left = Math.clamp(left, 0, 1);
        top = Math.clamp(top, 0, 1);
        width = Math.clamp(width, 0, 1 - left);
        height = Math.clamp(height, 0, 1 - top);
    }

    /// The turn as EXIF counts them.
    int orientation() {
        return switch (quarters) {
            case 1 -> 6;
            case 2 -> 3;
            case 3 -> 8;
            default -> 1;
        };
    }
}
