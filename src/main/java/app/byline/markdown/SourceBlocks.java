package app.byline.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// A text cut into its blocks, as preview and blogs read them. Pure; takes as long as parsing; any thread.
public final class SourceBlocks {
    private SourceBlocks() {}

    /// The blocks in order, each with the empty lines behind it; joined they are the text. What stands on
    /// neighbouring lines is one, since each of them may decide how the next is read.
    public static List<String> of(String text) {
        Document document = Dialect.parse(text, List.of());
        LineIndex lines = LineIndex.of(text);
        List<String> blocks = new ArrayList<>();
        int begin = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            int line = lines.lineAt(node.getStartOffset());
            int start = lines.start(line);
            if (start > begin
                    && line > 0
                    && text.substring(lines.start(line - 1), start).isBlank()) {
                blocks.add(text.substring(begin, start));
                begin = start;
            }
        }
        if (begin < text.length()) {
            blocks.add(text.substring(begin));
        }
        return blocks;
    }
}
