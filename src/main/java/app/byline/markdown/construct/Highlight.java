package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// `==marked==`
public final class Highlight extends DelimitedNodeImpl {
    Highlight(BasedSequence opening, BasedSequence closing) {
        super(opening, BasedSequence.NULL, closing);
    }
}
