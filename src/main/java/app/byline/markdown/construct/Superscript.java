package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// `^raised^`
public final class Superscript extends DelimitedNodeImpl {
    Superscript(BasedSequence opening, BasedSequence closing) {
        super(opening, BasedSequence.NULL, closing);
    }
}
