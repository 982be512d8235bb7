package app.byline.markdown.tidy;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of a text, whole lines of it without blank ones at the end. `block` is null for lines that are not one
/// block.
record Piece(@Nullable Node block, String text, int from, int to) {

    /// The blocks of a text, in its order; what is between them is blank.
    static List<Piece> of(String text, Document document) {
        List<Integer> starts = new ArrayList<>();
        List<@Nullable Node> blocks = new ArrayList<>();
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            int start = text.lastIndexOf('\n', child.getStartOffset() - 1) + 1;
            if (!starts.isEmpty() && start <= starts.getLast()) {
                blocks.set(blocks.size() - 1, null);
            } else {
                starts.add(start);
                blocks.add(child);
            }
        }
        int first = starts.isEmpty() ? text.length() : starts.getFirst();
        if (!text.substring(0, first).isBlank()) {
            starts.addFirst(0);
            blocks.addFirst(null);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int next = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            add(pieces, blocks.get(i), text, starts.get(i), next);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, @Nullable Node block, String text, int from, int next) {
        int last = next;
        while (last > from && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last > from) {
            int line = text.indexOf('\n', last);
            int to = line < 0 || line > next ? next : line;
            pieces.add(new Piece(block, text.substring(from, to), from, to));
        }
    }

    private static boolean isBlank(char c) {
        return c == '\n' || c == ' ' || c == '\t';
    }

    List<String> lines() {
        return List.of(text.split("\n", -1));
    }
}
