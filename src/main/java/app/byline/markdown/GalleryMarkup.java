package app.byline.markdown;

import com.vladsch.flexmark.ast.Link;
import java.util.Optional;
import java.util.stream.Collectors;

/// WordPress's gallery: image blocks in a figure, with a caption of its own.
final class GalleryMarkup {
    private GalleryMarkup() {}

    static String block(Gallery shown, InlineHtml inline, KnownBlocks known) {
        KnownGallery gallery = known.gallery(shown.images().stream()
                        .map(lone -> lone instanceof Link ? lone.getFirstChild() : lone)
                        .map(image -> InlineHtml.escape(inline.imageAddress(image)))
                        .toList())
                .orElse(KnownGallery.NEW);
        String within = shown.images().stream()
                .map(image -> ImageMarkup.block(image, inline, known))
                .collect(Collectors.joining("\n\n"));
        String caption = shown.caption()
                .map(first -> "<figcaption class=\"blocks-gallery-caption wp-element-caption\">"
                        + inline.of(first, Optional.empty()) + "</figcaption>")
                .orElse("");
        return BlockMarkup.block(
                "gallery",
                gallery.attributes(),
                "<figure class=\"" + gallery.figure() + "\">" + within + caption + "</figure>");
    }
}
