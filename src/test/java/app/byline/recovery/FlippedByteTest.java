package app.byline.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.database.Backup;
import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.recovery.Recovered.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One byte of a text changes on the disk, and every row can still be read.
class FlippedByteTest {
    @TempDir
    Path folder;

    private Path library;
    private PostId id;

    @BeforeEach
    void write() {
        library = folder.resolve("library.byline");
        try (Database open = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(open, Clock.systemUTC());
            Post post = posts.save(Post.begin(Clock.systemUTC().instant()).withText("Walk", "The green harbour.\n"));
            id = posts.save(post.withText("Walk", "The green harbour.\nAnd the grey one.\n"))
                    .id();
        }
    }

    @Test
    void aWholeLibraryHasNoFaults() {
        assertThat(faults(library)).isEmpty();
    }

    @Test
    void aLookAtAllOfItNamesThePost() throws Exception {
        flip("grey one", "gray one");
        assertThat(faults(library))
                .singleElement()
                .asString()
                .isEqualTo("revision 2 of “Walk” (%s) is not as it was saved".formatted(id.value()));
    }

    @Test
    void aChangedTitleIsSeenToo() throws Exception {
        flip("WalkThe", "WaskThe");
        assertThat(faults(library)).hasSize(2).allMatch(fault -> fault.contains("“Wask”"));
    }

    @Test
    void noBackupIsMadeOfIt() throws Exception {
        flip("grey one", "gray one");
        assertThatThrownBy(() -> Backup.make(library, folder.resolve("backup.byline")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("not as it was saved");
    }

    @Test
    void aRepairSaysThatTheTextIsNotWhatItWas() throws Exception {
        flip("grey one", "gray one");
        Path repaired = folder.resolve("repaired.byline");
        Recovered recovered = SqliteRecovery.build(library, repaired, List.of());
        assertThat(recovered.posts()).containsExactly(new Recovered.Saved(id.value(), "Walk", Fate.GAPS));
        assertThat(faults(repaired)).isEmpty();
    }

    @Test
    void aRepairTakesTheSameRevisionFromABackup() throws Exception {
        Path backup = Files.copy(library, folder.resolve("backup.byline"));
        flip("grey one", "gray one");
        Path repaired = folder.resolve("repaired.byline");
        Recovered recovered = SqliteRecovery.build(library, repaired, List.of(backup));
        assertThat(recovered.posts()).containsExactly(new Recovered.Saved(id.value(), "Walk", Fate.WHOLE));
        assertThat(SampleLibrary.texts(repaired)).containsEntry(id.value(), "The green harbour.\nAnd the grey one.\n");
    }

    private void flip(String from, String to) throws IOException {
        String bytes = Files.readString(library, StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(from)).as(from).isTrue();
        Files.writeString(library, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private static List<String> faults(Path library) {
        try (Database look = Backup.look(library)) {
            return look.check();
        }
    }
}
