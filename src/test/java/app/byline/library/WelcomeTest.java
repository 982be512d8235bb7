package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTest {
    @Test
    void theFirstLineIsTheTitleAndTheRestTheText() {
        Post welcome = Welcome.post(Instant.EPOCH, Locale.US);
        assertThat(welcome.title()).isEqualTo("Welcome to Byline");
        assertThat(welcome.body()).startsWith("This is a post like any other.").endsWith("`Ctrl+N`.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, Willkommen bei Byline",
        "es-MX, Te damos la bienvenida a Byline",
        "fr-CA, Bienvenue dans Byline",
        "ja-JP, Welcome to Byline",
    })
    void itIsInTheLanguageOfTheWindow(String tag, String title) {
        assertThat(Welcome.post(Instant.EPOCH, Locale.forLanguageTag(tag)).title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"de", "es", "fr"})
    void eachShowsTheSameAndCallsThingsAsTheWindowDoes(String language) {
        String text = Welcome.post(Instant.EPOCH, Locale.of(language)).body();
        ResourceBundle window = ResourceBundle.getBundle("app.byline.messages", Locale.of(language));
        assertThat(blocks(text))
                .isEqualTo(blocks(Welcome.post(Instant.EPOCH, Locale.ENGLISH).body()));
        assertThat(Stream.of("blog.local", "command.connect", "command.view").map(window::getString))
                .allMatch(text::contains);
    }

    /// What its lines begin with, words apart.
    private static List<String> blocks(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^(##|>|-|<!--more-->|).*", "$1"))
                .toList();
    }
}
