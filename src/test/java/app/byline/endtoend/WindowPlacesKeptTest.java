package app.byline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows and panes are moved, and the program ends in the same moment: the next start has all as it was. Places are
/// the window's, those of the preview's own, and the library's width.
@Tag("ui")
class WindowPlacesKeptTest {
    private static final String ENDED = "20 30 940 600, 300 200 500 490, 240";
    private static final String QUIT = "60 10 900 700, 310 150 520 500, 230";

    @TempDir
    Path home;

    @Test
    void whatWasMovedLastIsThereAtTheNextStart() throws Exception {
        try (Database library = Database.open(library())) {
            new SqlitePostStore(library, Clock.systemUTC())
                    .save(Post.begin(Instant.EPOCH).withText("", "Stones."));
        }
        assertThat(left("first", ENDED).end()).endsWith("left");

        Doomed next = left("next", QUIT, "quit");
        next.process().waitFor();
        assertThat(next.end()).containsExactly("found " + ENDED, "left");

        assertThat(left("last").kill()).containsExactly("found " + QUIT, "left");
    }

    /// The program once all of that was done in it.
    private Doomed left(String... change) throws Exception {
        Doomed program = Doomed.startUnseen(home, "said-" + change[0], MovedWindows.class, with(change));
        program.await("left");
        return program;
    }

    private String[] with(String... change) {
        return Stream.concat(Stream.of(library().toString()), Stream.of(change)).toArray(String[]::new);
    }

    private Path library() {
        return home.resolve("library.byline");
    }
}
