package app.byline.exchange;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

/// The library's images, in the folder `media`, within a text that leaves it, so that another program has them too.
/// Blocking.
public record EmbeddedImages(Path media) {
    /// As [app.byline.media.Asset] names them.
    private static final Pattern ASSET = Pattern.compile("media/[0-9a-f]{12}-[a-z0-9.-]+");
    /// What a mail may weigh.
    private static final long LARGEST = 8L << 20;

    /// The image itself as an address; an address that is none of ours, or too large an image, stays as it is.
    public String embed(String address) {
        return embed(address, LARGEST);
    }

    /// The same of an image with no more than so many bytes.
    String embed(String address, long largest) {
        if (!ASSET.matcher(address).matches()) {
            return address;
        }
        Path file = media.resolve(address);
        try {
            String type = address.endsWith(".svg") ? "image/svg+xml" : URLConnection.guessContentTypeFromName(address);
            return type == null || Files.size(file) > largest
                    ? address
                    : "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException gone) {
            // The text is copied without it.
            return address;
        }
    }
}
