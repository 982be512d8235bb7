package app.byline.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;

/// WordPress's image. Without a media id: the address alone makes a valid block.
final class ImageMarkup {
    private ImageMarkup() {}

    /// For an image, or a link around one.
    static String block(Node lone, InlineHtml inline) {
        Node image = lone instanceof Link && lone.getFirstChild() != null ? lone.getFirstChild() : lone;
        // The block's own tag is closed, as its `save` function writes it.
        String tag = inline.image(image).replaceFirst(">$", "/>");
        String shown = lone instanceof Link link ? "<a href=\"" + inline.address(link) + "\">" + tag + "</a>" : tag;
        String title = inline.imageTitle(image);
        String caption = title.isBlank()
                ? ""
                : "<figcaption class=\"wp-element-caption\">" + InlineHtml.text(title) + "</figcaption>";
        String linked = lone instanceof Link ? "{\"linkDestination\":\"custom\"}" : "";
        return BlockMarkup.block("image", linked, "<figure class=\"wp-block-image\">" + shown + caption + "</figure>");
    }
}
