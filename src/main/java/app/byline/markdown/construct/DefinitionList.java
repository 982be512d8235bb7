package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Terms and what they mean: [DefinitionTerm]s, each with one or more [DefinitionItem]s behind it.
public final class DefinitionList extends Block {
    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
