package app.byline.markdown;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What WordPress knows of a post's images, galleries and notes beside what their Markdown says. Images are known again
/// by their addresses, as those stand in the blocks, escaped; notes by their labels. Immutable.
public record KnownBlocks(Map<String, KnownImage> images, Map<String, KnownGallery> galleries, KnownNotes notes) {
    /// Of a post that was never there.
    public static final KnownBlocks NONE = new KnownBlocks(Map.of(), Map.of(), KnownNotes.NONE);

    private static final Pattern IMAGE = Pattern.compile("<!-- wp:image .*?<!-- /wp:image -->", Pattern.DOTALL);

    public KnownBlocks {
        images = Map.copyOf(images);
        galleries = Map.copyOf(galleries);
    }

    /// Of these blocks, in WordPress's markup; of what is more than an image or a gallery nothing is known.
    public static KnownBlocks of(Collection<String> blocks, KnownNotes notes) {
        Map<String, KnownImage> images = new HashMap<>();
        Map<String, KnownGallery> galleries = new HashMap<>();
        for (String block : blocks) {
            Optional<KnownGallery> gallery = KnownGallery.of(block);
            if (gallery.isEmpty() && !block.startsWith("<!-- wp:image ")) {
                continue;
            }
            Matcher image = IMAGE.matcher(block);
            while (image.find()) {
                KnownImage.of(image.group()).ifPresent(known -> {
                    images.putIfAbsent(known.address(), known);
                    gallery.ifPresent(around -> galleries.putIfAbsent(known.address(), around));
                });
            }
        }
        return new KnownBlocks(images, galleries, notes);
    }

    /// The same with images of the blog's media library that stand in none of these blocks: their numbers there, by
    /// their addresses.
    public KnownBlocks withMedia(Map<String, String> numbers) {
        Map<String, KnownImage> all = new HashMap<>();
        numbers.forEach((address, number) -> {
            String written = InlineHtml.escape(address);
            all.put(written, KnownImage.ofMedia(written, number));
        });
        all.putAll(images);
        return new KnownBlocks(all, galleries, notes);
    }

    Optional<KnownImage> image(String address) {
        return Optional.ofNullable(images.get(address));
    }

    /// The one that any of these images was in.
    Optional<KnownGallery> gallery(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> Optional.ofNullable(galleries.get(address)).stream())
                .findFirst();
    }
}
