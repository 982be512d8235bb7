package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.library.LibraryPane;
import app.byline.ui.library.PostRow;
import app.byline.ui.text.PostDate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class LatePostsTest {
    @Test
    void aListThatIsMadeAfterThePostsAreThereMarksTheOpenOne(@TempDir Path folder) throws Exception {
        List<Post> kept = List.of(
                Post.begin(Instant.now()).withText("Other", "Text"),
                Post.begin(Instant.now()).withText("Open", "Text"));
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 1000, 700, kept)) {
            until(() -> kept.getLast().id().equals(window.library.selected().get())
                    && window.library.rows().size() == 2);
            ListView<?> late = onFx(() -> {
                Commands commands = window.window.commands();
                PostDate dates = new PostDate(Clock.systemUTC(), Locale.ENGLISH);
                return (ListView<?>) new LibraryPane(window.library, dates, commands.begin, commands.restore)
                        .node()
                        .lookup("#posts");
            });
            assertThat(onFx(() -> late.getSelectionModel().getSelectedItem()))
                    .isInstanceOfSatisfying(
                            PostRow.class,
                            row -> assertThat(row.id()).isEqualTo(kept.getLast().id()));
        }
    }
}
