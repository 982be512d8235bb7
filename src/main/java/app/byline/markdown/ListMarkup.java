package app.byline.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// WordPress's list, with a block for each item.
record ListMarkup(BlockWriter blocks) {
    private static final String BETWEEN = "\n\n";

    String block(ListBlock list) {
        String items = items(list);
        if (list instanceof BulletList) {
            return BlockMarkup.block("list", "<ul class=\"wp-block-list\">" + items + "</ul>");
        }
        int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        return start == 1
                ? BlockMarkup.block("list", "{\"ordered\":true}", "<ol class=\"wp-block-list\">" + items + "</ol>")
                : BlockMarkup.block(
                        "list",
                        "{\"ordered\":true,\"start\":" + start + "}",
                        "<ol start=\"" + start + "\" class=\"wp-block-list\">" + items + "</ol>");
    }

    private String items(ListBlock list) {
        List<String> items = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem item) {
                items.add(BlockMarkup.block("list-item", "<li>" + content(item) + "</li>"));
            }
        }
        return String.join(BETWEEN, items);
    }

    /// Text first, as the editor wants it; paragraphs of a loose item are parted by empty lines, and those behind
    /// another block are blocks, too: as text they would stand before it.
    private String content(ListItem item) {
        List<String> texts = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph paragraph && inner.isEmpty()) {
                texts.add(blocks.inline().of(paragraph));
            } else {
                blocks.block(child).ifPresent(inner::add);
            }
        }
        // The editor's own roles may not keep an input element.
        String box = item instanceof TaskListItem task ? (task.isItemDoneMarker() ? "☑ " : "☐ ") : "";
        return box + String.join("<br><br>", texts) + String.join(BETWEEN, inner);
    }
}
