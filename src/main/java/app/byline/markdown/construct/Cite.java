package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Who or what a quote is from: its last line, behind a dash. The last block within its quote; holds inline nodes.
public final class Cite extends Block {
    private final BasedSequence dash;

    Cite(BasedSequence dash) {
        this.dash = dash;
    }

    /// The dash and the space behind it, as written.
    public BasedSequence dash() {
        return dash;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
