package app.byline.exchange.word;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The pictures of a Word file, each in it once.
final class Pictures {
    private static final Logger LOG = System.getLogger(Pictures.class.getName());
    /// What every Word shows.
    private static final Set<String> SHOWN = Set.of("image/gif", "image/jpeg", "image/png");
    /// Word measures in 914,400ths of an inch; a pixel is a 96th, and text is 6.3 by 9 inches.
    private static final long PIXEL = 9_525;

    private static final long WIDEST = 5_760_000;
    private static final long HIGHEST = 8_200_000;

    /// `part` is where it is in the file; `width` and `height` are as Word measures.
    record Picture(String part, Asset asset, long width, long height) {}

    private final MediaStore media;
    private final Map<Asset, Picture> pictures = new LinkedHashMap<>();

    Pictures(MediaStore media) {
        this.media = media;
    }

    /// The picture at that address, if it is one that Word shows.
    Optional<Picture> find(String address) {
        Optional<Asset> asset = media.find(address).filter(found -> SHOWN.contains(found.mediaType()));
        if (asset.isEmpty()) {
            return Optional.empty();
        }
        Picture known = pictures.get(asset.get());
        Optional<Picture> picture = known == null ? measured(asset.get()) : Optional.of(known);
        picture.ifPresent(found -> pictures.put(asset.get(), found));
        return picture;
    }

    List<Picture> all() {
        return new ArrayList<>(pictures.values());
    }

    Path file(Picture picture) {
        return media.file(picture.asset());
    }

    private Optional<Picture> measured(Asset asset) {
        String ending = asset.mediaType().replace("image/", "");
        String part = "media/image" + (pictures.size() + 1) + "." + ending;
        try (ImageInputStream in =
                ImageIO.createImageInputStream(media.file(asset).toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(ending);
            if (in == null || !readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return Optional.of(sized(part, asset, reader.getWidth(0) * PIXEL, reader.getHeight(0) * PIXEL));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "a picture is left out of a document: " + asset.address(), e);
            return Optional.empty();
        }
    }

    private static Picture sized(String part, Asset asset, long width, long height) {
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        return new Picture(part, asset, Math.round(width * scale), Math.round(height * scale));
    }
}
