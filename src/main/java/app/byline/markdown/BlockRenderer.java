package app.byline.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A tree as sanitised HTML, one piece for each top-level block. The tree is rendered once with a mark before each
/// block:
/// rendering block by block would resolve every footnote and reference again. One thread.
final class BlockRenderer {
    /// Not to be guessed, so that no text can hold it.
    private final String mark = "<!--" + UUID.randomUUID() + "-->";

    private final HtmlRenderer renderer = HtmlRenderer.builder(Dialect.OPTIONS)
            .nodeRendererFactory(FigureRenderer.factory(true))
            .nodeRendererFactory(_ -> new Marks(mark))
            .build();
    private final Sanitiser sanitiser = new Sanitiser();

    List<Block> render(Document document, LineIndex lines) {
        String html = renderer.render(document);
        List<Block> blocks = new ArrayList<>();
        int from = html.indexOf(mark);
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            from = add(blocks, html, from, lines.lineAt(child.getStartOffset()));
        }
        // Footnotes come after the last block.
        add(blocks, html, from, lines.lineAt(document.getEndOffset()));
        sanitiser.turn();
        return blocks;
    }

    private int add(List<Block> blocks, String html, int from, int line) {
        int begin = from + mark.length();
        int next = html.indexOf(mark, begin);
        String block = html.substring(begin, next < 0 ? html.length() : next).strip();
        if (!block.isEmpty()) {
            blocks.add(new Block(sanitiser.clean(block), line));
        }
        return next;
    }

    private record Marks(String mark) implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(new NodeRenderingHandler<>(Document.class, this::document));
        }

        private void document(Document document, NodeRendererContext context, HtmlWriter html) {
            for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
                html.line().raw(mark);
                context.render(child);
            }
            html.line().raw(mark);
        }
    }
}
