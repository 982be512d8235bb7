package app.byline.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.stream.Collectors;

/// WordPress's gallery: image blocks in a figure.
final class GalleryMarkup {
    private GalleryMarkup() {}

    /// For images, or links around them.
    static String block(List<Node> images, InlineHtml inline, KnownBlocks known) {
        KnownGallery gallery = known.gallery(images.stream()
                        .map(lone -> lone instanceof Link ? lone.getFirstChild() : lone)
                        .map(image -> InlineHtml.escape(inline.imageAddress(image)))
                        .toList())
                .orElse(KnownGallery.NEW);
        String within = images.stream()
                .map(image -> ImageMarkup.block(image, inline, known))
                .collect(Collectors.joining("\n\n"));
        return BlockMarkup.block(
                "gallery", gallery.attributes(), "<figure class=\"" + gallery.figure() + "\">" + within + "</figure>");
    }
}
