package app.byline.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Libraries that may not be written to: each can be read, none is changed, and what it says of itself is true.
class OnlyReadTest {
    @TempDir
    Path home;

    private Path library;
    private Map<String, String> texts;

    @BeforeEach
    void write() throws IOException {
        library = Files.createDirectories(home.resolve("data")).resolve("library.byline");
        texts = SampleLibrary.write(library, 1);
    }

    @Test
    void aNewerLibraryIsReadAndNotChanged() throws Exception {
        byteAt(60, new byte[] {0, 0, 0x7f, 0});
        isReadAndNotChanged(Reason.NEWER, texts.size());
    }

    @Test
    void aDamagedLibraryIsReadAndNotChanged() throws Exception {
        byteAt(100, new byte[200]);
        isReadAndNotChanged(Reason.DAMAGED, texts.size());
    }

    @Test
    void anEmptyFileWithBackupsIsReadFromThem() throws Exception {
        Path backups = Files.createDirectories(library.resolveSibling("library-backups"));
        Files.move(library, backups.resolve("yesterday.byline"));
        Files.createFile(library);
        isReadAndNotChanged(Reason.DAMAGED, texts.size());
    }

    @Test
    void onAReadOnlyDiskItIsReadAndNotChanged() throws Exception {
        Path folder = home.resolve("data");
        assumeTrue(
                run("mount", "--bind", folder.toString(), folder.toString()),
                "no file system can be mounted here: needs root on Linux");
        try {
            assertThat(run("mount", "-o", "remount,bind,ro", folder.toString())).isTrue();
            isReadAndNotChanged(Reason.READ_ONLY, texts.size());
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    @Test
    void whatIsNoLibraryIsNotOpened() throws Exception {
        Files.writeString(library, "Dear reader, this is a letter and no library at all.");
        DatabaseException refused = refusal();
        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_LIBRARY);
        assertThatThrownBy(() -> OnlyRead.open(library, home.resolve("reading"), refused))
                .isSameAs(refused);
        assertThat(library).hasContent("Dear reader, this is a letter and no library at all.");
    }

    @Test
    void anotherProgramsHoldIsTold() {
        try (Database _ = Database.open(library)) {
            assertThat(refusal().reason()).isEqualTo(Reason.LOCKED);
        }
    }

    @Test
    void itsImagesAreThoseOfTheLibrary() throws Exception {
        byteAt(60, new byte[] {0, 0, 0x7f, 0});
        OnlyRead reading = OnlyRead.open(library, home.resolve("reading"), refusal());
        assertThat(reading.database().file()).isEqualTo(library);
        close(reading);
    }

    private void isReadAndNotChanged(Reason reason, int posts) throws IOException {
        Map<String, Integer> before = SampleLibrary.bytes(home.resolve("data"));
        DatabaseException refused = refusal();
        assertThat(refused.reason()).isEqualTo(reason);
        OnlyRead reading = OnlyRead.open(library, home.resolve("reading"), refused);
        reading.database().freeze(reading.reason());
        SqlitePostStore store = new SqlitePostStore(reading.database(), Clock.systemUTC());
        assertThat(store.search(Shelf.POSTS, "").size()
                        + store.search(Shelf.TRASH, "").size())
                .isEqualTo(posts);
        assertThat(store.search(Shelf.POSTS, "heading ships").size()).isGreaterThan(30);
        assertThatThrownBy(() -> store.save(Post.begin(Clock.systemUTC().instant())))
                .asInstanceOf(InstanceOfAssertFactories.type(DatabaseException.class))
                .extracting(DatabaseException::reason)
                .isEqualTo(reason);
        close(reading);
        assertThat(SampleLibrary.bytes(home.resolve("data"))).isEqualTo(before);
        assertThat(home.resolve("reading")).isEmptyDirectory();
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static void close(OnlyRead reading) {
        reading.database().close();
        reading.scratch().close();
    }

    private DatabaseException refusal() {
        try (Database _ = Database.open(library)) {
            throw new AssertionError("it opened");
        } catch (DatabaseException e) {
            return e;
        }
    }

    private void byteAt(long place, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.seek(place);
            file.write(bytes);
        }
    }
}
