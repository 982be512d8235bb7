package app.byline.markdown;

import java.util.List;

/// All that one parse of one snapshot gives.
public record Rendered(long version, List<Block> blocks, List<Style> styles, List<Heading> outline, int words) {
    public Rendered {
        blocks = List.copyOf(blocks);
        styles = List.copyOf(styles);
        outline = List.copyOf(outline);
    }
}
