package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The place in a post is kept while the program runs: nothing here closes it in an orderly way.
@Tag("ui")
class CaretMemoryTest {
    @Test
    void theCaretIsWhereItWasAfterACrash(@TempDir Path folder) throws Exception {
        Post post = Post.begin(Instant.now()).withText("Long", "A line of the post.\n".repeat(300));
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post))) {
            WindowFixture.run(() -> {
                area(window).moveTo(4_321);
                area(window).requestFollowCaret();
            });
            WindowFixture.until(() -> window.places.find(post.id()).caret() == 4_321);
        }
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of())) {
            window.openPost(post.id());
            WindowFixture.until(() -> area(window).getCaretPosition() == 4_321);
            WindowFixture.until(() -> window.pane.scroll().lineAt(0) > 150);
            assertThat(window.pane.caretLine().get()).isEqualTo(4_321 / 20);
        }
    }

    @Test
    void itIsWhereItWasInAPostThatWasLeftAtOnce(@TempDir Path folder) throws Exception {
        Post post = Post.begin(Instant.now()).withText("Long", "A line of the post.\n".repeat(300));
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post))) {
            WindowFixture.run(() -> {
                area(window).moveTo(4_321);
                window.editor.close();
            });
            WindowFixture.until(() -> window.places.find(post.id()).caret() == 4_321);
        }
    }

    private static CodeArea area(WindowFixture window) {
        return (CodeArea) window.node("editor");
    }
}
