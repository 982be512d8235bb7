package app.byline.media.web;

import app.byline.media.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes images ready for readers as they leave; what the library keeps is never touched. Blocking; any thread. See
/// docs/decisions/0045-images-are-made-ready-as-they-leave.md.
public final class WebImages {
    private static final Logger LOG = System.getLogger(WebImages.class.getName());
    private static final Set<String> PLACED =
            Set.of("image/jpeg", "image/png", "image/webp", "image/avif", "image/heic", "image/heif");
    /// In bytes: a file longer than that is no photograph, and is sent as it is.
    private static final long LONGEST = 128L << 20;

    /// A quality at which another coding later costs nothing that is seen.
    private static final int FOR_KEEPING = 94;

    private final Supplier<WebRules> rules;

    /// `rules` are asked for each time.
    public WebImages(Supplier<WebRules> rules) {
        this.rules = rules;
    }

    /// What the author wants of them now.
    public WebRules rules() {
        return rules.get();
    }

    /// The image as it is to leave, to be closed when it has. What is no image of these kinds leaves as it is.
    ///
    /// @throws IOException when the file can't be read
    public WebImage ready(Asset asset, Path file) throws IOException {
        WebRules wanted = rules.get();
        if (!PLACED.contains(asset.mediaType()) || asset.bytes() > LONGEST) {
            return WebImage.asKept(asset, file);
        }
        byte[] original = Files.readAllBytes(file);
        byte[] placeless = wanted.keepsPlace() ? original : Place.erase(original, asset.mediaType());
        Optional<Coded> other = smaller(asset, placeless, wanted).or(() -> common(asset, placeless, wanted));
        if (other.isPresent()) {
            return WebImage.of(other.get().insteadOf(asset), other.get().bytes());
        }
        return Arrays.equals(placeless, original)
                ? WebImage.asKept(asset, file)
                : WebImage.of(
                        new Asset(asset.digest(), asset.fileName(), asset.mediaType(), placeless.length), placeless);
    }

    /// How many bytes would leave of it.
    ///
    /// @throws IOException when the file can't be read
    public long bytes(Asset asset, Path file) throws IOException {
        try (WebImage ready = ready(asset, file)) {
            return ready.asset().bytes();
        }
    }

    /// A file with fewer bytes for the same picture, as wide as images leave: a photograph kept as PNG becomes a JPEG.
    /// Empty where there is none. What stands in the file beside the picture is left behind.
    ///
    /// @throws IOException when the file can't be read
    public Optional<NewImage> lighter(Asset asset, Path file) throws IOException {
        WebRules wanted = rules.get();
        int widest = wanted.widest() == 0 ? WebRules.USUAL.widest() : wanted.widest();
        byte[] original = Files.readAllBytes(file);
        Container container = Container.of(asset.mediaType());
        if (!container.canShrink(original)) {
            return Optional.empty();
        }
        Optional<Raster> raster = Pixels.read(original, Integer.MAX_VALUE)
                .map(read -> read.turned(container.orientation(original)))
                .map(upright -> Pixels.widthOf(upright, widest));
        return raster.isEmpty()
                ? Optional.empty()
                : Optional.of(written(raster.get(), asset, wanted.quality()))
                        .filter(image -> image.content().length < original.length);
    }

    /// The image as it is seen, no larger than that either way; empty where its kind can't be read.
    ///
    /// @throws IOException when the file can't be read
    public static Optional<Raster> seen(Asset asset, Path file, int longest) throws IOException {
        byte[] original = Files.readAllBytes(file);
        return Pixels.read(original, longest)
                .map(read -> Pixels.fitted(
                        read.turned(Container.of(asset.mediaType()).orientation(original)), longest));
    }

    /// What the crop leaves of it, in a file of its own; empty where its kind can't be read.
    ///
    /// @throws IOException when the file can't be read
    public static Optional<NewImage> cropped(Asset asset, Path file, Crop crop) throws IOException {
        byte[] original = Files.readAllBytes(file);
        Optional<Raster> raster = Pixels.read(original, Integer.MAX_VALUE)
                .map(read -> read.turned(Container.of(asset.mediaType()).orientation(original))
                        .cropped(crop));
        return raster.isEmpty() ? Optional.empty() : Optional.of(written(raster.get(), asset, FOR_KEEPING));
    }

    /// As JPEG where that can say all of it: what is clear in parts, or was drawn, stays PNG.
    private static NewImage written(Raster raster, Asset from, int quality) throws IOException {
        String stem = from.fileName().replaceFirst("\\.[^.]*$", "");
        boolean jpeg = raster.isOpaque() && !from.mediaType().equals("image/gif");
        byte[] content = Pixels.written(Pixels.image(raster), jpeg ? "jpeg" : "png", quality);
        return new NewImage(content, stem + (jpeg ? ".jpg" : ".png"));
    }

    /// Empty for what every blog takes already, and for a moving picture, of which only the first would be left.
    private static Optional<Coded> common(Asset asset, byte[] image, WebRules rules) {
        Container container = Container.of(asset.mediaType());
        if (!rules.common() || container != Container.WEBP || container.isMoving(image)) {
            return Optional.empty();
        }
        try {
            int longest = rules.widest() == 0 ? Integer.MAX_VALUE : rules.widest();
            int orientation = container.orientation(image);
            return Pixels.read(image, Integer.MAX_VALUE)
                    .map(read -> Container.common(Pixels.widthOf(read.turned(orientation), longest), rules.quality()));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, asset.address() + " is sent as the WebP it is", unreadable);
            return Optional.empty();
        }
    }

    /// Empty where it is small enough, can't be made smaller, or would not become less.
    private static Optional<Coded> smaller(Asset asset, byte[] image, WebRules rules) {
        Container container = Container.of(asset.mediaType());
        if (rules.widest() == 0 || !container.canShrink(image)) {
            return Optional.empty();
        }
        try {
            int orientation = container.orientation(image);
            return Pixels.narrowed(image, rules.widest(), orientation > 4)
                    .flatMap(narrowed -> container.coded(narrowed, image, rules.quality()))
                    .filter(coded -> coded.bytes().length < image.length);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, asset.address() + " is sent as large as it is", unreadable);
            return Optional.empty();
        }
    }
}
