package app.byline.markdown.construct;

import app.byline.markdown.commonmark.PlainWords;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;

/// The table of contents: a list of links, nested as the headings are.
final class ContentsMarkup {
    private ContentsMarkup() {}

    static void render(Contents node, NodeRendererContext context, HtmlWriter html) {
        StringBuilder list = new StringBuilder("<nav class=\"toc\">");
        append(list, headings(node.getDocument()), context);
        html.line().raw(list.append("\n</nav>").toString()).line();
    }

    /// Those at the top level of a document.
    private static List<Heading> headings(Node document) {
        List<Heading> headings = new ArrayList<>();
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static void append(StringBuilder html, List<Heading> headings, NodeRendererContext context) {
        List<Integer> open = new ArrayList<>();
        for (Heading heading : headings) {
            while (open.size() > 1 && open.getLast() > heading.getLevel()) {
                open.removeLast();
                html.append("</li></ul>");
            }
            if (open.isEmpty() || open.getLast() < heading.getLevel()) {
                open.add(heading.getLevel());
                html.append("<ul>");
            } else {
                html.append("</li>\n");
            }
            String id = context.getNodeId(heading);
            html.append("<li><a href=\"#")
                    .append(Escaping.escapeHtml(id == null ? "" : id, false))
                    .append("\">")
                    .append(Escaping.escapeHtml(PlainWords.of(heading), false))
                    .append("</a>");
        }
        html.append("</li></ul>".repeat(open.size()));
    }
}
