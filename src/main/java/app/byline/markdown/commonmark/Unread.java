package app.byline.markdown.commonmark;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Stands last in a block of which a part was left as text: it nests too deep, or took too long. Preview and editor
/// show a quiet sign, readers of the blog nothing.
public final class Unread extends Node {
    Unread(BasedSequence end) {
        super(end);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
