package app.byline.media.web;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/// Pixels read, scaled and written. All of AWT that Byline uses for images is here, so that it is loaded with the first
/// image that needs it and not before. Any thread.
final class Pixels {
    /// In pixels, once read: 400 MB of memory, more than any camera has.
    private static final long MOST = 100_000_000;

    private Pixels() {}

    /// The image no wider than that as it is seen, `turned` by a quarter; empty where it is narrow enough.
    ///
    /// @throws IOException when it can't be read
    static Optional<BufferedImage> narrowed(byte[] file, int widest, boolean turned) throws IOException {
        return read(file, reader -> narrowed(reader, widest, turned));
    }

    private static Optional<BufferedImage> narrowed(ImageReader reader, int widest, boolean turned) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int seen = turned ? height : width;
        // Pixels are left out at once where still twice as many remain as are wanted.
        int step = Math.max(1, seen / (2 * widest));
        if (seen <= widest || (long) width * height / step / step > MOST) {
            return Optional.empty();
        }
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        float factor = (float) widest / seen;
        return Optional.of(scaled(
                reader.read(0, sparse),
                Math.max(1, Math.round(width * factor)),
                Math.max(1, Math.round(height * factor))));
    }

    /// All of it, or of a large one so many pixels that its longer side has at least `longest` where it has as many.
    static Optional<Raster> read(byte[] file, int longest) throws IOException {
        return read(file, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int step = Math.max(1, Math.max(width, height) / longest);
            if ((long) width * height / step / step > MOST) {
                return Optional.empty();
            }
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, sparse);
            int wide = read.getWidth();
            return Optional.of(
                    new Raster(wide, read.getHeight(), read.getRGB(0, 0, wide, read.getHeight(), null, 0, wide)));
        });
    }

    /// The same no larger than that either way.
    static Raster fitted(Raster raster, int longest) {
        double factor = (double) longest / Math.max(raster.width(), raster.height());
        if (factor >= 1) {
            return raster;
        }
        int wide = Math.max(1, (int) Math.round(raster.width() * factor));
        int high = Math.max(1, (int) Math.round(raster.height() * factor));
        BufferedImage small = scaled(image(raster), wide, high);
        return new Raster(wide, high, small.getRGB(0, 0, wide, high, null, 0, wide));
    }

    /// The same no wider than that.
    static Raster widthOf(Raster raster, int widest) {
        return fitted(raster, (int) Math.min(
                Integer.MAX_VALUE, (long) widest * Math.max(raster.width(), raster.height()) / raster.width()));
    }

    static BufferedImage image(Raster raster) {
        BufferedImage image = new BufferedImage(
                raster.width(),
                raster.height(),
                raster.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.pixels(), 0, raster.width());
        return image;
    }

    private interface Reading<T> {
        Optional<T> with(ImageReader reader) throws IOException;
    }

    /// Empty where no reader knows such files.
    private static <T> Optional<T> read(byte[] file, Reading<T> reading) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return reading.with(reader);
            } catch (RuntimeException broken) {
                // Readers meet broken files with whatever comes to hand.
                throw new IOException(broken);
            } finally {
                reader.dispose();
            }
        }
    }

    /// Halves first: a single step would look at a few of the pixels only.
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage from = image;
        while (from.getWidth() > 2 * width && from.getHeight() > 2 * height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage drawn =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /// A file of that kind; `quality` counts for JPEG only, which must have no clear pixels.
    static byte[] written(BufferedImage image, String format, int quality) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(output);
            ImageWriteParam as = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                as.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                as.setCompressionQuality(quality / 100f);
                as.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), as);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
