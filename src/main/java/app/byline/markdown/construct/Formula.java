package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// TeX between `$` or, set apart, `$$` within a paragraph.
public final class Formula extends DelimitedNodeImpl {
    Formula(BasedSequence opening, BasedSequence tex, BasedSequence closing) {
        super(opening, tex, closing);
    }

    /// Whether it stands on a line of its own.
    public boolean isDisplay() {
        return getOpeningMarker().length() == 2;
    }
}
