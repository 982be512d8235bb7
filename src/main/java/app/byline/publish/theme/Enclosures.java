package app.byline.publish.theme;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The files of one page, each fetched once, until there are as many bytes as a theme may have. What does not come is
/// left out: a theme without a picture is better than none.
final class Enclosures {
    /// Bytes of one theme, and of one of its files.
    private static final long MOST = 12L << 20;

    private static final long LONGEST = 3L << 20;

    /// By the end of the address; servers are not always right about fonts.
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"));

    private static final Logger LOG = System.getLogger(Enclosures.class.getName());

    private final Parcel parcel;
    private final Map<URI, Optional<byte[]>> known = new HashMap<>();
    private long left = MOST;

    Enclosures(Parcel parcel) {
        this.parcel = parcel;
    }

    /// The file as a `data:` address; empty for one that can't be had, or is neither picture nor font.
    Optional<String> data(URI address) {
        String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        return type == null
                ? Optional.empty()
                : bytes(address)
                        .map(bytes -> "data:" + type + ";base64,"
                                + Base64.getEncoder().encodeToString(bytes));
    }

    /// A style sheet's text.
    Optional<String> text(URI address) {
        return bytes(address).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytes(URI address) {
        return known.computeIfAbsent(address, this::fetched);
    }

    private Optional<byte[]> fetched(URI address) {
        if (left <= 0) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> bytes = parcel.bytes(address, Math.min(left, LONGEST));
            bytes.ifPresent(some -> left -= some.length);
            return bytes;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a theme goes without " + address, e);
            return Optional.empty();
        }
    }
}
