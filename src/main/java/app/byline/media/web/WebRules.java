package app.byline.media.web;

/// What the author wants of images that leave. `widest` is in pixels, as the image is seen, 0 for any; `quality` is of
/// JPEG, from 1 to 100; `keepsPlace` leaves in where an image was taken; `common` makes WebP, which older blogs and
/// programs don't know, JPEG or PNG.
public record WebRules(int widest, int quality, boolean keepsPlace, boolean common) {
    /// Twice what a blog's column is wide, for screens with small pixels; a quality at which nobody sees a difference.
    public static final WebRules USUAL = new WebRules(2048, 85, false, false);

    /// The same with nothing but common kinds.
    public WebRules asCommon() {
        return new WebRules(widest, quality, keepsPlace, true);
    }

    public WebRules {
        widest = Math.max(0, widest);
        quality = Math.clamp(quality, 1, 100);
    }
}
