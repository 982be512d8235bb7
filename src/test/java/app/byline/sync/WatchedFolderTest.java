package app.byline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.FakeClock;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostCollections;
import app.byline.post.Post;
import app.byline.sync.folder.WatchedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of Markdown files that another program writes in, too.
class WatchedFolderTest {
    @TempDir
    Path temporary;

    /// What Byline itself writes there has the system's time.
    private final FakeClock clock = new FakeClock(Instant.now());
    private Path folder;
    private Computer computer;
    private Mirror mirror;
    private WatchedFolder outside;

    @BeforeEach
    void begin() throws Exception {
        folder = Files.createDirectory(temporary.resolve("Notes"));
        computer = new Computer(Files.createDirectory(temporary.resolve("desk")), temporary.resolve("no remote"));
        long collection =
                new SqlitePostCollections(computer.database).create("Notes").number();
        mirror = computer.counterparts.addFolder(folder.toString(), collection);
        outside = new WatchedFolder(folder, computer.media, clock);
    }

    @AfterEach
    void end() {
        computer.close();
    }

    @Test
    void filesBecomePostsOfTheCollection() throws Exception {
        put("one.md", "# First\n\nOne.\n");
        put("deeper/two.md", "Two.\n");
        assertThat(round().arrived()).isEqualTo(2);
        assertThat(titles(Shelf.POSTS)).containsOnly(Map.entry("First", "One.\n"), Map.entry("two", "Two.\n"));
        assertThat(new SqlitePostCollections(computer.database)
                        .named("notes")
                        .orElseThrow()
                        .posts())
                .isEqualTo(2);
        assertThat(round().arrived()).isZero();
    }

    @Test
    void whatChangesThereChangesHereAndTheEarlierTextIsARevision() throws Exception {
        put("one.md", "One.\n");
        round();
        put("one.md", "One and more.\n");
        round();
        Post post = only();
        assertThat(post.body()).isEqualTo("One and more.\n");
        assertThat(computer.history.at(post.id(), 1).orElseThrow().body()).isEqualTo("One.\n");
    }

    @Test
    void whatChangesHereChangesThere() throws Exception {
        put("one.md", "---\nodd:   'yes'\n---\nOne.\n");
        round();
        computer.rewrite(only().id(), text -> text + "Two.\n");
        assertThat(round().sent()).isEqualTo(1);
        assertThat(folder.resolve("one.md")).hasContent("---\nodd:   'yes'\n---\nOne.\nTwo.\n");
        assertThat(round().arrived()).isZero();
    }

    @Test
    void whatChangesOnBothSidesIsOneTextOnBoth() throws Exception {
        put("one.md", "One.\n\nTwo.\n\nThree.\n");
        round();
        put("one.md", "First.\n\nTwo.\n\nThree.\n");
        computer.rewrite(only().id(), text -> text.replace("Three", "Third"));
        round();
        assertThat(only().body()).isEqualTo("First.\n\nTwo.\n\nThird.\n");
        assertThat(folder.resolve("one.md")).hasContent("First.\n\nTwo.\n\nThird.\n");
    }

    @Test
    void whereBothChangedTheSameBothVersionsStand() throws Exception {
        put("one.md", "One.\n");
        round();
        put("one.md", "Written there.\n");
        computer.rewrite(only().id(), _ -> "Typed here.\n");
        assertThat(round().conflicts()).hasSize(1);
        assertThat(only().body()).isEqualTo("Typed here.\n\nWritten there.\n");
        assertThat(folder.resolve("one.md")).hasContent("Typed here.\n\nWritten there.\n");
    }

    @Test
    void aFileThatIsDeletedPutsItsPostIntoTheTrash() throws Exception {
        put("one.md", "One.\n");
        put("two.md", "Two.\n");
        round();
        Files.delete(folder.resolve("one.md"));
        assertThat(settled().trashed()).extracting(Account.Told::title).containsExactly("one");
        assertThat(titles(Shelf.TRASH)).containsOnlyKeys("one");
        computer.posts.restore(computer.all(Shelf.TRASH).keySet().iterator().next());
        round();
        assertThat(Files.readString(folder.resolve("one.md"))).contains("title: one", "\n\nOne.\n");
    }

