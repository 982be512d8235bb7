package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's foot where it is narrow for its words.
@Tag("ui")
class WindowFootTest {
    @Test
    void itSaysTheSameInFewerWordsRatherThanInMoreLines(@TempDir Path folder) throws Exception {
        Post post = Post.begin(Instant.now()).withText("Letter", "The cat sat on the mat.\n");
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post))) {
            until(() -> said(window)
                    .equals(List.of(
                            "6 words · less than 1 min", "English (United States)", "Not on My local blog yet")));
            double line = onFx(() -> foot(window).getHeight());
            run(() -> window.themes.textSize().set(TextSize.DOUBLE));
            until(() -> said(window).equals(List.of("6 words", "English", "Not published yet")));
            assertThat(onFx(() -> foot(window).getHeight())).isLessThan(2.2 * line);
            assertThat(onFx(() -> window.node("publish-state").getAccessibleText()))
                    .isEqualTo("Not on My local blog yet");
            run(() -> window.themes.textSize().set(TextSize.NORMAL));
            until(() -> said(window).getLast().equals("Not on My local blog yet"));
        }
    }

    private static Region foot(WindowFixture window) {
        return (Region) Objects.requireNonNull(window.scene.lookup(".status-bar"));
    }

    private static List<String> said(WindowFixture window) {
        return Stream.of("counts-state", "spelling-language", "publish-state")
                .map(id -> ((Labeled) window.node(id)).getText())
                .toList();
    }
}
