package app.byline.markdown;

import java.util.ArrayList;
import java.util.List;

/// What changes in a list of blocks: at index `from`, `removed` blocks give way to `added`.
public record Splice(int from, int removed, List<Block> added) {
    public Splice {
        added = List.copyOf(added);
    }

    /// The same with only so many of the new blocks.
    public Splice first(int most) {
        return added.size() <= most ? this : new Splice(from, removed, added.subList(0, most));
    }

    /// The blocks `after` this, of which the last `missing` of the new ones are not there yet.
    public List<Block> without(List<Block> after, int missing) {
        List<Block> there = new ArrayList<>(after);
        int end = from + added.size();
        there.subList(end - missing, end).clear();
        return there;
    }
}
