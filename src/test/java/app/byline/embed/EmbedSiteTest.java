package app.byline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedSiteTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=a, YouTube, https://www.youtube.com/oembed",
        "https://youtu.be/a, YouTube, https://www.youtube.com/oembed",
        "http://m.YouTube.com/watch?v=a, YouTube, https://www.youtube.com/oembed",
        "https://vimeo.com/1, Vimeo, https://vimeo.com/api/oembed.json",
        "https://x.com/a/status/1, X, https://publish.twitter.com/oembed",
        "https://bsky.app/profile/a/post/b, Bluesky, https://embed.bsky.app/oembed",
        "https://open.spotify.com/track/a, Spotify, https://open.spotify.com/oembed",
        "https://soundcloud.com/a/b, SoundCloud, https://soundcloud.com/oembed"
    })
    void aKnownSiteTellsOfItsPagesAtOneAddress(String page, String name, String at) {
        assertThat(EmbedSite.KNOWN.stream().filter(site -> site.has(page)))
                .singleElement()
                .satisfies(site -> {
                    assertThat(site.name()).isEqualTo(name);
                    assertThat(site.telling(page).orElseThrow().toString()).startsWith(at + "?format=json&url=http");
                });
    }

    @ParameterizedTest
    @CsvSource({"https://social.example/@a/1, Mastodon"})
    void whereNoAddressIsKnownThePageTellsOfItself(String page, String name) {
        assertThat(EmbedSite.KNOWN.stream().filter(site -> site.has(page)))
                .singleElement()
                .satisfies(site -> {
                    assertThat(site.name()).isEqualTo(name);
                    assertThat(site.telling(page)).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com.evil.example/watch?v=a",
                "https://evil.example/youtube.com/",
                "https://notyoutube.com/watch",
                "https://evil.example/?https://youtu.be/a",
                "ftp://youtube.com/a",
                "javascript://youtube.com/%0Aalert(1)"
            })
    void nothingElseIsTakenForOne(String page) {
        assertThat(EmbedSite.KNOWN).noneMatch(site -> site.has(page));
    }

    @ParameterizedTest
    @CsvSource({"https://youtu.be/a?b=c&url=d#e, https%3A%2F%2Fyoutu.be%2Fa%3Fb%3Dc%26url%3Dd%23e"})
    void thePageIsOneValueOfTheQuestion(String page, String value) {
        EmbedSite site = EmbedSite.KNOWN.stream()
                .filter(known -> known.has(page))
                .findFirst()
                .orElseThrow();
        assertThat(site.telling(page).orElseThrow().toString()).endsWith("&url=" + value);
    }
}
