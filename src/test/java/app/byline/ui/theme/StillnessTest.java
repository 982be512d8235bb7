package app.byline.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing glides or fades, so that nobody has to ask for less of it.
class StillnessTest {
    private static final Pattern MOTION = Pattern.compile("\\b(transition|animation|scroll-behavior)\\s*:|\"smooth\"");

    @Test
    void noSheetAndNoScriptOfOursMovesAnything() throws IOException {
        List<Path> ours;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/app/byline/ui"))) {
            ours = files.filter(file -> file.toString().matches(".*\\.(css|js)"))
                    .toList();
        }
        assertThat(ours).extracting(file -> file.getFileName().toString()).contains("byline.css", "page.css");
        for (Path file : ours) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(MOTION);
        }
        assertThat("transition: transform .12s").containsPattern(MOTION);
    }
}
