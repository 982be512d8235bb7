package app.byline.media.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Image files as cameras and programs write them, with the place in all the ways they have for it.
public final class Photograph {
    /// What stands in the files and must not leave.
    public static final String PLACE = "SECRET-PLACE";

    /// And what must: whose it is.
    public static final String AUTHOR = "Jane Author";

    static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" photoshop:City="SECRET-PLACE"
             exif:GPSLatitude='48,51.5N' dc:creator="Jane Author">
            <exif:GPSLongitude>2,21.1E</exif:GPSLongitude>
            <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li Iptc4xmpExt:Sublocation="SECRET-PLACE"/></rdf:Bag>
            </Iptc4xmpExt:LocationShown>
            </rdf:Description></rdf:RDF></x:xmpmeta>""";

    private Photograph() {}

    /// Colours that run into each other, with some noise, as in a picture of something.
    static BufferedImage picture(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(24);
                picture.setRGB(
                        x, y, new Color((x * 231 / width) + noise, (y * 231 / height) + noise, 100 + noise).getRGB());
            }
        }
        return picture;
    }

    /// One with few colours in it.
    static BufferedImage drawing(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    public static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }

    /// A JPEG as a telephone makes it: EXIF with GPS, XMP, IPTC, and a film behind the picture.
    public static byte[] jpeg(int width, int height, int orientation, ByteOrder order) throws IOException {
        byte[] plain = file(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        segment(file, 0xe1, joined("Exif\0\0", exif(orientation, order)));
        segment(file, 0xe1, joined("http://ns.adobe.com/xap/1.0/\0", XMP.getBytes(StandardCharsets.UTF_8)));
        segment(file, 0xed, joined("Photoshop 3.0\0", iptc()));
        file.write(plain, 2, plain.length - 2);
        file.write(("\0\0\0\u0018ftypmp42" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    /// A JPEG that says little and has many bytes.
    public static byte[] noise(int width, int height) throws IOException {
        return noise(width, height, "jpeg");
    }

    /// The same in a file of that kind.
    public static byte[] noise(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        picture.setRGB(0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
        return file(picture, format);
    }

    static byte[] png(BufferedImage picture, int orientation) throws IOException {
        byte[] plain = file(picture, "png");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 33);
        chunk(file, "eXIf", exif(orientation, ByteOrder.BIG_ENDIAN));
        chunk(file, "iTXt", joined("XML:com.adobe.xmp\0\0\0\0\0", XMP.getBytes(StandardCharsets.UTF_8)));
        chunk(file, "tEXt", joined("Raw profile type exif\0", PLACE.getBytes(StandardCharsets.ISO_8859_1)));
        chunk(file, "tEXt", joined("Author\0", AUTHOR.getBytes(StandardCharsets.ISO_8859_1)));
        file.write(plain, 33, plain.length - 33);
        return file.toByteArray();
    }

    /// A picture of one colour in VP8L, in a container with EXIF and XMP.
    static byte[] webp(int width, int height) {
        int size = (height - 1) << 14 | (width - 1);
        byte[] pixels = {
            0x2f,
            (byte) size,
            (byte) (size >> 8),
            (byte) (size >> 16),
            (byte) (size >> 24),
            7,
            0x10,
            0x11,
            0x11,
            (byte) 0x88,
            (byte) 0x88,
            (byte) 0xfe,
            7
        };
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        riff(file, "VP8X", new byte[] {
            0x1c,
            0,
            0,
            0,
            (byte) (width - 1),
            (byte) ((width - 1) >> 8),
            0,
            (byte) (height - 1),
            (byte) ((height - 1) >> 8),
            0
        });
        riff(file, "VP8L", pixels);
        riff(file, "EXIF", exif(6, ByteOrder.LITTLE_ENDIAN));
        riff(file, "XMP ", XMP.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        riff(whole, "RIFF", file.toByteArray());
        return whole.toByteArray();
    }

    private static void riff(ByteArrayOutputStream file, String name, byte[] content) {
        file.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        file.writeBytes(content);
        file.writeBytes(new byte[content.length % 2]);
    }

    /// Orientation, author and the address of the place in the first directory; the place with a value beside it.
    static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(180).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1));
        tiff.putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x013b, 2, AUTHOR.length() + 1).putInt(60);
        entry(tiff, 0x8825, 4, 1).putInt(80);
        tiff.putInt(0);
        tiff.put(60, AUTHOR.getBytes(StandardCharsets.US_ASCII));
        tiff.position(80).putShort((short) 3);
        entry(tiff, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3).putInt(130);
        entry(tiff, 0x1b, 7, PLACE.length()).putInt(160);
        tiff.putInt(0);
        tiff.position(130);
        for (int number : new int[] {48, 1, 51, 1, 30, 1}) {
            tiff.putInt(number);
        }
        tiff.put(160, PLACE.getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] iptc() {
        byte[] city = joined(new String(new char[] {0x1c, 2, 90, 0, (char) PLACE.length()}), ascii(PLACE));
        byte[] author = joined(new String(new char[] {0x1c, 2, 80, 0, (char) AUTHOR.length()}), ascii(AUTHOR));
        int length = city.length + author.length;
        byte[] block = joined("8BIM\4\4\0\0\0\0\0" + (char) length, city);
        return joined(new String(block, StandardCharsets.ISO_8859_1), author);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(String head, byte[] rest) {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(first.length + rest.length)
                .put(first)
                .put(rest)
                .array();
    }

    private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
        file.writeBytes(
                new byte[] {(byte) 0xff, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                });
        file.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        byte[] named = joined(name, content);
        CRC32 crc = new CRC32();
        crc.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
