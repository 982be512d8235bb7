package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import org.jspecify.annotations.Nullable;

/// A `[` or `![` that may open a link or an image: its text node, where its `[` stands in the block's text, and the
/// delimiter before it.
record Bracket(
        Text node, int index, boolean image, @Nullable Delimiter delimiterBefore) {
    /// Where the link or image begins.
    int begin() {
        return image ? index - 1 : index;
    }
}