    @Test
    void aPostInTheTrashMovesItsFileIntoTheFoldersTrash() throws Exception {
        put("one.md", "One.\n");
        round();
        computer.posts.trash(only().id());
        round();
        assertThat(folder.resolve("one.md")).doesNotExist();
        assertThat(folder.resolve(".trash/one.md")).hasContent("One.\n");
        assertThat(settled().arrived()).isZero();
    }

    @Test
    void aFileThatIsRenamedIsTheSamePost() throws Exception {
        put("one.md", "One.\n");
        put("other.md", "Other.\n");
        round();
        var before = computer.all(Shelf.POSTS).keySet();
        Files.move(folder.resolve("one.md"), folder.resolve("uno.md"));
        settled();
        assertThat(computer.all(Shelf.POSTS).keySet()).isEqualTo(before);
        assertThat(titles(Shelf.TRASH)).isEmpty();
    }

    @Test
    void aPostOfTheCollectionGetsAFile() throws Exception {
        Post post = computer.write("A new one", "Hello.\n");
        computer.counterparts.file(mirror, post.id());
        computer.write("Not in it", "Elsewhere.\n");
        assertThat(round().sent()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("a-new-one.md"))).contains("title: A new one", "\n\nHello.\n");
    }

    @Test
    void aFileThatIsJustBeingWrittenIsLetAlone() throws Exception {
        put("one.md", "One.\n");
        round();
        Files.writeString(folder.resolve("one.md"), "Half of the se");
        Files.setLastModifiedTime(
                folder.resolve("one.md"), FileTime.from(clock.instant().plusSeconds(1)));
        assertThat(round().unsettled()).isTrue();
        assertThat(only().body()).isEqualTo("One.\n");
        put("one.md", "Half of the sentence.\n");
        round();
        assertThat(only().body()).isEqualTo("Half of the sentence.\n");
    }

    @Test
    void aFileThatIsReplacedInTwoStepsIsNotDeleted() throws Exception {
        put("one.md", "One.\n");
        round();
        Files.delete(folder.resolve("one.md"));
        assertThat(round().trashed()).isEmpty();
        put("one.md", "Another.\n");
        assertThat(settled().trashed()).isEmpty();
        assertThat(only().body()).isEqualTo("Another.\n");
    }

    @Test
    void aFolderThatIsAwayTakesNothingAway() throws Exception {
        put("one.md", "One.\n");
        put("two.md", "Two.\n");
        round();
        Files.delete(folder.resolve("one.md"));
        Files.delete(folder.resolve("two.md"));
        assertThatThrownBy(this::settled).isInstanceOf(SyncException.class);
        Files.delete(folder);
        assertThatThrownBy(this::settled).isInstanceOf(SyncException.class);
        assertThat(titles(Shelf.POSTS)).hasSize(2);
    }

    @Test
    void nothingThatLeadsOutOfTheFolderIsReadOrWritten() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret.md"), "Secret.\n");
        Files.createSymbolicLink(folder.resolve("link.md"), secret);
        Files.createSymbolicLink(folder.resolve("up"), temporary);
        put("bad.md", "---\na: &a [*a]\n---\n");
        put("good.md", "Good.\n");
        Account account = round();
        assertThat(account.refused()).extracting(Account.Refused::path).containsExactly("bad.md");
        assertThat(titles(Shelf.POSTS)).containsOnlyKeys("good");
        assertThat(folder.resolve("bad.md")).hasContent("---\na: &a [*a]\n---\n");
    }

    private Account round() throws Exception {
        clock.pass(Duration.ofSeconds(1));
        return new Reconciliation(mirror, computer.library(), outside).run();
    }

    /// After what somebody was just doing is done.
    private Account settled() throws Exception {
        round();
        return round();
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        clock.pass(Duration.ofSeconds(1));
    }

    private Post only() {
        return computer.posts
                .find(computer.all(Shelf.POSTS).keySet().iterator().next())
                .orElseThrow();
    }

    private Map<String, String> titles(Shelf shelf) {
        Map<String, String> titles = new HashMap<>();
        computer.all(shelf).values().forEach(post -> titles.put(post.title(), post.body()));
        return titles;
    }
}
