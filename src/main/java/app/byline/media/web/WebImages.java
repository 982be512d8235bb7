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

    private final Supplier<WebRules> rules;

    /// `rules` are asked for each time.
    public WebImages(Supplier<WebRules> rules) {
        this.rules = rules;
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
        Optional<Coded> smaller = smaller(asset, placeless, wanted);
        if (smaller.isPresent()) {
            return WebImage.of(smaller.get().insteadOf(asset), smaller.get().bytes());
        }
        return Arrays.equals(placeless, original)
                ? WebImage.asKept(asset, file)
                : WebImage.of(
                        new Asset(asset.digest(), asset.fileName(), asset.mediaType(), placeless.length), placeless);
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
