package app.byline.media;

import java.util.Arrays;

/// A file known by its content. `digest` is SHA-256 in 64 lower-case hex digits; `fileName` is safe in a URL;
/// `mediaType` is as in `image/png`; `bytes` is the length.
public record Asset(String digest, String fileName, String mediaType, long bytes) {
    /// Whether a file with this content is an image, whatever it is called.
    public static boolean isImage(byte[] content) {
        return SniffedType.of(Arrays.copyOf(content, Math.min(content.length, SniffedType.HEAD)))
                .name()
                .startsWith("image/");
    }

    /// How an author's text names this asset: `media/3f2a9c0d1b7e-harbour.jpg`.
    public String address() {
        return "media/" + digest.substring(0, 12) + "-" + fileName;
    }
}
