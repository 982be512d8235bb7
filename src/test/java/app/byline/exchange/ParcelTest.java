package app.byline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.library.SqlitePostCollections;
import app.byline.library.SqlitePostSearch;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another program is given of posts.
class ParcelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path parcels;
    private Parcels packing;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        parcels = folder.resolve("parcels");
        packing = packing();
    }

    private Parcels packing() {
        Leaving leaving = new Leaving(
                desk.posts, new SqlitePostSearch(desk.database, desk.clock), new SqlitePostCollections(desk.database));
        return new Parcels(parcels, leaving, desk.media, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        packing.close();
        desk.close();
    }

    private PostId post(String title, String text) {
        return desk.posts.save(Post.begin(Desk.NOW).withText(title, text)).id();
    }

    @Test
    void aFolderTakesFilesAndTheirImages() throws Exception {
        Asset image = desk.media.add(new ByteArrayInputStream(Desk.PNG), "Dot.png");
        PostId first = desk.posts
                .save(Post.begin(Instant.EPOCH).withText("Harbour", "![A dot](" + image.address() + ")\n"))
                .id();
        Parcel parcel = packing.of(List.of(post("Harbour", "Again."), first));

        List<String> names = parcel.files().stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).containsExactly("harbour.md", "harbour-2.md", "media");
        assertThat(parcel.files()).noneMatch(Files::exists);

        parcel.write();
        assertThat(parcel.files()).allMatch(Files::exists);
        assertThat(parcel.files().getFirst())
                .content()
                .contains("title: Harbour")
                .contains("![A dot]");
        assertThat(parcel.files().get(2).resolveSibling(image.address())).hasBinaryContent(Desk.PNG);
    }

    @Test
    void imagesAreCopiesUnderTheirNames() throws Exception {
        byte[] other = Arrays.copyOf(Desk.PNG, Desk.PNG.length + 1);
        Asset dot = desk.media.add(new ByteArrayInputStream(Desk.PNG), "Dot.png");
        Asset twin = desk.media.add(new ByteArrayInputStream(other), "dot.png");
        Parcel parcel =
                packing.ofImages(List.of(dot.address(), "media/000000000000-gone.png", twin.address(), dot.address()));
        assertThat(parcel.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("dot.png", "dot-2.png");
        assertThat(parcel.files()).noneMatch(Files::exists);

        parcel.write();
        assertThat(parcel.files().getFirst()).hasBinaryContent(Desk.PNG);
        assertThat(parcel.files().getLast()).hasBinaryContent(other);
        Files.writeString(parcel.files().getFirst(), "painted over");
        assertThat(desk.media.file(dot)).hasBinaryContent(Desk.PNG);
    }

    @Test
    void anImageThatIsGoneKeepsNoOtherBack() throws Exception {
        Asset gone = desk.media.add(new ByteArrayInputStream(Arrays.copyOf(Desk.PNG, 200)), "gone.png");
        Asset dot = desk.media.add(new ByteArrayInputStream(Desk.PNG), "dot.png");
        Parcel parcel = packing.ofImages(List.of(gone.address(), dot.address()));
        Files.delete(desk.media.file(gone));
        assertThatThrownBy(parcel::write).isInstanceOf(NoSuchFileException.class);
        assertThat(files()).containsExactly(parcel.files().getLast());
        assertThat(parcel.files().getLast()).hasBinaryContent(Desk.PNG);
    }

    @Test
    void aFieldTakesText() throws Exception {
        Asset image = desk.media.add(new ByteArrayInputStream(Desk.PNG), "dot.png");
        Parcel parcel = packing.of(List.of(post("Fish & *chips*", "A **word** ![](" + image.address() + ")\n")));
        assertThat(parcel.markdown()).isEqualTo("# Fish & *chips*\n\nA **word** ![](" + image.address() + ")");
        assertThat(parcel.html())
                .startsWith("<h1>Fish &amp; *chips*</h1>")
                .contains("A <strong>word</strong>")
                .contains("src=\"data:image/png;base64,iVBOR");
    }

    @Test
    void largeImagesAreOnlyNamed() throws Exception {
        byte[] large = Arrays.copyOf(Desk.PNG, 1_000_000);
        byte[] another = large.clone();
        another[900_000] = 1;
        Asset first = desk.media.add(new ByteArrayInputStream(large), "large.png");
        Asset second = desk.media.add(new ByteArrayInputStream(another), "another.png");
        Parcel parcel =
                packing.of(List.of(post("Two", "![](" + first.address() + ")\n\n![](" + second.address() + ")\n")));
        assertThat(parcel.html()).containsOnlyOnce("data:image/png").contains("src=\"" + second.address() + "\"");
    }

    @Test
    void aTextTooLongForALetterIsOnlyMarkdown() throws Exception {
        Parcel parcel = packing.of(List.of(post("", "word ".repeat(60_000))));
        assertThat(parcel.html()).isEmpty();
        assertThat(parcel.markdown()).startsWith("word word").hasSizeGreaterThan(290_000);
    }

    @Test
    void eachHasFilesOfItsOwn() throws Exception {
        PostId post = post("One", "First.");
        Parcel first = packing.of(List.of(post));
        assertThat(packing.of(List.of(post)).files()).doesNotContainAnyElementsOf(first.files());
    }

    @Test
    void nothingIsLeftInTheEnd() throws Exception {
        assertThat(parcels).doesNotExist();
        packing.of(List.of(post("One", "First."))).write();
        packing.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatACrashLeftGoesWithTheNextStart() throws Exception {
        // No process has as high a number.
        Path left = Files.createDirectories(parcels.resolve("999999999/.byline-1/1"));
        Files.writeString(left.resolve("one.md"), "First.");
        Parcel now = packing.of(List.of(post("Two", "Second.")));
        now.write();
        packing().tidy();
        assertThat(files()).containsExactly(now.files().getFirst());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(parcels)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
