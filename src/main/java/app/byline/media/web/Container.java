package app.byline.media.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// A kind of image file: whether it holds one still picture, how that is turned, and how a smaller one is put into a
/// file that says the same of itself.
enum Container {
    JPEG {
        @Override
        boolean canShrink(byte[] file) {
            return true;
        }

        @Override
        int orientation(byte[] file) {
            ByteSpan span = ByteSpan.whole(file);
            return JpegSegments.of(span, 0).segments().stream()
                    .filter(segment -> segment.marker() == JpegSegments.APP1)
                    .map(segment -> span.part(segment.content(), segment.to()))
                    .filter(content -> content.has(0, EXIF))
                    .findFirst()
                    .map(content -> Tiff.orientation(content.part(EXIF.length(), content.length())))
                    .orElse(1);
        }

        // Author, rights and orientation come along; colours are sRGB from now on.
        @Override
        Optional<Coded> coded(BufferedImage image, byte[] original, int quality) {
            byte[] pixels = Container.written(image, "jpeg", quality);
            ByteSpan from = ByteSpan.whole(original);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            int head = head(ByteSpan.whole(pixels));
            file.write(pixels, 0, head);
            JpegSegments.of(from, 0).segments().stream()
                    .filter(segment -> segment.marker() == JpegSegments.APP1 || segment.marker() == JpegSegments.APP13)
                    .forEach(segment -> file.write(original, segment.from(), segment.to() - segment.from()));
            file.write(pixels, head, pixels.length - head);
            return Optional.of(new Coded(file.toByteArray(), "image/jpeg", ".jpg"));
        }

        // JFIF wants to be first.
        private static int head(ByteSpan jpeg) {
            return jpeg.has(2, "\u00ff\u00e0") ? 4 + (int) jpeg.number(4, 2) : 2;
        }
    },
    PNG {
        // Animated ones have a chunk that says so before their pixels.
        @Override
        boolean canShrink(byte[] file) {
            return chunk(file, "acTL").isEmpty();
        }

        @Override
        int orientation(byte[] file) {
            return chunk(file, "eXIf")
                    .map(chunk -> Tiff.orientation(chunk.part(8, chunk.length() - 4)))
                    .orElse(1);
        }

        @Override
        Optional<Coded> coded(BufferedImage image, byte[] original, int quality) {
            byte[] pixels = Container.written(image, "png", quality);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(pixels, 0, FIRST_CHUNKS_END);
            chunk(original, "eXIf").ifPresent(chunk -> file.write(original, chunk.from(), chunk.length()));
            file.write(pixels, FIRST_CHUNKS_END, pixels.length - FIRST_CHUNKS_END);
            return Optional.of(new Coded(file.toByteArray(), "image/png", ".png"));
        }

        private static Optional<ByteSpan> chunk(byte[] file, String name) {
            ByteSpan png = ByteSpan.whole(file);
            for (int at = 8; at + 12 <= png.length() && !png.has(at + 4, "IDAT"); ) {
                int end = (int) Math.min(at + 12 + png.number(at, 4), png.length());
                if (png.has(at + 4, name)) {
                    return Optional.of(png.part(at, end));
                }
                at = end;
            }
            return Optional.empty();
        }
    },
    /// There is no writer of it in Java: a wide one leaves as JPEG, unless it is clear in parts, turned or moving.
    WEBP {
        @Override
        boolean canShrink(byte[] file) {
            return !says(file, MOVING | WITH_EXIF);
        }

        @Override
        boolean isMoving(byte[] file) {
            return says(file, MOVING);
        }

        private static boolean says(byte[] file, int flags) {
            ByteSpan webp = ByteSpan.whole(file);
            return webp.has(12, "VP8X") && (file.length <= 20 || (webp.at(20) & flags) != 0);
        }

        @Override
        int orientation(byte[] file) {
            return Place.webpExif(ByteSpan.whole(file)).stream()
                    .findFirst()
                    .map(Tiff::orientation)
                    .orElse(1);
        }

        @Override
        Optional<Coded> coded(BufferedImage image, byte[] original, int quality) {
            return image.getColorModel().hasAlpha()
                    ? Optional.empty()
                    : Optional.of(new Coded(Container.written(image, "jpeg", quality), "image/jpeg", ".jpg"));
        }
    },
    /// Vectors, moving pictures, and what Java can't read.
    OTHER {
        @Override
        boolean canShrink(byte[] file) {
            return false;
        }

        @Override
        int orientation(byte[] file) {
            return 1;
        }

        @Override
        Optional<Coded> coded(BufferedImage image, byte[] original, int quality) {
            return Optional.empty();
        }
    };

    private static final String EXIF = "Exif\0\0";
    /// Signature and header chunk.
    private static final int FIRST_CHUNKS_END = 8 + 25;
    private static final int MOVING = 0x02;
    private static final int WITH_EXIF = 0x08;

    static Container of(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> JPEG;
            case "image/png" -> PNG;
            case "image/webp" -> WEBP;
            default -> OTHER;
        };
    }

    abstract boolean canShrink(byte[] file);

    /// Whether it is more than one picture.
    boolean isMoving(byte[] file) {
        return !canShrink(file);
    }

    /// As EXIF counts them, from 1 to 8; above 4 by a quarter.
    abstract int orientation(byte[] file);

    /// These pixels in a file of its kind, or of the nearest that can be written. `original` is where they came from.
    abstract Optional<Coded> coded(BufferedImage image, byte[] original, int quality);

    /// As JPEG where that can say all of it, else as PNG.
    static Coded common(Raster raster, int quality) {
        BufferedImage image = Pixels.image(raster);
        return raster.isOpaque()
                ? new Coded(written(image, "jpeg", quality), "image/jpeg", ".jpg")
                : new Coded(written(image, "png", quality), "image/png", ".png");
    }

    private static byte[] written(BufferedImage image, String format, int quality) {
        try {
            return Pixels.written(image, format, quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
