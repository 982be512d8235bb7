package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// A word of the text that an [AbbreviationDefinition] explains.
public final class Abbreviation extends Node {
    private final String expansion;

    Abbreviation(BasedSequence chars, String expansion) {
        super(chars);
        this.expansion = expansion;
        appendChild(new Text(chars));
    }

    public String expansion() {
        return expansion;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
