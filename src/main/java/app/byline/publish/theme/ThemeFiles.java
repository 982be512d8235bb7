package app.byline.publish.theme;

import app.byline.publish.http.Exchange;
import app.byline.publish.http.PublicHosts;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// What themes are made of, from where the blog's readers get it: the blog itself, and the world's hosts over HTTPS.
public record ThemeFiles(Exchange exchange) {
    /// The way to the files of that page.
    Parcel of(URI page) {
        return (address, longest) -> mayBeAsked(address, page) ? bytes(address, longest) : Optional.empty();
    }

    private Optional<byte[]> bytes(URI address, long longest) throws IOException {
        return exchange.bytes(Exchange.Request.get(address), longest);
    }

    static boolean mayBeAsked(URI address, URI page) {
        boolean same = address.getHost().equalsIgnoreCase(String.valueOf(page.getHost()))
                && address.getPort() == page.getPort();
        return same || ("https".equals(address.getScheme()) && PublicHosts.has(address.getHost()));
    }
}
