package app.byline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.media.Asset;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a library takes of images that are handed over.
class HandedImagesTest {
    private static final String ELSEWHERE = "media/000000000000-harbour.png";

    @TempDir
    Path folder;

    private Desk desk;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        file = Files.write(folder.resolve("harbour.png"), Desk.PNG);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> taken(List<String> addresses, Path... files) {
        return new HandedImages(addresses, List.of(files))
                .into(desk.media).stream().map(Asset::address).toList();
    }

    @Test
    void itsOwnAreNotCopied() throws Exception {
        Asset own = desk.media.add(new ByteArrayInputStream(Desk.PNG), "quay.png");
        Path copy = Files.write(folder.resolve("painted-over.png"), new byte[] {1});
        assertThat(taken(List.of(own.address()), copy)).containsExactly(own.address());
    }

    @Test
    void anotherLibrarysAreCopied() {
        assertThat(taken(List.of(ELSEWHERE), file)).singleElement().asString().endsWith("-harbour.png");
    }

    @Test
    void filesAreCopiedUnderTheNameTheirAuthorGave() throws Exception {
        Path written = Files.write(folder.resolve("0123456789ab-tide.png"), new byte[] {1});
        assertThat(taken(List.of(), file, written))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("-harbour.png"),
                        second -> assertThat(second).endsWith("-tide.png").doesNotContain("0123456789ab"));
    }

    @Test
    void whereOneIsWantedTheOthersAreNotCopied() {
        HandedImages several = new HandedImages(List.of(), List.of(file, folder.resolve("gone.png")));
        assertThat(several.first().into(desk.media))
                .singleElement()
                .extracting(Asset::address)
                .asString()
                .endsWith("-harbour.png");
    }

    @Test
    void whatIsNeitherHereNorAFileIsNone() {
        assertThat(taken(List.of(ELSEWHERE))).isEmpty();
        assertThatThrownBy(() -> taken(List.of(ELSEWHERE), folder.resolve("gone.png")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
