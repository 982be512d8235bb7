package app.byline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.HeardWarnings;
import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.library.UnsavedCopies;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCareTest {
    @Test
    void aLibraryThatIsClosedWarnsNobodyThatItIsNotBackedUp(@TempDir Path folder) {
        Path library = folder.resolve("library.byline");
        Path scratch = folder.resolve("scratch");
        Clock clock = Clock.systemUTC();
        Database database = Database.open(library);
        SqlitePostStore posts = new SqlitePostStore(database, clock);
        LibraryCare care = new LibraryCare(
                database,
                new SqliteBackups(database, posts, clock, scratch),
                new UnsavedCopies(library, folder, ZoneOffset.UTC),
                posts,
                Optional.empty(),
                clock,
                scratch);
        database.close();
        try (HeardWarnings heard = HeardWarnings.listen()) {
            assertThat(care.round()).isEqualTo(LibraryCare.Health.NOT_BACKED_UP);
            assertThat(heard.warnings()).isEmpty();
        }
    }
}
