package app.byline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostCollections;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.sync.folder.WatchedFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images beside the Markdown files of a watched folder are the library's, too, and each file names them as it did.
class WatchedImagesTest {
    private static final Pattern KEPT = Pattern.compile("media/[0-9a-f]{12}-");

    @TempDir
    Path temporary;

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
    void anImageBesideAFileComesIntoTheLibrary() throws Exception {
        image("pics/harbour.png", "a harbour");
        put("one.md", "One.\n\n![A harbour](pics/harbour.png)\n");
        round();
        assertThat(said()).isEqualTo("One.\n\n![A harbour](media/…harbour.png)\n");
        Asset asset = computer.media.namedIn(only().body()).getFirst();
        assertThat(computer.media.file(asset)).hasSameBinaryContentAs(folder.resolve("pics/harbour.png"));
    }

    @Test
    void readingAloneWritesNothing() throws Exception {
        image("pics/a.png", "a");
        String text = "![a](pics/a.png)\r\n<img src='./pics/a.png'>\r\n";
        put("one.md", text);
        assertThat(round().sent() + round().sent()).isZero();
        assertThat(file("one.md")).isEqualTo(text);
    }

    @Test
    void aWordThatChangesLeavesTheLinksAsTheyWere() throws Exception {
        image("pics/a b.png", "a");
        image("pics/b_c.png", "b");
        image("same.png", "b");
        String links = """
                ![](<pics/a b.png>) ![](./pics/a%20b.png) ![b](pics/b\\_c.png 'B') ![][b] ![](same.png)

                <img src="pics/b_c.png">

                [b]: same.png
                """;
        put("one.md", "One.\n\n" + links);
        round();
        assertThat(computer.media.namedIn(only().body())).hasSize(2);
        rewrite(text -> text.replace("One", "Two"));
        assertThat(round().sent()).isEqualTo(1);
        assertThat(file("one.md")).isEqualTo("Two.\n\n" + links);
        assertThat(round().arrived()).isZero();
        assertThat(folder.resolve("media")).doesNotExist();
    }

    @Test
    void linksStayWhereBothSidesChangeTheText() throws Exception {
        image("a.png", "a");
        put("one.md", "One.\n\n![](a.png) two.\n");
        round();
        put("one.md", "First.\n\n![](a.png) two.\n");
        rewrite(text -> text.replace("two", "second"));
        round();
        assertThat(said()).isEqualTo("First.\n\n![](media/…a.png) second.\n");
        assertThat(file("one.md")).isEqualTo("First.\n\n![](a.png) second.\n");
    }

    @Test
    void linksStayAfterARestartAndWhereTheImageHasGone() throws Exception {
        image("a.png", "a");
        put("one.md", "One.\n\n![](a.png)\n");
        round();
        Files.delete(folder.resolve("a.png"));
        outside = new WatchedFolder(folder, computer.media, clock);
        rewrite(text -> text.replace("One", "Two"));
        round();
        assertThat(file("one.md")).isEqualTo("Two.\n\n![](a.png)\n");
    }

    @Test
    void anImageThatIsNewHereIsWrittenBesideTheFile() throws Exception {
        image("deeper/a.png", "a");
        put("deeper/one.md", "![](a.png)\n");
        round();
        Asset added = computer.media.add(new ByteArrayInputStream(png("new")), "New one.png");
        rewrite(text -> text + "\n![new](" + added.address() + ")\n");
        round();
        assertThat(file("deeper/one.md")).isEqualTo("![](a.png)\n\n![new](" + added.address() + ")\n");
        assertThat(folder.resolve("deeper").resolve(added.address())).hasBinaryContent(png("new"));
        String before = only().body();
        put("deeper/one.md", file("deeper/one.md") + "\nThere.\n");
        round();
        assertThat(only().body()).isEqualTo(before + "\nThere.\n");
    }

    @Test
    void aFileInAnotherEncodingGetsItsNewImagesToo() throws Exception {
        Path file = folder.resolve("one.md");
        Files.write(file, "\ufeffOne.\n".getBytes(StandardCharsets.UTF_16LE));
        settle(file);
        round();
        Asset added = computer.media.add(new ByteArrayInputStream(png("new")), "new.png");
        rewrite(text -> text + "\n![](" + added.address() + ")\n");
        round();
        assertThat(folder.resolve(added.address())).exists();
    }

    @Test
    void anImageThatComesAfterItsFileOrChangesIsTaken() throws Exception {
        put("one.md", "![](a.png)\n");
        round();
        assertThat(said()).isEqualTo("![](a.png)\n");
        image("a.png", "first");
        assertThat(outside.hasNews()).isTrue();
        round();
        String first = only().body();
        assertThat(said()).isEqualTo("![](media/…a.png)\n");
        image("a.png", "and another");
        round();
        assertThat(said()).isEqualTo("![](media/…a.png)\n");
        assertThat(only().body()).isNotEqualTo(first);
        assertThat(outside.hasNews()).isFalse();
        assertThat(file("one.md")).isEqualTo("![](a.png)\n");
    }

    @Test
    void nothingOutsideOfTheFolderIsTakenOrWritten() throws Exception {
        Path secret = Files.write(temporary.resolve("secret.png"), png("secret"));
        Files.createSymbolicLink(folder.resolve("link.png"), secret);
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("media"), elsewhere);
        String text = "![](../secret.png) ![](link.png) ![](%2e%2e/secret.png) ![](" + secret + ") ![](file://" + secret
                + ")\n";
        put("one.md", text);
        round();
        assertThat(only().body()).isEqualTo(text);
        Asset added = computer.media.add(new ByteArrayInputStream(png("new")), "new.png");
        rewrite(body -> body + "![](" + added.address() + ")\n");
        round();
        assertThat(file("one.md")).contains(added.address());
        try (var written = Files.list(elsewhere)) {
            assertThat(written).isEmpty();
        }
    }

    private Account round() throws Exception {
        clock.pass(Duration.ofSeconds(1));
        return new Reconciliation(mirror, computer.library(), outside).run();
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        settle(file);
    }

    private void image(String path, String shown) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, png(shown));
        settle(file);
    }

    private void settle(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        clock.pass(Duration.ofSeconds(1));
    }

    private static byte[] png(String shown) {
        return ("\u0089PNG\r\n\u001a\n" + shown).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private void rewrite(UnaryOperator<String> change) {
        computer.rewrite(only().id(), change);
    }

    private Post only() {
        return computer.all(Shelf.POSTS).keySet().stream()
                .flatMap(id -> computer.posts.find(id).stream())
                .findFirst()
                .orElseThrow();
    }

    /// What the post says, without digests.
    private String said() {
        return KEPT.matcher(only().body()).replaceAll("media/…");
    }
}
