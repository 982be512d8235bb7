package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// `: meaning`, with whatever blocks are indented below it.
public final class DefinitionItem extends Block {
    private final BasedSequence marker;
    private final boolean blankBefore;

    DefinitionItem(BasedSequence marker, boolean blankBefore) {
        this.marker = marker;
        this.blankBefore = blankBefore;
    }

    /// The colon.
    public BasedSequence marker() {
        return marker;
    }

    /// Whether its text stands bare, without a paragraph around it.
    public boolean isTight() {
        return !blankBefore && (getFirstChild() == null || getFirstChild().getNext() == null);
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {marker};
    }
}
