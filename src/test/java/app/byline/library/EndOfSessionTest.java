package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.endtoend.Doomed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is asked to end while someone types.
class EndOfSessionTest {
    @TempDir
    Path folder;

    @Test
    void allThatWasTypedIsThereWhenTheSystemEndsTheProgram() throws Exception {
        Path library = folder.resolve("library.byline");
        Path said = folder.resolve("said");
        Doomed typist = Doomed.start(said, Map.of(), Typist.class, library.toString());
        typist.await("key ");
        LockSupport.parkNanos(Duration.ofMillis(1_300).toNanos());
        long asked = System.currentTimeMillis();
        int typed = Doomed.until(typist.end(), "key ", asked - 1);
        assertThat(typed).isPositive();
        assertThat(onDisk(library).length()).isGreaterThanOrEqualTo(typed);
    }

    private static String onDisk(Path library) {
        try (Database database = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            return posts.find(posts.search(Shelf.POSTS, "").getFirst().id())
                    .orElseThrow()
                    .body();
        }
    }
}
