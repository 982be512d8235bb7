package app.byline.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How WordPress shows a gallery, read from its block: columns, cropping, size.
///
/// @param attributes JSON
/// @param figure classes
public record KnownGallery(String attributes, String figure) {
    /// As the editor makes one.
    static final KnownGallery NEW =
            new KnownGallery("{\"linkTo\":\"none\"}", "wp-block-gallery has-nested-images columns-default is-cropped");

    private static final Pattern BLOCK = Pattern.compile(
            "<!-- wp:gallery (?:(\\{[^\\n]*}) )?-->\\n<figure class=\"([^\"]*)\"><!-- wp:image .*"
                    + "<!-- /wp:image -->(?:<figcaption class=\"blocks-gallery-caption wp-element-caption\">"
                    + "(?:(?!</?figcaption).)*</figcaption>)?</figure>\\n<!-- /wp:gallery -->",
            Pattern.DOTALL);

    /// Of one of images alone, in the spelling of the editor.
    static Optional<KnownGallery> of(String block) {
        Matcher gallery = BLOCK.matcher(block);
        return gallery.matches()
                ? Optional.of(
                        new KnownGallery(Optional.ofNullable(gallery.group(1)).orElse(""), gallery.group(2)))
                : Optional.empty();
    }
}
