package app.byline.embed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Sites by their addresses, where each tells of its pages (https://oembed.com/#section7.1), and on which hosts of its
/// own it keeps their pictures.
record EmbedSite(String name, Pattern address, String oembed, Set<String> pictures) {
    static final List<EmbedSite> KNOWN = List.of(
            site(
                    "YouTube",
                    "(?:(?:www|m)\\.)?youtube\\.com/.*|youtu\\.be/.*",
                    "https://www.youtube.com/oembed",
                    "i.ytimg.com"),
            site("Vimeo", "(?:www\\.)?vimeo\\.com/.*", "https://vimeo.com/api/oembed.json", "i.vimeocdn.com"),
            site("X", "(?:(?:www|mobile)\\.)?(?:twitter|x)\\.com/.*", "https://publish.twitter.com/oembed"),
            site("Bluesky", "bsky\\.app/.*", "https://embed.bsky.app/oembed"),
            site(
                    "Spotify",
                    "open\\.spotify\\.com/.*",
                    "https://open.spotify.com/oembed",
                    "i.scdn.co",
                    "image-cdn-ak.spotifycdn.com",
                    "image-cdn-fa.spotifycdn.com"),
            site("SoundCloud", "(?:www\\.)?soundcloud\\.com/.*", "https://soundcloud.com/oembed", "i1.sndcdn.com"),
            site(
                    "Dailymotion",
                    "(?:www\\.)?dailymotion\\.com/.*|dai\\.ly/.*",
                    "https://www.dailymotion.com/services/oembed",
                    "s1.dmcdn.net",
                    "s2.dmcdn.net"),
            site(
                    "TED",
                    "(?:www\\.)?ted\\.com/talks/.*",
                    "https://www.ted.com/services/v1/oembed.json",
                    "pi.tedcdn.com"),
            site("Mastodon", "[^/]+/@[^/]+/\\d+", ""));

    private static EmbedSite site(String name, String address, String oembed, String... pictures) {
        Pattern pattern = Pattern.compile("https?://(?:" + address + ")", Pattern.CASE_INSENSITIVE);
        return new EmbedSite(name, pattern, oembed, Set.of(pictures));
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
