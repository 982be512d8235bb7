package app.byline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressTest {
    private static final Set<String> KEPT = Set.of("i.films.example");

    @ParameterizedTest
    @CsvSource({
        "/a.jpg, https://films.example/a.jpg",
        "https://films.example/a.jpg, https://films.example/a.jpg",
        "//films.example/a.jpg, https://films.example/a.jpg",
        "https://I.films.example/a.jpg, https://I.films.example/a.jpg"
    })
    void theSiteItselfAndWhereItKeepsPicturesMayBeAsked(String told, String asked) {
        assertThat(PictureAddress.of(told, URI.create("https://films.example/1"), KEPT))
                .hasToString("Optional[" + asked + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://films.example/a.jpg",
                "https://films.example:8443/a.jpg",
                "https://me:secret@films.example/a.jpg",
                "http://i.films.example/a.jpg",
                "https://i.films.example:444/a.jpg",
                "https://other.example/a.jpg",
                "https://films.example.other.example/a.jpg",
                "file:///etc/passwd",
                "data:image/png;base64,AAAA",
                "mailto:a@films.example",
                "https:///a.jpg",
                "\\\\films.example\\a.jpg",
                " "
            })
    void nobodyElseIs(String told) {
        assertThat(PictureAddress.of(told, URI.create("https://films.example/1"), KEPT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"localhost, false", "name.invalid, false", "127.0.0.1, true"})
    void onlyWhatTheAuthorSawMayBeThisMachine(String host, boolean reachable) {
        assertThat(PictureAddress.isReachable(host)).isEqualTo(reachable);
    }
}
