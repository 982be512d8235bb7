package app.byline.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/// WordPress's table: alignment as a class and an attribute of each cell.
record TableMarkup(InlineHtml inline) {
    String figure(TableBlock table) {
        StringBuilder html = new StringBuilder("<figure class=\"wp-block-table\"><table>");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            switch (part) {
                case TableHead head -> section(html, "thead", "th", head);
                case TableBody body -> section(html, "tbody", "td", body);
                default -> {}
            }
        }
        return html.append("</table></figure>").toString();
    }

    private void section(StringBuilder html, String tag, String cellTag, Node section) {
        if (!section.hasChildren()) {
            return;
        }
        html.append('<').append(tag).append('>');
        for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                row(html, cellTag, row);
            }
        }
        html.append("</").append(tag).append('>');
    }

    private void row(StringBuilder html, String tag, Node row) {
        html.append("<tr>");
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                html.append('<').append(tag).append(aligned(cell)).append('>');
                html.append(inline.of(cell)).append("</").append(tag).append('>');
            }
        }
        html.append("</tr>");
    }

    private static String aligned(TableCell cell) {
        if (cell.getAlignment() == null) {
            return "";
        }
        String side = cell.getAlignment().name().toLowerCase(Locale.ROOT);
        return " class=\"has-text-align-%1$s\" data-align=\"%1$s\"".formatted(side);
    }
}
