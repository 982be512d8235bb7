package app.byline.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A file in a blog's media library. `small` is the address of a thumbnail; width and height are in pixels, 0 where the
/// blog does not say; texts are plain.
public record RemoteMedia(
        RemoteId id,
        URI address,
        Optional<URI> small,
        String mediaType,
        String title,
        String alt,
        String caption,
        int width,
        int height,
        long bytes,
        Instant time) {
    /// Whether all of these words stand in what is said of it.
    public boolean says(String words) {
        return SaidWords.allIn(title + " " + alt + " " + caption + " " + address, words);
    }
}
