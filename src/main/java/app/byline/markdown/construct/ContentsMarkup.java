package app.byline.markdown.construct;

import app.byline.markdown.commonmark.PlainWords;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// The table of contents: a list of links, nested as the headings are.
final class ContentsMarkup {
    private ContentsMarkup() {}

    static void render(Contents node, NodeRendererContext context, HtmlWriter html) {
        List<Heading> headings = headings(node.getDocument());
        html.line().attr("class", "toc");
        html.withAttr().tagLine("nav", () -> list(headings, context, html));
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

    private static void list(List<Heading> headings, NodeRendererContext context, HtmlWriter html) {
        List<Integer> open = new ArrayList<>();
        for (Heading heading : headings) {
            while (open.size() > 1 && open.getLast() > heading.getLevel()) {
                open.removeLast();
                html.raw("</li></ul>");
            }
            if (open.isEmpty() || open.getLast() < heading.getLevel()) {
                open.add(heading.getLevel());
                html.raw("<ul>");
            } else {
                html.raw("</li>").line();
            }
            html.raw("<li>");
            String id = context.getNodeId(heading);
            html.attr("href", "#" + (id == null ? "" : id.replace("&", "&amp;")));
            html.withAttr().tag("a", false, false, () -> html.text(PlainWords.of(heading)));
        }
        html.raw("</li></ul>".repeat(open.size())).line();
    }
}
