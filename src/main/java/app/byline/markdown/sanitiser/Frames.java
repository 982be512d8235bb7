package app.byline.markdown.sanitiser;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The players that blogs show in a frame: of sites that are known for them, at the addresses the sites give out for
/// it.
final class Frames {
    private static final List<Pattern> PLAYERS = List.of(
            player("(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/"),
            player("player\\.vimeo\\.com/video/"),
            player("(?:www\\.|geo\\.)?dailymotion\\.com/(?:embed/|player)"),
            player("player\\.twitch\\.tv/"),
            player("clips\\.twitch\\.tv/embed"),
            player("embed\\.ted\\.com/talks/"),
            player("www\\.loom\\.com/embed/"),
            player("archive\\.org/embed/"),
            player("media\\.ccc\\.de/v/[^/?#]+/oembed"),
            player("w\\.soundcloud\\.com/player/"),
            player("open\\.spotify\\.com/embed/"),
            player("bandcamp\\.com/EmbeddedPlayer/"),
            player("embed\\.music\\.apple\\.com/"),
            player("embed\\.podcasts\\.apple\\.com/"),
            player("widget\\.deezer\\.com/widget/"),
            player("www\\.google\\.com/maps/embed"),
            player("www\\.openstreetmap\\.org/export/embed\\.html"),
            player("codepen\\.io/[^/?#]+/embed/"));

    private Frames() {}

    private static Pattern player(String address) {
        return Pattern.compile("https://" + address + "[A-Za-z0-9/_?&=;%.,:+!~@#-]*");
    }

    /// Whether a blog may show this address, already in the one spelling of [Address#onTheWeb], in a frame.
    static boolean isKnown(Address address) {
        String text = address.text();
        boolean leadsUp = text.contains("..") || text.toLowerCase(Locale.ROOT).contains("%2e");
        return !leadsUp
                && PLAYERS.stream().anyMatch(player -> player.matcher(text).matches());
    }
}
