package app.byline.publish;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.publish.http.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes images that a text shows from other sites into the library. Their sites learn of it, so it happens when the
/// author asks for it only. Blocking; any thread but JavaFX's.
public final class RemoteImages {
    private static final Logger LOG = System.getLogger(RemoteImages.class.getName());
    private static final long LONGEST = 32L << 20;
    private static final Pattern SHOWN = Pattern.compile(
            "!\\[(?:\\\\.|[^\\]\\\\])*]\\(\\s*<?(https?://[^\\s)>]+)|<img\\s[^>]*?\\bsrc=\"(https?://[^\"\\s]+)\"");

    private final MediaStore media;
    private final Fetching fetch;

    /// What lies at an address.
    interface Fetching {
        /// Empty where nothing does.
        ///
        /// @throws IOException when it can't be reached
        Optional<byte[]> at(URI address) throws IOException;
    }

    public RemoteImages(MediaStore media, Exchange exchange) {
        this(media, address -> exchange.bytes(Exchange.Request.get(address), LONGEST));
    }

    RemoteImages(MediaStore media, Fetching fetch) {
        this.media = media;
        this.fetch = fetch;
    }

    /// What came: addresses of the library by those of their sites; and what could not be had, or is no image.
    public record Taken(Map<String, String> addresses, List<String> failed) {
        /// The text with the library's addresses in it.
        public String in(String markdown) {
            return replaced(markdown, address -> addresses.getOrDefault(address, address));
        }
    }

    /// The addresses of other sites' images in a text, in order, each once.
    public static Set<String> in(String markdown) {
        Set<String> found = new LinkedHashSet<>();
        var _ = replaced(markdown, address -> {
            found.add(address);
            return address;
        });
        return found;
    }

    /// Fetches each of them.
    public Taken take(String markdown) {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (String address : in(markdown)) {
            try {
                fetched(address)
                        .ifPresentOrElse(asset -> addresses.put(address, asset.address()), () -> failed.add(address));
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.INFO, "an image can't be fetched", e);
                failed.add(address);
            }
        }
        return new Taken(addresses, failed);
    }

    private Optional<Asset> fetched(String address) throws IOException {
        Optional<byte[]> content = fetch.at(URI.create(address)).filter(Asset::isImage);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String path = Objects.requireNonNullElse(URI.create(address).getPath(), "");
        return Optional.of(
                media.add(new ByteArrayInputStream(content.get()), path.substring(path.lastIndexOf('/') + 1)));
    }

    private static String replaced(String markdown, Function<String, String> with) {
        StringBuilder text = new StringBuilder();
        Matcher shown = SHOWN.matcher(markdown);
        int from = 0;
        while (shown.find()) {
            int group = shown.group(1) == null ? 2 : 1;
            text.append(markdown, from, shown.start(group)).append(with.apply(shown.group(group)));
            from = shown.end(group);
        }
        return text.append(markdown, from, markdown.length()).toString();
    }
}
