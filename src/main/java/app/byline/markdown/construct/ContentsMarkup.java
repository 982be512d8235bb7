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
public final class ContentsMarkup {
    /// What stands for one that lists nothing.
    public static final String UNLISTED = "<p>[TOC]</p>";

    private ContentsMarkup() {}

    /// A heading it names.
    public record Entry(int level, String id, String words) {}

    static void render(Contents node, NodeRendererContext context, HtmlWriter html) {
        if (!node.isListed()) {
            html.line().raw(UNLISTED).line();
            return;
        }
        List<Entry> entries = new ArrayList<>();
        Node document = node.getDocument();
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                String id = context.getNodeId(heading);
                entries.add(new Entry(heading.getLevel(), id == null ? "" : id, PlainWords.of(heading)));
            }
        }
        html.line().raw(html(entries)).line();
    }

    /// Of the headings at the top level of a document.
    public static String html(List<Entry> entries) {
        StringBuilder html = new StringBuilder("<nav class=\"toc\">");
        List<Integer> open = new ArrayList<>();
        for (Entry entry : entries) {
            while (open.size() > 1 && open.getLast() > entry.level()) {
                open.removeLast();
                html.append("</li></ul>");
            }
            if (open.isEmpty() || open.getLast() < entry.level()) {
                open.add(entry.level());
                html.append("<ul>");
            } else {
                html.append("</li>\n");
            }
            html.append("<li><a href=\"#")
                    .append(Escaping.escapeHtml(entry.id(), false))
                    .append("\">")
                    .append(Escaping.escapeHtml(entry.words(), false))
                    .append("</a>");
        }
        return html.append("</li></ul>".repeat(open.size())).append("\n</nav>").toString();
    }
}
