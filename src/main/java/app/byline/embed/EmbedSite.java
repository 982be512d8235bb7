package app.byline.embed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sites by their addresses, and where each tells of its pages: https://oembed.com/#section7.1
record EmbedSite(String name, Pattern address, String oembed) {
    static final List<EmbedSite> KNOWN = List.of(
            site("YouTube", "(?:(?:www|m)\\.)?youtube\\.com/.*|youtu\\.be/.*", "https://www.youtube.com/oembed"),
            site("Vimeo", "(?:www\\.)?vimeo\\.com/.*", "https://vimeo.com/api/oembed.json"),
            site("X", "(?:(?:www|mobile)\\.)?(?:twitter|x)\\.com/.*", "https://publish.twitter.com/oembed"),
            site("Bluesky", "bsky\\.app/.*", "https://embed.bsky.app/oembed"),
            site("Spotify", "open\\.spotify\\.com/.*", "https://open.spotify.com/oembed"),
            site("SoundCloud", "(?:www\\.)?soundcloud\\.com/.*", "https://soundcloud.com/oembed"),
            site("Mastodon", "[^/]+/@[^/]+/\\d+", ""));

    private static EmbedSite site(String name, String address, String oembed) {
        return new EmbedSite(name, Pattern.compile("https?://(?:" + address + ")", Pattern.CASE_INSENSITIVE), oembed);
    }

    boolean has(String page) {
        return address.matcher(page).matches();
    }

    /// Where the site tells of that page as JSON; empty where only the page itself does.
    Optional<URI> telling(String page) {
        return oembed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        URI.create(oembed + "?format=json&url=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
    }
}
