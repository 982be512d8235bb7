package app.byline.recovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.database.Database;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.media.Asset;
import app.byline.media.SqliteMediaStore;
import app.byline.post.Post;
import app.byline.recovery.BackedUpPost.Difference;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupsTest {
    @TempDir
    Path folder;

    private Path library;
    private Database database;
    private SqlitePostStore posts;
    private SqliteBackups backups;
    private Post harbour;
    private Post walk;

    @BeforeEach
    void open() {
        library = folder.resolve("library.byline");
        database = Database.open(library);
        posts = new SqlitePostStore(database, Clock.systemUTC());
        backups = new SqliteBackups(database, posts, Clock.systemUTC(), folder.resolve("scratch"));
        harbour = posts.save(post("Harbour", "The grey harbour."));
        walk = posts.save(post("Walk", "The path begins."));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBackupIsAWholeLibrary() {
        BackupEntry made = backups.make();
        assertThat(made.posts()).isEqualTo(2);
        assertThat(backups.list()).containsExactly(made);
        assertThat(folder.resolve("library-backups").toFile().list()).hasSize(1);
        assertThat(SampleLibrary.texts(made.file())).containsValues("The grey harbour.", "The path begins.");
    }

    @Test
    void itTellsWhatIsOtherNow() {
        BackupEntry made = backups.make();
        posts.save(harbour.withText("Harbour", "The blue harbour."));
        posts.trash(walk.id());
        posts.save(post("New", ""));
        assertThat(backups.posts(made))
                .extracting(BackedUpPost::title, BackedUpPost::difference)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Harbour", Difference.OTHER),
                        org.assertj.core.api.Assertions.tuple("Walk", Difference.MISSING));
        assertThat(backups.post(made, harbour.id()).orElseThrow().body()).isEqualTo("The grey harbour.");
    }

    @Test
    void aPostComesBackAsItsNextRevision() {
        BackupEntry made = backups.make();
        posts.save(harbour.withText("Harbour", "The blue harbour."));
        Post back = backups.restore(made, harbour.id());
        assertThat(back.revision()).isEqualTo(3);
        assertThat(posts.find(harbour.id())).contains(back);
        assertThat(back.body()).isEqualTo("The grey harbour.");
        assertThat(posts.atRevision(harbour.id(), 2).orElseThrow().body()).isEqualTo("The blue harbour.");
    }

    @Test
    void aPostThatWasDeletedForGoodComesBack() {
        BackupEntry made = backups.make();
        posts.trash(walk.id());
        posts.delete(walk.id());
        backups.restore(made, walk.id());
        assertThat(posts.find(walk.id()).orElseThrow().body()).isEqualTo("The path begins.");
        assertThat(posts.search(Shelf.POSTS, "path")).hasSize(1);
    }

    @Test
    void aPostInTheTrashComesOutOfIt() {
        BackupEntry made = backups.make();
        posts.trash(walk.id());
        backups.restore(made, walk.id());
        assertThat(posts.shelf(walk.id())).contains(Shelf.POSTS);
    }

    @Test
    void imagesComeBackWithTheLibraryAndAreKeptOnce() throws Exception {
        SqliteMediaStore media = new SqliteMediaStore(database, Clock.systemUTC());
        byte[] picture = "\u0089PNG\r\n picture".getBytes(ISO_8859_1);
        Asset asset = media.add(new ByteArrayInputStream(picture), "quay.png");
        Path image = media.file(asset);
        backups.make();
        BackupEntry made = backups.make();
        Files.delete(image);
        database.close();
        Succession.restore(library, made.file(), Instant.now());
        open2();
        assertThat(image).hasBinaryContent(picture);
        assertThat(folder.resolve("library-backups/media").toFile().list()).hasSize(1);
    }

    @Test
    void aPostBringsItsImagesBackAndADamagedImageDoesNotReplaceTheKeptOne() throws Exception {
        SqliteMediaStore media = new SqliteMediaStore(database, Clock.systemUTC());
        byte[] picture = "\u0089PNG\r\n picture".getBytes(ISO_8859_1);
        Asset asset = media.add(new ByteArrayInputStream(picture), "quay.png");
        Post quay = posts.save(post("Quay", "![The quay](" + asset.address() + ")"));
        backups.make();
        Files.write(media.file(asset), new byte[3]);
        BackupEntry made = backups.make();
        backups.restore(made, quay.id());
        assertThat(media.file(asset)).hasBinaryContent(picture);
    }

    @Test
    void whileOneIsMadeSavesGoOnAndTheBackupStandsStill() {
        StringBuilder long1 = new StringBuilder();
        for (int number = 0; number < 2_000; number++) {
            long1.append("Line ").append(number).append(" of a long text that fills some pages.\n");
        }
        for (int number = 0; number < 60; number++) {
            posts.save(post("Long " + number, long1.toString() + number));
        }
        CompletableFuture<BackupEntry> made = CompletableFuture.supplyAsync(backups::make);
        int saved = 0;
        Post now = harbour;
        while (!made.isDone()) {
            now = posts.save(now.withText("Harbour", "Typed on, " + saved++));
        }
        assertThat(made.join().posts()).isEqualTo(62);
        assertThat(saved).as("saves while the backup was made").isPositive();
        assertThat(posts.find(harbour.id()).orElseThrow().body()).isEqualTo("Typed on, " + (saved - 1));
        assertThat(database.check()).isEmpty();
    }

    @Test
    void aDamagedLibraryGivesNoBackup() throws Exception {
        backups.make();
        database.close();
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.seek(4096 * 3);
            file.write(new byte[64]);
        }
        open2();
        assertThat(backups.faults()).isNotEmpty();
        assertThatThrownBy(backups::make).hasMessageStartingWith("damaged: ");
        assertThat(backups.list()).hasSize(1);
        assertThat(folder.resolve("library-backups").toFile().list()).hasSize(1);
    }

    @Test
    void aBrokenBackupIsListedAsUnreadable() throws Exception {
        BackupEntry made = backups.make();
        Files.write(made.file(), new byte[5_000]);
        assertThat(backups.list()).extracting(BackupEntry::posts).containsExactly(-1L);
    }

    @Test
    void theLibraryStaysLockedAfterABackup() {
        backups.make();
        assertThatThrownBy(() -> Database.open(library)).hasMessageStartingWith("locked: ");
    }

    private void open2() {
        database = Database.open(library);
        posts = new SqlitePostStore(database, Clock.systemUTC());
        backups = new SqliteBackups(database, posts, Clock.systemUTC(), folder.resolve("scratch"));
    }

    private static Post post(String title, String body) {
        return Post.begin(Clock.systemUTC().instant()).withText(title, body);
    }
}
