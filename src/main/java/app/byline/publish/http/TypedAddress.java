package app.byline.publish.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an author types for an address, as in a browser.
public final class TypedAddress {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d+){3}|\\[::1])(?::\\d+)?(?:/.*)?");

    private TypedAddress() {}

    /// A name without a scheme is taken for https; only this machine is spoken to without encryption. Empty for what is
    /// no address.
    public static Optional<URI> of(String typed) {
        String address = typed.strip();
        boolean named = address.toLowerCase(Locale.ROOT).matches("https?://.+");
        String scheme = LOOPBACK.matcher(address).matches() ? "http://" : "https://";
        try {
            URI uri = new URI(named ? address : scheme + address);
            return Optional.ofNullable(uri.getHost())
                    .filter(host -> !host.isEmpty())
                    .map(_ -> uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
