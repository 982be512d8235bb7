package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.database.DatabaseException.Reason;
import app.byline.post.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library on a file system of one megabyte that is full. Only where this process may mount one: as root on Linux, as
/// in CI. `AutosaveTest` has the same with SQLite's own limit, everywhere.
class FullDiskTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final FakeTimer timer = new FakeTimer();
    private final List<SaveState> states = new ArrayList<>();
    private Path disk;
    private Path elsewhere;
    private Database database;
    private PostStore store;
    private Autosave autosave;
    private Post post;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        elsewhere = folder.resolve("elsewhere");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "no file system can be mounted here: needs root on Linux");
        database = Database.open(disk.resolve("library.byline"));
        store = new SqlitePostStore(database, clock);
        autosave = new Autosave(
                store, new UnsavedCopies(disk.resolve("library.byline"), elsewhere, ZoneOffset.UTC), timer);
        autosave.onState(states::add);
        post = store.save(Post.begin(clock.instant()).withText("Title", "Begun.\n"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (database != null) {
            database.close();
        }
        run("umount", "-l", disk.toString());
    }

    @Test
    void onAFullDiskTheTextWaitsInAFileElsewhereUntilThereIsRoom() throws Exception {
        Path ballast = fill();
        String text = "Typed on a full disk. ".repeat(60_000);
        type(text);
        assertThat(states)
                .last()
                .isInstanceOfSatisfying(
                        SaveState.Failing.class,
                        failing -> assertThat(failing.reason()).isEqualTo(Reason.DISK_FULL));
        assertThat(copy()).content().endsWith(text);
        assertThat(store.find(post.id()).orElseThrow().body()).isEqualTo("Begun.\n");
        Files.delete(ballast);
        timer.pass(Autosave.AGAIN.toMillis());
        // All of it does not fit into what a megabyte leaves; a part does.
        String part = text.substring(0, text.length() / 8);
        type(part);
        timer.pass(Autosave.AGAIN.toMillis());
        assertThat(states).last().isEqualTo(new SaveState.Saved());
        assertThat(store.find(post.id()).orElseThrow().body()).isEqualTo(part);
        assertThat(copy()).doesNotExist();
        assertThat(database.check()).isEmpty();
    }

    private Path copy() {
        return elsewhere.resolve("library-unsaved").resolve(post.id().value() + ".md");
    }

    private void type(String text) {
        autosave.edited(post.withText("Title", text));
        timer.pass(400);
    }

    /// Leaves no byte free.
    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4_096]);
            }
        } catch (IOException full) {
            return ballast;
        }
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
}
