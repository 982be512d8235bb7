package app.byline.media.web;

/// Pixels row by row, each 0xAARRGGBB, as every toolkit takes them. Not changed once made.
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    Raster(int width, int height, int... pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Not a copy: to be read only.
    public int[] pixels() {
        return pixels;
    }

    /// Seen as EXIF's orientation says, from 1 to 8.
    Raster turned(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean lying = orientation > 4;
        int wide = lying ? height : width;
        int high = lying ? width : height;
        int[] turned = new int[pixels.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                turned[y * wide + x] = pixels[source(orientation, x, y)];
            }
        }
        return new Raster(wide, high, turned);
    }

    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int low = height - 1;
        return switch (orientation) {
            case 2 -> at(right - x, y);
            case 3 -> at(right - x, low - y);
            case 4 -> at(x, low - y);
            case 5 -> at(y, x);
            case 6 -> at(y, low - x);
            case 7 -> at(right - y, low - x);
            case 8 -> at(right - y, x);
            default -> at(x, y);
        };
    }

    private int at(int x, int y) {
        return y * width + x;
    }

    /// The part of it that the crop leaves, turned first.
    Raster cropped(Crop crop) {
        Raster whole = turned(crop.orientation());
        int left = (int) Math.round(crop.left() * whole.width);
        int top = (int) Math.round(crop.top() * whole.height);
        int wide = Math.clamp(Math.round(crop.width() * whole.width), 1, whole.width - Math.min(left, whole.width - 1));
        int high =
                Math.clamp(Math.round(crop.height() * whole.height), 1, whole.height - Math.min(top, whole.height - 1));
        left = Math.min(left, whole.width - wide);
        top = Math.min(top, whole.height - high);
        int[] part = new int[wide * high];
        for (int y = 0; y < high; y++) {
            System.arraycopy(whole.pixels, (top + y) * whole.width + left, part, y * wide, wide);
        }
        return new Raster(wide, high, part);
    }

    boolean isOpaque() {
        for (int pixel : pixels) {
            if (pixel >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }
}
