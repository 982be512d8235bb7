package app.byline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.database.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteMediaStoreTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @TempDir
    Path folder;

    private Database database;
    private MediaStore media;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        media = new SqliteMediaStore(database, Clock.systemUTC(), 1_000);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anImageIsKeptBesideTheLibraryUnderItsDigest() throws IOException {
        Asset asset = media.add(bytes(PNG + "harbour"), "Harbour at Dawn.PNG");
        assertThat(asset.fileName()).isEqualTo("harbour-at-dawn.png");
        assertThat(asset.mediaType()).isEqualTo("image/png");
        assertThat(asset.bytes()).isEqualTo(15);
        assertThat(asset.address()).isEqualTo("media/" + asset.digest().substring(0, 12) + "-harbour-at-dawn.png");
        assertThat(media.folder()).isEqualTo(folder.resolve("library-media"));
        assertThat(media.file(asset))
                .isEqualTo(media.folder().resolve(asset.address()))
                .hasBinaryContent(latin(PNG + "harbour"))
                .hasDigest("SHA-256", asset.digest());
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        Asset first = media.add(bytes(PNG), "one.png");
        Asset second = media.add(bytes(PNG), "two.png");
        assertThat(second).isEqualTo(first);
        assertThat(kept()).containsExactly(media.file(first).getFileName().toString());
    }

    @Test
    void aLostOrBrokenFileIsMendedByAddingItAgain() throws IOException {
        Asset asset = media.add(bytes(PNG), "one.png");
        Files.writeString(media.file(asset), "cut");
        media.add(bytes(PNG), "one.png");
        assertThat(media.file(asset)).hasBinaryContent(latin(PNG));
    }

    @Test
    void textsNameAssetsByTheirAddress() throws IOException {
        String one = media.add(bytes(PNG + 1), "one.png").address();
        String two = media.add(bytes(PNG + 2), "two.png").address();
        String three = media.add(bytes(PNG + 3), "three.png").address();
        String markdown = """
                ![Two](%2$s "title") and <img src="%1$s">, again ![](%2$s).

                [ref]: ./%3$s

                https://example.com/%1$s ![](media/000000000000-gone.png) ![](../media/x.png)
                """.formatted(one, two, three);
        assertThat(media.namedIn(markdown)).extracting(Asset::address).containsExactly(two, one, three);
        assertThat(media.namedIn("https://example.com/" + one)).isEmpty();
        assertThat(media.namedIn("It is " + one + ".")).hasSize(1);
    }

    @Test
    void anAddressThatLeavesTheFolderNamesNothing() throws IOException {
        Files.writeString(folder.resolve("secret"), "secret");
        assertThat(List.of("media/../../secret", "/etc/passwd", "media/", "", "media/000000000000-../../secret"))
                .allSatisfy(address -> assertThat(media.find(address)).isEmpty());
    }

    @Test
    void aFileWhoseRowWasLostIsTakenUpAgain() throws IOException {
        Asset asset = media.add(bytes(PNG), "one.png");
        database.change(session -> session.change("delete from asset"));
        assertThat(media.find(asset.address())).contains(asset);
        database.change(session -> session.change("delete from asset"));
        Files.writeString(media.file(asset), "something else");
        assertThat(media.find(asset.address())).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void twoFilesWithOneShortDigestStayTwo() throws IOException {
        Asset asset = media.add(bytes(PNG), "one.png");
        String alike = asset.digest().substring(0, 12) + "0".repeat(52);
        database.change(session -> session.change("update asset set digest = ?", alike));
        Asset second = media.add(bytes(PNG), "one.png");
        assertThat(second.address()).isNotEqualTo(asset.address());
        assertThat(media.find(second.address())).contains(second);
        assertThat(media.find(asset.address())).map(Asset::digest).contains(alike);
    }

    @Test
    void aFileTooLargeIsRefusedWholeAndLeavesNothing() {
        assertThatThrownBy(() -> media.add(bytes("x".repeat(1_001)), "film.mp4"))
                .isInstanceOf(MediaTooLargeException.class)
                .hasMessage("film.mp4 is larger than 1000 bytes");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aCopyThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the stick was pulled out");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> media.add(broken, "one.png")).hasMessage("the stick was pulled out");
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,            image,  passwd.png",
        "C:\\photos\\Été à Rome.jpeg, image,  ete-a-rome.png",
        "con.png,                     image,  con-file.png",
        "CON,                         other,  con-file",
        "привет.png,                  image,  image.png",
        "..,                          other,  file",
        "'',                          other,  file",
        ".htaccess,                   other,  file.htaccess",
        "notes.tar.gz,                other,  notes-tar.gz",
        "photo.exe,                   image,  photo.png",
        "🎉 party 🎉.webp,             image,  party.png",
        "a\u0000b.txt,                other,  a-b.txt",
        "x.bad ext!,                  other,  x",
        "ﬁnal①.pdf,                   other,  final1.pdf",
    })
    void namesAreMadeSafe(String given, String content, String safe) throws IOException {
        Asset asset = media.add(bytes(content.equals("image") ? PNG : "other"), given);
        assertThat(asset.fileName()).isEqualTo(safe);
        assertThat(media.file(asset)).exists();
        assertThat(media.find(asset.address())).contains(asset);
    }

    @Test
    void aVeryLongNameIsCut() throws IOException {
        Asset asset = media.add(bytes(PNG), "long ".repeat(1_000) + ".png");
        assertThat(asset.fileName()).hasSizeLessThan(70).endsWith(".png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u00ff\u00d8\u00ff\u00e0                       | photo.jpeg | image/jpeg | photo.jpeg",
                "GIF89a                                         | a.png      | image/gif  | a.gif",
                "RIFF0000WEBPVP8                                | a.webp     | image/webp | a.webp",
                "<svg xmlns='http://www.w3.org/2000/svg'/>      | a          | image/svg+xml | a.svg",
                "<?xml version='1.0'?><!-- x --><svg/>          | a.xml      | image/svg+xml | a.svg",
                "<html><svg/></html>                            | a.html     | application/octet-stream | a.html",
                "0000ftypavif                                   | a.avif     | image/avif | a.avif",
                "0000ftypisom                                   | a.mp4      | video/mp4  | a.mp4",
                "%PDF-1.7                                       | a.pdf      | application/pdf | a.pdf",
            })
    void theContentSaysWhatItIs(String content, String given, String type, String name) throws IOException {
        Asset asset = media.add(bytes(content), given);
        assertThat(asset.mediaType()).isEqualTo(type);
        assertThat(asset.fileName()).isEqualTo(name);
    }

    @Test
    void anEmptyFileIsKept() throws IOException {
        assertThat(media.add(bytes(""), "empty.txt").bytes()).isZero();
    }

    private List<String> kept() {
        try (Stream<Path> files = Files.list(media.folder().resolve("media"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String latin) {
        return new ByteArrayInputStream(latin(latin));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
