package app.byline.markdown.tidy;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// A list has one mark, one blank behind it, numbers that count, and blank lines between all its items or none. Source:
/// CommonMark 0.31.2, 5.2 and 5.3.
///
/// @param before the mark of the list right before, which must have another
record Lists(ListBlock list, Piece piece, String before, Tidier tidier, int depth) {
    private static final int MOST_BLANKS = 4;

    /// An item as it is written: its mark and what it holds.
    private record Item(String mark, String content) {}

    /// The best first: with its own marks, then with those it has and contents as they are.
    List<String> candidates() {
        return List.of(
                written(ListMark.of(list instanceof OrderedList, before), true),
                written(ListMark.of(piece.text()), false),
                Lines.stripped(piece.lines()));
    }

    private String written(String mark, boolean inside) {
        List<Item> items = items();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String content = items.get(i).content();
            written.add(item(
                    list instanceof OrderedList ? number(items, i) + mark : mark,
                    inside ? tidier.inside(content, list.isTight(), depth + 1) : content));
        }
        return String.join(list.isTight() ? "\n" : "\n\n", written);
    }

    /// Numbers count on from the first, or are all the same if the first two are.
    private static String number(List<Item> items, int at) {
        long first = value(items.getFirst());
        boolean counts = items.size() < 2 || value(items.get(1)) != first;
        return String.valueOf(counts ? first + at : first);
    }

    private static long value(Item item) {
        return Long.parseLong(item.mark(), 0, item.mark().length() - 1, 10);
    }

    private static String item(String mark, String content) {
        String[] lines = content.split("\n", -1);
        StringBuilder item = new StringBuilder(mark).append(lines[0].isEmpty() ? "" : " " + lines[0]);
        String indent = " ".repeat(mark.length() + 1);
        for (int i = 1; i < lines.length; i++) {
            item.append('\n').append(lines[i].isEmpty() ? "" : indent + lines[i]);
        }
        return item.toString();
    }

    private List<Item> items() {
        String text = piece.text();
        List<Item> items = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            int mark = ((ListItem) child).getOpeningMarker().getStartOffset() - piece.from();
            Node next = child.getNext();
            int end = next == null
                    ? text.length()
                    : lineStart(text, ((ListItem) next).getOpeningMarker().getStartOffset() - piece.from());
            String whole = text.substring(lineStart(text, mark), end).stripTrailing();
            items.add(item(((ListItem) child).getOpeningMarker().toString(), whole, mark - lineStart(text, mark)));
        }
        return items;
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /// `at` is where the mark stands in the first line.
    private static Item item(String mark, String whole, int at) {
        String[] lines = whole.split("\n", -1);
        int behind = at + mark.length();
        int column = Indent.column(lines[0], behind);
        String rest = lines[0].substring(Math.min(behind, lines[0].length()));
        String text = Lines.withoutIndent(rest);
        int width = Indent.column(lines[0], lines[0].length() - text.length()) - column;
        // Behind more blanks the content is code, and begins behind the first.
        int blanks = text.isEmpty() || width > MOST_BLANKS ? 1 : width;
        StringBuilder content = new StringBuilder(text.isEmpty() ? "" : " ".repeat(width - blanks) + text);
        for (int i = 1; i < lines.length; i++) {
            content.append('\n').append(Indent.without(lines[i], column + blanks));
        }
        return new Item(mark, content.toString());
    }
}
