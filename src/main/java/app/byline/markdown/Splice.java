package app.byline.markdown;

import java.util.List;

/// What changes in a list of blocks: at index `from`, `removed` blocks give way to `added`.
public record Splice(int from, int removed, List<Block> added) {
    public Splice {
        added = List.copyOf(added);
    }
}
