package app.byline.media;

/// A file known by its content. `digest` is SHA-256 in 64 lower-case hex digits; `fileName` is safe in a URL;
/// `mediaType` is as in `image/png`; `bytes` is the length.
public record Asset(String digest, String fileName, String mediaType, long bytes) {
    /// How an author's text names this asset: `media/3f2a9c0d1b7e-harbour.jpg`.
    public String address() {
        return "media/" + digest.substring(0, 12) + "-" + fileName;
    }
}
