package app.byline.media.web;

import app.byline.media.Asset;

/// An image in a file of some kind; `extension` with its dot.
final class Coded {
    private final byte[] bytes;
    private final String mediaType;
    private final String extension;

    Coded(byte[] bytes, String mediaType, String extension) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    byte[] bytes() {
        return bytes;
    }

    /// What it is called as that asset's stand-in: the digest stays the original's.
    Asset insteadOf(Asset original) {
        String name = original.mediaType().equals(mediaType)
                ? original.fileName()
                : original.fileName().replaceFirst("\\.[^.]*$", "") + extension;
        return new Asset(original.digest(), name, mediaType, bytes.length);
    }
}
