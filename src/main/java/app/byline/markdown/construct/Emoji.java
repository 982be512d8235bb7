package app.byline.markdown.construct;

import app.byline.markdown.commonmark.Spoken;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// `:tada:`, an emoji by its name.
public final class Emoji extends Node implements Spoken {
    private final String sign;

    Emoji(BasedSequence chars, String sign) {
        super(chars);
        this.sign = sign;
    }

    /// The emoji itself.
    @Override
    public String words() {
        return sign;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
