package app.byline.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.Asset;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebImagesTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private WebRules rules = new WebRules(200, 85, false, false);

    @Test
    void aWidePhotographLeavesNarrowerAndTheOriginalStays() throws IOException {
        byte[] original = Photograph.jpeg(800, 400, 1, ByteOrder.BIG_ENDIAN);
        try (WebImage ready = ready("wide.jpg", "image/jpeg", original)) {
            BufferedImage seen = Photograph.read(Files.readAllBytes(ready.file()));
            assertThat(seen.getWidth()).isEqualTo(200);
            assertThat(seen.getHeight()).isEqualTo(100);
            assertThat(ready.asset().digest()).isEqualTo(DIGEST);
            assertThat(ready.asset().bytes())
                    .isEqualTo(Files.size(ready.file()))
                    .isLessThan(original.length);
            assertThat(text(ready)).doesNotContain(Photograph.PLACE).contains(Photograph.AUTHOR);
        }
        assertThat(folder.resolve("wide.jpg")).hasBinaryContent(original);
    }

    @Test
    void whatIsMadeForTheWayIsGoneAfterIt() throws IOException {
        WebImage ready = ready("wide.jpg", "image/jpeg", Photograph.jpeg(800, 400, 1, ByteOrder.BIG_ENDIAN));
        assertThat(ready.file()).exists();
        ready.close();
        assertThat(ready.file()).doesNotExist();
        assertThat(folder.resolve("wide.jpg")).exists();
    }

    @Test
    void theWidthIsTheOneThatIsSeen() throws IOException {
        try (WebImage ready = ready("tall.jpg", "image/jpeg", Photograph.jpeg(800, 400, 6, ByteOrder.BIG_ENDIAN))) {
            byte[] file = Files.readAllBytes(ready.file());
            assertThat(Photograph.read(file).getHeight()).isEqualTo(200);
            assertThat(Photograph.read(file).getWidth()).isEqualTo(400);
            assertThat(Container.JPEG.orientation(file)).isEqualTo(6);
        }
    }

    @Test
    void aNarrowOneIsNeverMadeWider() throws IOException {
        byte[] original = Photograph.file(Photograph.picture(199, 900, BufferedImage.TYPE_INT_RGB), "jpeg");
        try (WebImage ready = ready("narrow.jpg", "image/jpeg", original)) {
            assertThat(ready.made()).isFalse();
            assertThat(ready.file()).isEqualTo(folder.resolve("narrow.jpg"));
        }
    }

    @Test
    void clearPixelsStayClear() throws IOException {
        BufferedImage picture = Photograph.picture(800, 400, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                picture.setRGB(x, y, 0);
            }
        }
        try (WebImage ready = ready("clear.png", "image/png", Photograph.png(picture, 1))) {
            BufferedImage seen = Photograph.read(Files.readAllBytes(ready.file()));
            assertThat(seen.getWidth()).isEqualTo(200);
            assertThat(seen.getRGB(20, 20) >>> 24).isZero();
            assertThat(seen.getRGB(180, 20) >>> 24).isEqualTo(255);
        }
    }

    @Test
    void whatWouldBecomeMoreLeavesAsWideAsItIs() throws IOException {
        // A few colours pack better than the many between them that scaling makes.
        byte[] original = Photograph.file(Photograph.drawing(201, 3000, BufferedImage.TYPE_BYTE_BINARY), "png");
        try (WebImage ready = ready("drawing.png", "image/png", original)) {
            assertThat(Files.readAllBytes(ready.file())).isEqualTo(original);
        }
    }

    @Test
    void movingPicturesAndVectorsLeaveAsTheyAre() throws IOException {
        byte[] gif = Photograph.file(Photograph.drawing(800, 400, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        try (WebImage ready = ready("moving.gif", "image/gif", gif)) {
            assertThat(ready.made()).isFalse();
        }
        byte[] svg = "<svg width='9000'/>".getBytes(StandardCharsets.UTF_8);
        try (WebImage ready = ready("vector.svg", "image/svg+xml", svg)) {
            assertThat(ready.made()).isFalse();
        }
    }

    @Test
    void aWideWebpCanBeRead() throws IOException {
        byte[] webp = Photograph.webp(800, 400);
        assertThat(Pixels.narrowed(webp, 200, false).orElseThrow().getHeight()).isEqualTo(100);
        // Its one colour takes no room: as anything else it would be more.
        try (WebImage ready = ready("wide.webp", "image/webp", webp)) {
            assertThat(ready.asset().mediaType()).isEqualTo("image/webp");
        }
    }

    @Test
    void whereOnlyCommonKindsAreTakenAWebpLeavesAsPngOrJpeg() throws IOException {
        rules = rules.asCommon();
        // Clear in parts, which JPEG can't say; and seen turned by a quarter.
        try (WebImage ready = ready("wide.webp", "image/webp", Photograph.webp(800, 400))) {
            assertThat(ready.asset().mediaType()).isEqualTo("image/png");
            assertThat(ready.asset().fileName()).isEqualTo("wide.png");
            assertThat(ready.asset().digest()).isEqualTo(DIGEST);
            BufferedImage seen = Photograph.read(Files.readAllBytes(ready.file()));
            assertThat(seen.getWidth()).isEqualTo(200);
            assertThat(seen.getHeight()).isEqualTo(400);
        }
        try (WebImage ready = ready("small.webp", "image/webp", Photograph.webp(90, 60))) {
            assertThat(ready.asset().mediaType()).isEqualTo("image/png");
            assertThat(Photograph.read(Files.readAllBytes(ready.file())).getWidth())
                    .isEqualTo(60);
        }
    }

    @Test
    void theAuthorMayKeepPlaceAndWidth() throws IOException {
        rules = new WebRules(0, 85, true, false);
        byte[] original = Photograph.jpeg(800, 400, 1, ByteOrder.BIG_ENDIAN);
        try (WebImage ready = ready("kept.jpg", "image/jpeg", original)) {
            assertThat(Files.readAllBytes(ready.file())).isEqualTo(original);
        }
    }

    @Test
    void aFileThatCantBeReadAsAnImageLeavesAsItIs() throws IOException {
        byte[] broken = "\u00ff\u00d8\u00ff and then something else".getBytes(StandardCharsets.ISO_8859_1);
        try (WebImage ready = ready("broken.jpg", "image/jpeg", broken)) {
            assertThat(ready.asset().mediaType()).isEqualTo("image/jpeg");
        }
    }

    private WebImage ready(String name, String type, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return new WebImages(() -> rules).ready(new Asset(DIGEST, name, type, content.length), file);
    }

    private static String text(WebImage image) throws IOException {
        return Files.readString(image.file(), StandardCharsets.ISO_8859_1);
    }
}
