package app.byline.merge;

import app.byline.markdown.SourceBlocks;
import app.byline.merge.Passage.Agreed;
import app.byline.merge.Passage.Both;
import java.util.ArrayList;
import java.util.List;

/// Two changes of one Markdown text brought together by whole blocks: what one side alone changed is taken, and a block
/// that both changed is left open for an author to choose. Coarser than [TextMerge], for texts that readers see before
/// anyone has looked through them. Pure; takes as long as parsing the three; any thread.
public final class BlockMerge {
    private static final String BETWEEN = "\n\n";

    private final List<Passage> passages = new ArrayList<>();

    private BlockMerge() {}

    /// The text's passages in order, without the empty lines between them.
    public static List<Passage> of(String base, String mine, String theirs) {
        BlockMerge merge = new BlockMerge();
        for (Stretch stretch : Stretch.of(blocks(base), blocks(mine), blocks(theirs))) {
            if (stretch.isInStep()) {
                stretch.pairs().forEach(merge::settle);
            } else {
                merge.settle(stretch);
            }
        }
        return List.copyOf(merge.passages);
    }

    /// Passages as one text.
    public static String joined(List<String> passages) {
        List<String> said = passages.stream().filter(text -> !text.isEmpty()).toList();
        return said.isEmpty() ? "" : String.join(BETWEEN, said) + "\n";
    }

    static List<String> blocks(String text) {
        return SourceBlocks.of(text).stream()
                .map(String::stripTrailing)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private void settle(Stretch stretch) {
        String base = String.join(BETWEEN, stretch.base());
        String mine = String.join(BETWEEN, stretch.mine());
        String theirs = String.join(BETWEEN, stretch.theirs());
        if (mine.equals(theirs) || theirs.equals(base)) {
            add(mine);
        } else if (mine.equals(base)) {
            add(theirs);
        } else {
            passages.add(new Both(base, mine, theirs));
        }
    }

    private void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!passages.isEmpty() && passages.getLast() instanceof Agreed(String before)) {
            passages.removeLast();
            passages.add(new Agreed(before + BETWEEN + text));
        } else {
            passages.add(new Agreed(text));
        }
    }
}
