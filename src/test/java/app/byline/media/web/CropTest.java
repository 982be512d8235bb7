package app.byline.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.Asset;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropTest {
    @TempDir
    Path folder;

    /// The numbers are the pixels of three by two; EXIF's eight ways to see them.
    @ParameterizedTest
    @CsvSource({
        "1, 3, 123456", "2, 3, 321654", "3, 3, 654321", "4, 3, 456123",
        "5, 2, 142536", "6, 2, 415263", "7, 2, 635241", "8, 2, 362514"
    })
    void eachOrientationIsSeenAsItIsMeant(int orientation, int width, String seen) {
        Raster turned = new Raster(3, 2, 1, 2, 3, 4, 5, 6).turned(orientation);
        assertThat(turned.width()).isEqualTo(width);
        StringBuilder pixels = new StringBuilder();
        for (int pixel : turned.pixels()) {
            pixels.append(pixel);
        }
        assertThat(pixels).hasToString(seen);
    }

    @Test
    void aPartOfWhatIsSeenIsLeftInAFileOfItsOwn() throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(39, 0, 0xff112233);
        byte[] png = Photograph.png(picture, 6);
        Path file = Files.write(folder.resolve("a.png"), png);
        Asset asset = new Asset("0".repeat(64), "a.png", "image/png", png.length);
        // It is seen with its right end below, so the pixel stands in the lower right corner.
        NewImage cut = WebImages.cropped(asset, file, new Crop(0, 0.5, 0.75, 0.5, 0.25))
                .orElseThrow();
        BufferedImage left = Photograph.read(cut.content());
        assertThat(cut.name()).isEqualTo("a.png");
        assertThat(left.getWidth()).isEqualTo(10);
        assertThat(left.getHeight()).isEqualTo(10);
        assertThat(left.getRGB(9, 9)).isEqualTo(0xff112233);
        assertThat(new String(cut.content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(Photograph.PLACE);
        assertThat(file).hasBinaryContent(png);
    }
}
