package app.byline.markdown;

import app.byline.markdown.commonmark.Escapes;
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

/// The blocks the dialect has beyond flexmark's: figures, embeds and the mark at which the front page cuts.
final class FigureRenderer implements NodeRenderer {
    private final boolean showMore;

    private FigureRenderer(boolean showMore) {
        this.showMore = showMore;
    }

    /// With `showMore` the cut is drawn as a line a writer can see; without, it stays the comment that blogs read.
    static NodeRendererFactory factory(boolean showMore) {
        return (DataHolder _) -> new FigureRenderer(showMore);
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, this::comment));
    }

    private void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
        Optional<Node> image = Dialect.loneImage(paragraph);
        Optional<String> address = Dialect.loneAddress(paragraph);
        if (image.isPresent()) {
            html.line().raw("<figure>");
            context.render(image.get());
            html.raw(caption(image.get()) + "</figure>").line();
        } else if (address.isPresent()) {
            String link = Escaping.escapeHtml(address.get(), false);
            html.line()
                    .raw("<figure class=\"embed\"><a href=\"" + link + "\">" + link + "</a></figure>")
                    .line();
        } else {
            context.delegateRender();
        }
    }

    private static String caption(Node image) {
        Node inner = image instanceof Link ? image.getFirstChild() : image;
        String title = Dialect.imageTarget(inner)
                .map(target -> Escapes.unescape(target.getTitle()))
                .orElse("");
        return title.isBlank() ? "" : "<figcaption>" + Escaping.escapeHtml(title, false) + "</figcaption>";
    }

    private void comment(HtmlCommentBlock block, NodeRendererContext context, HtmlWriter html) {
        if (showMore && Dialect.isMore(block)) {
            html.line().raw("<div class=\"more\"></div>").line();
        } else {
            context.delegateRender();
        }
    }
}
