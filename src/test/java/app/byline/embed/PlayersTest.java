package app.byline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayersTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "http://m.YouTube.com/watch?list=a&v=dQw4w9WgXcQ&pp=b, https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com/shorts/dQw4w9WgXcQ?feature=share, https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc&t=90, https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s",
        "https://vimeo.com/76979871, https://vimeo.com/76979871",
        "https://vimeo.com/76979871/a1b2c3d4e5?share=copy, https://vimeo.com/76979871/a1b2c3d4e5",
        "https://open.spotify.com/intl-de/track/4uLU6hMCjMI75M1A2tKUQC?si=x,"
                + " https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC",
        "https://soundcloud.com/some-one/a-song?in=x, https://soundcloud.com/some-one/a-song",
        "https://dai.ly/x7tgad0, https://www.dailymotion.com/video/x7tgad0",
        "https://www.ted.com/talks/a_b_c, https://www.ted.com/talks/a_b_c"
    })
    void whatPlaysIsNamedByItsIdentityAlone(String page, String player) {
        assertThat(Players.of(page)).hasToString("Optional[" + player + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/@someone",
                "https://www.youtube.com/watch?v=short",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQQ",
                "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://evil.example/?https://youtu.be/dQw4w9WgXcQ",
                "javascript://youtu.be/dQw4w9WgXcQ",
                "https://vimeo.com/about",
                "https://x.com/a/status/1",
                "file:///youtu.be/dQw4w9WgXcQ",
                ""
            })
    void nothingElsePlays(String page) {
        assertThat(Players.of(page)).isEmpty();
    }
}
