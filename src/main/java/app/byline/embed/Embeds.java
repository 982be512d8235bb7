package app.byline.embed;

import app.byline.library.Settings;
import app.byline.publish.http.Exchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cards for addresses alone on a line. A site is asked only when the author has allowed it, once for each address;
/// what it said is kept in the library. Blocking; any thread but JavaFX's. See
/// docs/decisions/0023-embeds-are-cards-that-ask-nobody.md.
public final class Embeds {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALLOWED = "embed.sites";
    private static final String CARD = "embed.card ";
    private static final int LONGEST = 300;

    private final Settings settings;
    private final Exchange exchange;
    private final List<EmbedSite> known;

    public Embeds(Settings settings, Exchange exchange) {
        this(settings, exchange, EmbedSite.KNOWN);
    }

    Embeds(Settings settings, Exchange exchange, List<EmbedSite> known) {
        this.settings = settings;
        this.exchange = exchange;
        this.known = known;
    }

    /// What is known of that address; asks its site where that is allowed and was not done yet.
    public EmbedCard card(String address) {
        String host = host(address);
        String site = known(address).map(EmbedSite::name).orElse(host);
        EmbedCard bare = new EmbedCard(site, host, "", "", false);
        if (host.isEmpty()) {
            return bare;
        }
        return settings.find(CARD + address)
                .map(kept -> read(kept, bare))
                .or(() -> allowed().contains(host) ? ask(address, bare) : Optional.empty())
                .orElse(bare);
    }

    /// Lets this site be asked, now and later.
    public synchronized void allow(String host) {
        Set<String> sites = allowed();
        sites.add(host);
        settings.save(ALLOWED, String.join("\n", sites));
    }

    private Optional<EmbedSite> known(String address) {
        return known.stream().filter(site -> site.has(address)).findFirst();
    }

    private Set<String> allowed() {
        return new LinkedHashSet<>(
                Arrays.asList(settings.find(ALLOWED).orElse("").split("\n")));
    }

    private Optional<EmbedCard> ask(String address, EmbedCard bare) {
        Optional<URI> telling = known(address).flatMap(site -> site.telling(address));
        URI asked = telling.orElse(URI.create(address));
        if (!(exchange.send(Exchange.Request.get(asked)) instanceof Exchange.Reply.Answered answered)
                || !answered.answer().isSuccess()) {
            return Optional.empty();
        }
        EmbedCard card = telling.isPresent()
                ? told(answered.answer().body(), bare)
                : seen(answered.answer().body(), bare);
        settings.save(CARD + address, JSON.writeValueAsString(card));
        return Optional.of(card);
    }

    private static EmbedCard told(String json, EmbedCard bare) {
        try {
            JsonNode said = JSON.readTree(json);
            return bare.saying(
                    plain(said.path("title").asString("")),
                    plain(said.path("author_name").asString("")));
        } catch (JacksonException nonsense) {
            return bare.saying("", "");
        }
    }

    /// As pages tell of themselves: https://ogp.me/
    private static EmbedCard seen(String html, EmbedCard bare) {
        Document page = Jsoup.parse(html);
        String title = meta(page, "meta[property=og:title]");
        return bare.saying(plain(title.isEmpty() ? page.title() : title), plain(meta(page, "meta[name=author]")));
    }

    private static String meta(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : found.attr("content");
    }

    private static EmbedCard read(String kept, EmbedCard bare) {
        try {
            return JSON.readValue(kept, EmbedCard.class);
        } catch (JacksonException unreadable) {
            return bare;
        }
    }

    private static String plain(String text) {
        String plain = Jsoup.parse(text).text();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String host(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.getHost().toLowerCase(Locale.ROOT) : "";
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
