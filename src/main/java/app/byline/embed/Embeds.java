package app.byline.embed;

import app.byline.database.Database;
import app.byline.library.Settings;
import app.byline.library.SqliteSettings;
import app.byline.platform.Folders;
import app.byline.publish.http.Exchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Cards for addresses alone on a line. A site is asked only when the author has allowed it, once for each address;
/// what it said is kept in the library, its picture beside it. Blocking; any thread but JavaFX's. See
/// docs/decisions/0023-embeds-are-cards-that-ask-nobody.md.
public final class Embeds {
    private static final Logger LOG = System.getLogger(Embeds.class.getName());
    private static final String ALLOWED = "embed.sites";
    private static final String FOLDER = "cards";
    private static final String NOBODY = "";
    /// After so long a site may say something else, and a post that still names it asks again.
    private static final Duration KEPT = Duration.ofDays(365);

    private static final Map<String, String> SHOWN_KINDS = Map.of("Accept", "image/jpeg, image/png, image/gif");

    private final SqliteCards cards;
    private final CardPictures pictures;
    private final Settings settings;
    private final Exchange exchange;
    private final Clock clock;
    private final List<EmbedSite> known;
    /// By the allowed sites: each is asked one question at a time.
    private final Map<String, Lock> asking = new ConcurrentHashMap<>();

    public Embeds(Database database, Exchange exchange, Clock clock) {
        this(database, exchange, clock, EmbedSite.KNOWN);
    }

    Embeds(Database database, Exchange exchange, Clock clock, List<EmbedSite> known) {
        this.cards = new SqliteCards(database, clock);
        this.pictures =
                new CardPictures(Folders.beside(database.file(), "media").resolve(FOLDER));
        this.settings = new SqliteSettings(database);
        this.exchange = exchange;
        this.clock = clock;
        this.known = known;
    }

    /// What is known of that address; asks its site where that is allowed and was not done yet.
    public EmbedCard card(String address) {
        String host = host(address);
        String site = known(address).map(EmbedSite::name).orElse(host);
        EmbedCard bare = new EmbedCard(site, host, "", "", "", player(address).isPresent(), false);
        if (host.isEmpty()) {
            return bare;
        }
        return cards.find(address)
                .or(() -> allowed().contains(host) ? inTurn(address, host) : Optional.empty())
                .map(said -> bare.saying(said.title(), said.author(), shown(said.picture())))
                .orElse(bare);
    }

    /// Where that page's video or sound is played; empty where no known site plays it.
    public Optional<URI> player(String address) {
        return Players.of(address);
    }

    /// Lets this site be asked, now and later.
    public synchronized void allow(String host) {
        Set<String> sites = allowed();
        sites.add(host);
        settings.save(ALLOWED, String.join("\n", sites));
    }

    /// Lets no site be asked any more, and deletes what they said, with its pictures.
    public synchronized void forget() {
        settings.save(ALLOWED, NOBODY);
        cards.dropAll();
        dropPictures();
    }

    /// Deletes what was asked long ago, and pictures that no card has.
    public void tidy() {
        cards.dropBefore(clock.instant().minus(KEPT));
        dropPictures();
    }

    private void dropPictures() {
        try {
            pictures.keepOnly(cards.pictures());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "pictures of cards can't be deleted", e);
        }
    }

    private Optional<EmbedSite> known(String address) {
        return known.stream().filter(site -> site.has(address)).findFirst();
    }

    private Set<String> allowed() {
        Set<String> sites = new LinkedHashSet<>(
                Arrays.asList(settings.find(ALLOWED).orElse("").split("\n")));
        sites.remove(NOBODY);
        return sites;
    }

    // ---- asking

    /// Another card of the same address may have asked meanwhile.
    private Optional<SqliteCards.Said> inTurn(String address, String host) {
        Lock turn = asking.computeIfAbsent(host, _ -> new ReentrantLock());
        turn.lock();
        try {
            return cards.find(address).or(() -> ask(address, host));
        } finally {
            turn.unlock();
        }
    }

    private Optional<SqliteCards.Said> ask(String address, String host) {
        Optional<EmbedSite> site = known(address);
        URI page = URI.create(address);
        Optional<URI> telling = site.flatMap(one -> one.telling(address));
        if (!(exchange.send(Exchange.Request.get(telling.orElse(page))) instanceof Exchange.Reply.Answered answered)
                || !answered.answer().isSuccess()) {
            return Optional.empty();
        }
        String body = answered.answer().body();
        Telling told = telling.isPresent() ? Telling.ofJson(body) : Telling.ofPage(body);
        String picture = PictureAddress.of(
                        told.picture(), page, site.map(EmbedSite::pictures).orElse(Set.of()))
                .flatMap(this::fetched)
                .orElse("");
        SqliteCards.Said said = new SqliteCards.Said(host, told.title(), told.author(), picture);
        cards.save(address, said);
        return Optional.of(said);
    }

    /// The card does without the picture where anything is wrong with it.
    private Optional<String> fetched(URI picture) {
        if (!PictureAddress.isReachable(picture.getHost())) {
            return Optional.empty();
        }
        Exchange.Request request = new Exchange.Request("GET", picture, SHOWN_KINDS, new Exchange.Body.None());
        try {
            Optional<byte[]> bytes = exchange.bytes(request, CardPictures.LARGEST);
            return bytes.isPresent() ? pictures.keep(bytes.get()) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the picture of a card is left out", e);
            return Optional.empty();
        }
    }

    private String shown(String picture) {
        return !picture.isEmpty() && pictures.has(picture) ? FOLDER + "/" + picture : "";
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
