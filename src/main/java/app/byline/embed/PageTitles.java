package app.byline.embed;

import app.byline.publish.http.Exchange;
import app.byline.publish.http.PublicHosts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What pages of the web call themselves. A page is asked without cookies or passwords, for its beginning and a few
/// seconds; hosts of this machine and its network are not, but for the author's own blogs. Blocking; any thread but
/// JavaFX's. See docs/decisions/0061-a-pasted-address-asks-its-page.md.
public final class PageTitles {
    private static final Logger LOG = System.getLogger(PageTitles.class.getName());
    /// Pages with large heads have had their title by then.
    private static final int BEGINNING = 256 << 10;

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_REDIRECTS = 5;
    private static final Map<String, String> ACCEPTED = Map.of("Accept", "text/html, application/xhtml+xml");
    private static final Pattern HTML = Pattern.compile("(?i)(?:text/html|application/xhtml\\+xml)\\b.*");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");

    private final Exchange exchange;
    private final Predicate<URI> own;

    /// `own` tells the addresses of the author's blogs, which may be at home.
    public PageTitles(Exchange exchange, Predicate<URI> own) {
        this.exchange = exchange;
        this.own = own;
    }

    /// The title as the page has it: foreign words, of any length, possibly with signs that mean something elsewhere.
    /// Empty where there is none, or nobody answers.
    public Optional<String> of(String address) {
        try {
            return asked(new URI(address));
        } catch (URISyntaxException | IOException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "no title can be had", e);
            return Optional.empty();
        }
    }

    private Optional<String> asked(URI address) throws IOException {
        // Only who begins there is let to a blog at home: no other page may send Byline to it.
        boolean home = own.test(address);
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS && mayBeAsked(at, home); hop++) {
            Exchange.Beginning page = exchange.beginning(
                    new Exchange.Request("GET", at, ACCEPTED, new Exchange.Body.None()), BEGINNING, PATIENCE);
            if (page.status() / 100 != 3) {
                return page.status() == 200 && HTML.matcher(page.type()).matches()
                        ? title(page.content(), charset(page.type()), at)
                        : Optional.empty();
            }
            Optional<URI> next = page.location().map(at::resolve);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.empty();
    }

    private boolean mayBeAsked(URI address, boolean home) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && ((home && own.test(address)) || PublicHosts.has(address.getHost()));
    }

    private static Optional<String> title(InputStream content, @Nullable String charset, URI at) throws IOException {
        Document page = Jsoup.parse(content, charset, at.toString());
        Element told = page.selectFirst("meta[property=og:title]");
        String title = told == null || told.attr("content").isBlank() ? page.title() : told.attr("content");
        return Optional.of(title.strip()).filter(words -> !words.isEmpty());
    }

    /// Null where the page itself is to tell.
    private static @Nullable String charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException unknown) {
            return null;
        }
    }
}
