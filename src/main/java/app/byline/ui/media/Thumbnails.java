package app.byline.ui.media;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.media.web.Raster;
import app.byline.media.web.WebImages;
import app.byline.ui.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Small views of images, made beside the window and kept while they are looked at. JavaFX's thread.
public final class Thumbnails {
    /// In pixels: a tile on a screen with small pixels.
    static final int SIDE = 260;

    private static final int MOST = 300;

    private final MediaStore media;
    private final Background background;
    /// A photograph takes fifty megabytes while it is read.
    private final Semaphore atOnce = new Semaphore(2);

    private final Map<String, CompletionStage<Optional<Image>>> made = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletionStage<Optional<Image>>> eldest) {
            return size() > MOST;
        }
    };

    /// `background` may take long.
    public Thumbnails(MediaStore media, Background background) {
        this.media = media;
        this.background = background;
    }

    /// Of an image of the library, as it is seen; empty where its kind can't be drawn.
    CompletionStage<Optional<Image>> small(Asset asset) {
        return made.computeIfAbsent(asset.digest(), _ -> image(asset, SIDE));
    }

    /// The same, no larger than that either way, and not kept.
    public CompletionStage<Optional<Image>> image(Asset asset, int longest) {
        if (!asset.mediaType().startsWith("image/") || asset.mediaType().equals("image/svg+xml")) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return background
                .ask(() -> seen(asset, longest))
                .thenApply(raster -> raster.map(Thumbnails::image))
                .exceptionally(_ -> Optional.empty());
    }

    /// Draws it, no larger than that either way, into a view as soon as it is read.
    public void drawInto(ImageView view, Asset asset, int longest) {
        image(asset, longest).thenAccept(image -> image.ifPresent(view::setImage));
    }

    private Optional<Raster> seen(Asset asset, int longest) {
        atOnce.acquireUninterruptibly();
        try {
            return WebImages.seen(asset, media.file(asset), longest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atOnce.release();
        }
    }

    private static Image image(Raster raster) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getIntArgbInstance(),
                        raster.pixels(),
                        0,
                        raster.width());
        return image;
    }
}
