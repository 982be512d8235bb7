package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    @Test
    void theFirstLineIsTheTitleAndTheRestTheText() {
        Post welcome = Welcome.post(Instant.EPOCH);
        assertThat(welcome.title()).isEqualTo("Welcome to Byline");
        assertThat(welcome.body()).startsWith("This is a post like any other.").endsWith("`Ctrl+N`.\n");
    }
}
