package app.byline.publish.preflight;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.media.web.WebImages;
import app.byline.media.web.WebRules;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many bytes leave of an image, remembered: to know it, the image is made ready as for sending. Safe from any
/// thread.
final class LeavingBytes {
    private final MediaStore media;
    private final Map<Known, Long> known = new ConcurrentHashMap<>();

    private record Known(String digest, WebRules rules) {}

    LeavingBytes(MediaStore media) {
        this.media = media;
    }

    /// As `images` make it ready; all of it where it can't be read.
    long of(Asset asset, WebImages images) {
        return known.computeIfAbsent(new Known(asset.digest(), images.rules()), _ -> {
            try {
                return images.bytes(asset, media.file(asset));
            } catch (IOException unreadable) {
                return asset.bytes();
            }
        });
    }
}
