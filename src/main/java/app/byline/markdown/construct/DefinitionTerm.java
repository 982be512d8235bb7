package app.byline.markdown.construct;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// One line that names what the items behind it define.
public final class DefinitionTerm extends Block {
    DefinitionTerm(BasedSequence line) {
        super(line);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
