package app.byline.markdown.edit;

import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Function;

/// Leaves words without any of the marks that stand within a line; links lead where they led, and headings, lists and
/// quotes stay what they are.
public final class Unmarking {
    private Unmarking() {}

    /// `parse` reads the passage.
    public static TextEdit of(Selected selected, Function<String, ? extends Node> parse) {
        Selected now = CodeMarking.off(selected, parse).applied(selected);
        for (Mark mark : Mark.values()) {
            now = Marking.off(mark, now, parse).applied(now);
        }
        return TextEdit.between(selected, now);
    }
}
