package app.byline.embed;

import app.byline.publish.http.PublicHosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which picture of a page may be asked for: one of the very site that the author allowed, or of the hosts on which a
/// known site keeps its pictures. Whatever else a page names would be told of the author by it.
final class PictureAddress {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private PictureAddress() {}

    /// @param told what the site says, perhaps relative to its page
    /// @param page what the author allowed to be asked
    /// @param hosts where the site keeps pictures, beside itself
    static Optional<URI> of(String told, URI page, Set<String> hosts) {
        try {
            URI picture = told.isBlank() ? null : page.resolve(new URI(told.strip()));
            return Optional.ofNullable(picture)
                    .filter(PictureAddress::isPlain)
                    .filter(uri -> isOf(uri, page) || isKept(uri, hosts));
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI uri) {
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawUserInfo() == null;
    }

    /// The same scheme, too: what was asked in secret is not answered in the open.
    private static boolean isOf(URI picture, URI page) {
        return picture.getScheme().equalsIgnoreCase(page.getScheme())
                && picture.getHost().equalsIgnoreCase(page.getHost())
                && picture.getPort() == page.getPort();
    }

    private static boolean isKept(URI picture, Set<String> hosts) {
        return "https".equals(picture.getScheme())
                && picture.getPort() == -1
                && hosts.contains(picture.getHost().toLowerCase(Locale.ROOT));
    }

    /// Whether that host is one of the world's, or was written as a number, so that the author has seen which. A
    /// name may lead anywhere its owner likes, also to the router or to this machine. What the JDK looks up here
    /// it keeps for the connection that follows.
    static boolean isReachable(String host) {
        if (NUMBERS.matcher(host).matches()) {
            return true;
        }
        return PublicHosts.has(host);
    }
}
