package app.byline.markdown.tidy;

import app.byline.markdown.construct.AbbreviationDefinition;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/// What stands between blocks: one blank line, and none where there may be none.
final class Gaps {
    private Gaps() {}

    static String before(Piece piece, @Nullable Piece before, String gap, boolean tight) {
        if (before == null) {
            return "";
        }
        boolean together = tight || (isDefinition(piece.block()) && isDefinition(before.block()));
        return together && isOneLineEnd(gap) ? "\n" : "\n\n";
    }

    /// After the last block: a line's end where there is one.
    static String end(String gap) {
        return gap.contains("\n") ? "\n" : "";
    }

    private static boolean isOneLineEnd(String gap) {
        return gap.indexOf('\n') == gap.lastIndexOf('\n');
    }

    /// Definitions that follow one another line by line stay so.
    private static boolean isDefinition(@Nullable Node block) {
        return block instanceof Reference || block instanceof AbbreviationDefinition || block instanceof FootnoteBlock;
    }
}
