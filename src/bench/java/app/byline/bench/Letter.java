package app.byline.bench;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/// Where on the screen a typed letter appears, and how.
record Letter(Rectangle spot, BufferedImage picture) {
    /// That by which the screen differs now from how it was before it was typed, in these columns.
    static Letter between(BufferedImage before, Eye eye, int left, int right) {
        Rectangle spot = first(before, eye.see(), left, right);
        return new Letter(spot, eye.see(spot));
    }

    /// Whether it is there. A caret may stand beside it.
    boolean shown(Eye eye) {
        return Eye.difference(picture, eye.see(spot)) <= spot.width * spot.height / 20;
    }

    /// The top left corner of what changed in these columns, as wide as an m: there the first letter was put.
    private static Rectangle first(BufferedImage before, BufferedImage after, int left, int right) {
        int top = -1;
        int bottom = -1;
        for (int y = 80; y < Screen.HEIGHT - 60; y++) {
            boolean changed = changedFrom(before, after, y, left, right) >= 0;
            if (changed && top < 0) {
                top = y;
            }
            if (!changed && top >= 0) {
                bottom = y;
                break;
            }
        }
        if (top < 0) {
            throw new IllegalStateException("the letter does not show");
        }
        int first = right;
        for (int y = top; y < bottom; y++) {
            int x = changedFrom(before, after, y, left, right);
            first = x >= 0 ? Math.min(first, x) : first;
        }
        return new Rectangle(first, top, 9, bottom - top);
    }

    private static int changedFrom(BufferedImage before, BufferedImage after, int y, int left, int right) {
        for (int x = left; x < right; x++) {
            if (before.getRGB(x, y) != after.getRGB(x, y)) {
                return x;
            }
        }
        return -1;
    }
}
