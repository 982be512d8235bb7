package app.byline.markdown;

import java.util.ArrayList;
import java.util.List;

/// What changes in a list of blocks: at index `from`, `removed` blocks give way to `added`.
public record Splice(int from, int removed, List<Block> added) {
    public Splice {
        added = List.copyOf(added);
    }

    /// The same with only so many of the new blocks, each in the place of an old one as long as there are any: the
    /// others stay until it is their turn.
    public Splice first(int most) {
        return added.size() <= most ? this : new Splice(from, Math.min(removed, most), added.subList(0, most));
    }

    /// The blocks between `before` and `after` this, when only its `first` is done. What is still old stands at the
    /// line of the new blocks that wait.
    public List<Block> partly(Splice first, List<Block> before, List<Block> after) {
        int next = from + first.added().size();
        int line = after.get(next).line();
        List<Block> there = new ArrayList<>(after.subList(0, next));
        for (Block old : before.subList(from + first.removed(), from + removed)) {
            there.add(new Block(old.html(), line));
        }
        there.addAll(after.subList(from + added.size(), after.size()));
        return there;
    }
}
