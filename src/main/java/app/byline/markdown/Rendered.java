package app.byline.markdown;

import java.util.List;

/// What a snapshot says. While a long text is read, what is not `complete` lacks the rest, and a later one of the same
/// version has it.
public record Rendered(long version, boolean complete, List<Block> blocks, Styles styles, List<Heading> outline) {
    public Rendered {
        blocks = List.copyOf(blocks);
        outline = List.copyOf(outline);
    }
}
