package app.byline.ui;

import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.HeardWarnings;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What still comes to a window of a program that has ended: nobody is to be warned of that.
@Tag("ui")
class ClosedWindowTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private HeardWarnings heard;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.open(
                folder,
                WindowMemory.first(),
                1100,
                700,
                List.of(
                        Post.begin(Instant.EPOCH).withText("One", "The first.\n"),
                        Post.begin(Instant.EPOCH).withText("Two", "The second.\n")));
        window.settle();
        heard = HeardWarnings.listen();
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void whatWasBegunInAClosedWindowWarnsNobody() {
        CodeArea text = (CodeArea) window.node("editor");
        TextField search = (TextField) window.node("search");
        ListView<?> posts = (ListView<?>) window.node("posts");
        window.close();
        run(() -> text.appendText("More words.\n"));
        run(window.editor::flush);
        run(() -> text.moveTo(0));
        run(() -> search.setText("first"));
        run(() -> posts.getSelectionModel().select(1));
        run(window.preflight::look);
        assertThat(heard.warnings()).isEmpty();
    }
}
