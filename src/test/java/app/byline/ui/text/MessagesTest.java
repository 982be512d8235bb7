package app.byline.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.DatabaseException;
import app.byline.publish.BlogAccess;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("app.byline.messages", Locale.ROOT);
    private static final Pattern WHOLE_KEY = Pattern.compile("Messages\\.text\\(\\s*\"([a-zA-Z_.]*[a-zA-Z_])\"");

    @Test
    void everyKeyTheWindowNamesHasAText() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/byline"))) {
            List<String> missing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("cli"))
                    .flatMap(file -> WHOLE_KEY.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
                    .filter(key -> !BUNDLE.containsKey(key))
                    .toList();
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void everyTroubleSaysWhatHappenedAndWhatToDo() {
        assertThat(Stream.of(
                                keys("problem.", Outcome.Reason.values()),
                                keys("problem.back.", Outcome.Reason.values()),
                                keys("connect.", BlogAccess.Diagnosis.values()),
                                keys("connect.com.", BrowserSignIn.Why.values()),
                                keys("opening.", DatabaseException.Reason.values()))
                        .flatMap(List::stream))
                .allSatisfy(key -> {
                    assertThat(Messages.has(key)).as(key).isTrue();
                    assertThat(Messages.has(key + ".next")).as(key + ".next").isTrue();
                });
    }

    @Test
    void noTextHasATypewritersApostrophe() {
        // MessageFormat would swallow it.
        assertThat(BUNDLE.keySet())
                .allSatisfy(key -> assertThat(BUNDLE.getString(key)).as(key).doesNotContain("'"));
    }

    @Test
    void datesAreSaidAsAReaderSaysThem() {
        Instant now = Instant.parse("2026-11-24T14:05:00Z");
        PostDate dates = new PostDate(Clock.fixed(now, ZoneOffset.UTC), Locale.UK);
        assertThat(Stream.of(
                                "2026-11-24T09:30:00Z",
                                "2026-11-23T23:59:00Z",
                                "2026-11-20T10:00:00Z",
                                "2026-03-01T10:00:00Z",
                                "2019-05-11T10:00:00Z")
                        .map(time -> dates.of(Instant.parse(time))))
                .containsExactly("09:30", "Yesterday", "Friday", "1 March", "11 May 2019");
    }

    private static List<String> keys(String place, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> place + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
