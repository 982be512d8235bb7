package app.byline.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
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

/// What a text says, by one parse of the whole of it and the library's own rendering: what reading it piece by piece
/// has to come to.
final class WholeText {
    private static final String MARK = "<!--a mark that is in no text of these tests-->";
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(Dialect.OPTIONS)
            .nodeRendererFactory(FigureRenderer.factory(true))
            .nodeRendererFactory(_ -> new Marks())
            .htmlIdGeneratorFactory(HeadingIds.distinct())
            .build();

    final List<Block> blocks;
    private final List<Block> each = new ArrayList<>();
    private final List<SpanningHtml.Loose> loose = new ArrayList<>();
    final List<Style> styles;
    final List<Heading> outline;

    WholeText(String text) {
        Document document = Dialect.parse(text);
        LineIndex lines = LineIndex.of(text);
        List<Node> nodes = new ArrayList<>();
        document.getChildren().forEach(nodes::add);
        SyntaxStyles syntax = SyntaxStyles.of(nodes, lines);
        styles = syntax.styles();
        outline = syntax.outline();
        String html = RENDERER.render(document);
        int from = html.indexOf(MARK);
        for (Node node : nodes) {
            int begin = from + MARK.length();
            from = html.indexOf(MARK, begin);
            add(node, html.substring(begin, from), lines.lineAt(node.getStartOffset()));
        }
        StringBuilder notes = new StringBuilder();
        for (FootnoteBlock note : FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks()) {
            int begin = from + MARK.length();
            from = html.indexOf(MARK, begin);
            notes.append(note(note, html.substring(begin, from)));
        }
        if (!notes.isEmpty()) {
            String list = "<div class=\"footnotes\">\n<hr>\n<ol>\n" + notes + "</ol>\n</div>";
            // Behind the last line: none is theirs.
            each.add(new Block(list, lines.lineAt(text.length()) + 1));
            loose.add(SpanningHtml.Loose.NONE);
        }
        blocks = new SpanningHtml().joined(each, loose);
    }

    private void add(Node node, String html, int line) {
        String block = new Sanitiser().clean(html.strip());
        SpanningHtml.Loose own = SpanningHtml.Loose.of(node);
        if (!block.isEmpty() || !own.isNone()) {
            each.add(new Block(block, line));
            loose.add(own);
        }
    }

    /// Cleaned by itself: an end tag in one note must not end the list of all.
    private static String note(FootnoteBlock note, String text) {
        StringBuilder back = new StringBuilder();
        for (int i = 0; i < note.getFootnoteReferences(); i++) {
            back.append("<a href=\"#fnref-%d%s\" class=\"footnote-backref\">↩</a>\n"
                    .formatted(note.getFootnoteOrdinal(), i == 0 ? "" : "-" + i));
        }
        return "<li id=\"post-fn-%d\">\n%s\n%s</li>\n"
                .formatted(note.getFootnoteOrdinal(), new Sanitiser().clean(text.strip()), back);
    }

    private static final class Marks implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(new NodeRenderingHandler<>(Document.class, this::document));
        }

        private void document(Document document, NodeRendererContext context, HtmlWriter html) {
            for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
                html.line().raw(MARK);
                context.render(child);
            }
            for (FootnoteBlock note : FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks()) {
                html.line().raw(MARK);
                context.renderChildren(note);
            }
            html.line().raw(MARK);
        }
    }
}
