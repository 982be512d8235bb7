package app.byline.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the system says of a real folder.
class FolderEventsTest {
    private static final int TRIES = 100;

    @TempDir
    Path folder;

    private final Semaphore news = new Semaphore(0);

    @Test
    void aFileThatIsWrittenIsNews() throws Exception {
        try (FolderEvents _ = FolderEvents.of(folder, news::release)) {
            assertThat(isHeard(folder)).isTrue();
        }
    }

    @Test
    void aFolderThatIsMadeLaterIsWatchedToo() throws Exception {
        try (FolderEvents _ = FolderEvents.of(folder, news::release)) {
            assertThat(isHeard(folder)).isTrue();
            Path later = Files.createDirectory(folder.resolve("later"));
            assertThat(isHeard(later)).isTrue();
        }
    }

    @Test
    void afterItsEndNothingIsTold() throws Exception {
        FolderEvents events = FolderEvents.of(folder, news::release);
        assertThat(isHeard(folder)).isTrue();
        events.close();
        untilQuiet();
        Files.writeString(folder.resolve("post.md"), "More.");
        assertThat(news.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsNoFailure() {
        FolderEvents.of(folder.resolve("none"), news::release).close();
        assertThat(news.availablePermits()).isZero();
    }

    /// Writes there until it is heard: watching begins on a thread of its own.
    private boolean isHeard(Path there) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            untilQuiet();
            Files.writeString(there.resolve("post.md"), "Text " + attempt);
            if (news.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private void untilQuiet() throws InterruptedException {
        while (news.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
