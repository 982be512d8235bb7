package app.byline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.post.PostId;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingDaysTest {
    private static final PostId QUAY = PostId.create();
    private static final PostId BOATS = PostId.create();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Database database;

    @SuppressWarnings("NullAway.Init") // made before each test
    private WritingDays days;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder.resolve("library.byline"));
        days = new WritingDays(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDayHasWhatPostsGrewByThatDay() {
        assertThat(days.note(QUAY, FRIDAY, 100, 130)).isEqualTo(30);
        assertThat(days.note(QUAY, FRIDAY, 130, 150)).isEqualTo(50);
        assertThat(days.note(BOATS, FRIDAY, 0, 20)).isEqualTo(70);
        assertThat(days.note(QUAY, FRIDAY.plusDays(1), 150, 155)).isEqualTo(5);
        assertThat(days.all()).containsExactly(new WrittenDay(FRIDAY, 70), new WrittenDay(FRIDAY.plusDays(1), 5));
        assertThat(days.on(FRIDAY)).isEqualTo(70);
    }

    @Test
    void whatIsDeletedTakesBackThatDaysWordsButNoOthers() {
        days.note(QUAY, FRIDAY, 100, 150);
        days.note(BOATS, FRIDAY, 0, 20);
        assertThat(days.note(QUAY, FRIDAY, 150, 110)).isEqualTo(30);
        assertThat(days.note(QUAY, FRIDAY, 110, 0)).isEqualTo(20);
        assertThat(days.note(QUAY, FRIDAY.plusDays(1), 500, 100)).isZero();
        assertThat(days.all()).containsExactly(new WrittenDay(FRIDAY, 20));
    }

    @Test
    void nothingIsWrittenOnOtherDays() {
        assertThat(days.on(FRIDAY)).isZero();
        assertThat(days.all()).isEmpty();
    }
}
