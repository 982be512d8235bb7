package app.byline.embed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the sites that play videos and sounds play the one of a page. The address is put together of the page's own
/// identity, so that nothing an address was decorated with goes along. See
/// docs/decisions/0037-players-in-the-browser.md.
final class Players {
    private record Player(Pattern page, String address) {}

    private static final List<Player> KNOWN = List.of(
            player(
                    "(?i:(?:(?:www|m)\\.)?youtube\\.com)/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/)([\\w-]{11})",
                    "https://www.youtube.com/watch?v=$1"),
            player("(?i:youtu\\.be)/([\\w-]{11})", "https://www.youtube.com/watch?v=$1"),
            player("(?i:(?:www\\.)?vimeo\\.com)/(\\d{1,12}(?:/[0-9a-f]{8,16})?)", "https://vimeo.com/$1"),
            player(
                    "(?i:open\\.spotify\\.com)/(?:intl-[a-z]{2}/)?"
                            + "((?:track|album|playlist|episode|show|artist)/[A-Za-z0-9]{22})",
                    "https://open.spotify.com/$1"),
            player("(?i:(?:www\\.)?soundcloud\\.com)/([\\w-]+/(?:sets/)?[\\w-]+)", "https://soundcloud.com/$1"),
            player("(?i:(?:www\\.)?dailymotion\\.com)/video/(\\w{5,12})", "https://www.dailymotion.com/video/$1"),
            player("(?i:dai\\.ly)/(\\w{5,12})", "https://www.dailymotion.com/video/$1"),
            player("(?i:(?:www\\.)?ted\\.com)/talks/(\\w+)", "https://www.ted.com/talks/$1"));

    /// Where in a video to begin, which is the author's word.
    private static final Pattern START = Pattern.compile("[?&#](?:t|start)=(\\d{1,6})s?(?:&|$)");

    private Players() {}

    private static Player player(String page, String address) {
        return new Player(Pattern.compile("(?i:https?)://" + page + "(?![\\w-]).*"), address);
    }

    static Optional<URI> of(String page) {
        for (Player player : KNOWN) {
            Matcher found = player.page().matcher(page);
            if (found.matches()) {
                return Optional.of(URI.create(player.address().replace("$1", found.group(1)) + start(page)));
            }
        }
        return Optional.empty();
    }

    private static String start(String page) {
        Matcher start = START.matcher(page);
        boolean youtube = page.toLowerCase(Locale.ROOT).contains("youtu");
        return youtube && start.find() ? "&t=" + start.group(1) + "s" : "";
    }
}
