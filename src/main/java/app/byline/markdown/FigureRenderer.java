package app.byline.markdown;

import app.byline.markdown.commonmark.Escapes;
import app.byline.markdown.commonmark.Unread;
import app.byline.markdown.construct.KeptBlock;
import app.byline.markdown.construct.Shortcode;
import app.byline.markdown.sanitiser.RawHtml;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The blocks the dialect has made of others: figures, embeds, shortcodes and the marks that cut a post.
final class FigureRenderer implements NodeRenderer {
    private final boolean forAuthor;

    private FigureRenderer(boolean forAuthor) {
        this.forAuthor = forAuthor;
    }

    /// With `forAuthor` cuts and shortcodes are drawn for a writer to see; without, they stay what blogs read.
    static NodeRendererFactory factory(boolean forAuthor) {
        return (DataHolder _) -> new FigureRenderer(forAuthor);
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, this::comment),
                new NodeRenderingHandler<>(KeptBlock.class, this::kept),
                new NodeRenderingHandler<>(Shortcode.class, this::shortcode),
                new NodeRenderingHandler<>(Unread.class, this::unread));
    }

    private void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
        Optional<Node> image = Dialect.loneImage(paragraph);
        Optional<String> address = Dialect.loneAddress(paragraph);
        Optional<Gallery> gallery = Gallery.of(paragraph);
        if (image.isPresent()) {
            html.line();
            figure(image.get(), context, html);
            html.line();
        } else if (gallery.isPresent()) {
            gallery(gallery.get(), context, html);
        } else if (address.isPresent()) {
            String link = Escaping.escapeHtml(address.get(), false);
            html.line()
                    .raw("<figure class=\"embed\"><a href=\"" + link + "\">" + link + "</a></figure>")
                    .line();
        } else if (Dialect.isShortcodes(paragraph)) {
            html.line();
            context.renderChildren(paragraph);
            html.line();
        } else {
            context.delegateRender();
        }
    }

    private static void gallery(Gallery gallery, NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<figure class=\"gallery\">").line();
        for (Node one : gallery.images()) {
            figure(one, context, html);
            html.line();
        }
        gallery.caption().ifPresent(first -> {
            html.raw("<figcaption>");
            for (@Nullable Node node = first; node != null; node = node.getNext()) {
                context.render(node);
            }
            html.raw("</figcaption>").line();
        });
        html.raw("</figure>").line();
    }

    /// What is seen of it, and what it is: some show nothing before the blog fills them.
    private void kept(KeptBlock block, NodeRendererContext context, HtmlWriter html) {
        if (forAuthor) {
            html.line()
                    .raw("<div class=\"kept-block\"><small class=\"kept-kind\">" + block.kind() + "</small>\n"
                            + RawHtml.closed(block.html().strip()) + "\n</div>")
                    .line();
        } else {
            context.delegateRender();
        }
    }

    /// The blog replaces it; until then the author sees that it is one.
    private void shortcode(Shortcode node, NodeRendererContext context, HtmlWriter html) {
        if (forAuthor) {
            html.attr("class", "shortcode");
            html.withAttr()
                    .tag("code", false, false, () -> html.text(node.getChars().toString()));
        } else {
            html.raw(node.getChars().toString());
        }
    }

    private void unread(Unread node, NodeRendererContext context, HtmlWriter html) {
        if (forAuthor) {
            html.raw(" <small class=\"unread\">⋯</small>");
        }
    }

    private static void figure(Node image, NodeRendererContext context, HtmlWriter html) {
        html.raw("<figure>");
        context.render(image);
        String title = Dialect.imageTarget(image instanceof Link ? image.getFirstChild() : image)
                .map(target -> Escapes.unescape(target.getTitle()))
                .orElse("");
        if (!title.isBlank()) {
            html.raw("<figcaption>");
            Dialect.caption(title).ifPresentOrElse(context::renderChildren, () -> html.text(title));
            html.raw("</figcaption>");
        }
        html.raw("</figure>");
    }

    private void comment(HtmlCommentBlock block, NodeRendererContext context, HtmlWriter html) {
        if (forAuthor && Dialect.isMore(block)) {
            html.line().raw("<div class=\"more\"></div>").line();
        } else if (forAuthor && Dialect.isPageBreak(block)) {
            html.line().raw("<div class=\"page-break\"></div>").line();
        } else {
            context.delegateRender();
        }
    }
}
