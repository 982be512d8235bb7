package app.byline.markdown;

import app.byline.markdown.commonmark.PlainWords;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/// WordPress's image. Without a media id: the address alone makes a valid block.
final class ImageMarkup {
    private ImageMarkup() {}

    /// For an image, or a link around one.
    static String block(Node lone, InlineHtml inline, KnownBlocks known) {
        Node image = lone instanceof Link && lone.getFirstChild() != null ? lone.getFirstChild() : lone;
        Optional<KnownImage> there = known.image(InlineHtml.escape(inline.imageAddress(image)));
        if (there.isPresent()) {
            return there.get()
                    .block(
                            InlineHtml.escape(PlainWords.of(image)),
                            inline.caption(image),
                            lone instanceof Link link ? inline.address(link) : "");
        }
        // The block's own tag is closed, as its `save` function writes it.
        String tag = inline.image(image).replaceFirst(">$", "/>");
        String shown = lone instanceof Link link ? "<a href=\"" + inline.address(link) + "\">" + tag + "</a>" : tag;
        String words = inline.caption(image);
        String caption = words.isBlank() ? "" : "<figcaption class=\"wp-element-caption\">" + words + "</figcaption>";
        String linked = lone instanceof Link ? "{\"linkDestination\":\"custom\"}" : "";
        return BlockMarkup.block("image", linked, "<figure class=\"wp-block-image\">" + shown + caption + "</figure>");
    }
}
