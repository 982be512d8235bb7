package app.byline.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void aJpegLeavesWithoutItsPlaceInAnyForm(String order) throws IOException {
        byte[] photograph =
                Photograph.jpeg(64, 48, 6, order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        assertThat(text(photograph)).contains(Photograph.PLACE, "GPSLatitude", "2,21.1E");
        byte[] without = Place.erase(photograph, "image/jpeg");
        assertThat(text(without)).doesNotContain(Photograph.PLACE, "GPS", "48,51", "2,21.1E", "ftypmp42");
    }

    @Test
    void pixelsOrientationAndAuthorStay() throws IOException {
        byte[] photograph = Photograph.jpeg(64, 48, 6, ByteOrder.BIG_ENDIAN);
        byte[] without = Place.erase(photograph, "image/jpeg");
        assertThat(pixels(without)).isEqualTo(pixels(photograph));
        assertThat(Container.JPEG.orientation(without)).isEqualTo(6);
        assertThat(text(without).split(Photograph.AUTHOR, -1))
                .as("in EXIF, XMP and IPTC")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void anotherReaderFindsTheRestOfExifWhereItWas(String name) throws IOException {
        byte[] exif = Photograph.exif(3, name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        assertThat(entries(exif)).isEqualTo("0x0112=3 0x013b=Jane Author 0x8825");
        Tiff.erasePlace(ByteSpan.whole(exif));
        assertThat(entries(exif)).isEqualTo("0x0112=3 0x013b=Jane Author");
        assertThat(text(exif)).doesNotContain(Photograph.PLACE, "N\0\0\0");
    }

    @Test
    void aPngLeavesWithoutItsPlaceAndIsStillWhole() throws IOException {
        byte[] photograph = Photograph.png(Photograph.picture(40, 30, BufferedImage.TYPE_INT_ARGB), 8);
        byte[] without = Place.erase(photograph, "image/png");
        assertThat(text(photograph)).contains(Photograph.PLACE);
        assertThat(text(without))
                .doesNotContain(Photograph.PLACE, "GPS", "Raw profile")
                .contains(Photograph.AUTHOR);
        assertThat(pixels(without)).isEqualTo(pixels(photograph));
        assertThat(Container.PNG.orientation(without)).isEqualTo(8);
    }

    @Test
    void aWebpLeavesWithoutItsPlace() {
        byte[] photograph = Photograph.webp(1, 1);
        byte[] without = Place.erase(photograph, "image/webp");
        assertThat(text(photograph)).contains(Photograph.PLACE);
        assertThat(text(without)).hasSize(photograph.length).doesNotContain(Photograph.PLACE, "GPS");
        assertThat(text(without)).contains(Photograph.AUTHOR);
        assertThat(Arrays.copyOfRange(without, 30, 51)).isEqualTo(Arrays.copyOfRange(photograph, 30, 51));
    }

    @Test
    void anAvifLeavesWithoutItsPlace() {
        byte[] exif = Photograph.exif(1, ByteOrder.BIG_ENDIAN);
        String photograph = "\0\0\0 ftypavif\0\0\0\0mdat....Exif\0\0" + text(exif) + Photograph.XMP + "pixels";
        byte[] without = Place.erase(photograph.getBytes(StandardCharsets.ISO_8859_1), "image/avif");
        assertThat(text(without)).hasSize(photograph.length()).doesNotContain(Photograph.PLACE, "GPS");
        assertThat(text(without)).contains(Photograph.AUTHOR).endsWith("pixels");
    }

    @Test
    void exifThatCantBeReadGoesAsAWhole() {
        byte[] broken = Photograph.exif(1, ByteOrder.BIG_ENDIAN);
        broken[8] = 99;
        Tiff.erasePlace(ByteSpan.whole(broken));
        assertThat(broken).containsOnly(0);
    }

    @Test
    void whateverIsCutOffOrFlippedEndsAndNeverGrows() throws IOException {
        byte[] photograph = Photograph.jpeg(16, 16, 1, ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < photograph.length; length += 7) {
            byte[] cut = Arrays.copyOf(photograph, length);
            assertThat(Place.erase(cut, "image/jpeg").length).isLessThanOrEqualTo(length);
            byte[] flipped = photograph.clone();
            flipped[length] ^= 0x5a;
            assertThat(Place.erase(flipped, "image/jpeg").length).isLessThanOrEqualTo(photograph.length);
        }
    }

    private static String entries(byte[] exif) throws IOException {
        Directory directory = new TIFFReader().read(ImageIO.createImageInputStream(new ByteArrayInputStream(exif)));
        StringBuilder found = new StringBuilder();
        directory.forEach(entry -> {
            int tag = (Integer) entry.getIdentifier();
            found.append(" 0x%04x".formatted(tag)).append(tag == 0x8825 ? "" : "=" + entry.getValueAsString());
        });
        return found.toString().strip();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = Photograph.read(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
