package app.byline.merge;

import app.byline.history.TextDiff;
import app.byline.markdown.SourceBlocks;
import app.byline.merge.Passage.Agreed;
import app.byline.merge.Passage.Both;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// Two changes of one Markdown text brought together: by block, within a block that both changed by line, within such
/// lines by word. What one side alone changed is taken; what both changed differently is there in both versions. No
/// word of either is lost, and which side is whose makes no difference to the text. Pure; takes as long as parsing the
/// three; any thread. See
/// docs/decisions/0032-sync-through-git-without-a-working-copy.md.
public final class TextMerge {
    private final List<Passage> passages = new ArrayList<>();

    private TextMerge() {}

    /// `base` is what both were made of. Lines end in `\n`.
    public static Merged of(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new Merged.Whole(mine);
        }
        if (mine.equals(base)) {
            return new Merged.Whole(theirs);
        }
        TextMerge merge = new TextMerge();
        // A last line without an end differs from the same line with more behind it.
        merge.blocks(ended(base), ended(mine), ended(theirs));
        boolean ends = (mine.endsWith("\n") == base.endsWith("\n") ? theirs : mine).endsWith("\n");
        return merge.merged(ends);
    }

    /// Brings two texts together of which nobody knows what they were made of: what they have in common is taken
    /// for that, so that nothing counts as deleted.
    public static Merged of(String mine, String theirs) {
        List<String> before = blocks(mine);
        List<String> common = new ArrayList<>();
        for (Stretch stretch : Stretch.of(before, before, blocks(theirs))) {
            if (stretch.isSame()) {
                common.addAll(stretch.base());
            }
        }
        return of(ended(String.join("\n\n", common)), mine, theirs);
    }

    /// Without the empty lines between them.
    private static List<String> blocks(String text) {
        return SourceBlocks.of(text).stream().map(String::stripTrailing).toList();
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private void blocks(String base, String mine, String theirs) {
        for (Stretch stretch : cut(SourceBlocks::of, base, mine, theirs)) {
            settle(stretch, this::lines);
        }
    }

    private void lines(String base, String mine, String theirs) {
        for (Stretch stretch : cut(TextDiff::lines, base, mine, theirs)) {
            settle(stretch, this::words);
        }
    }

    private void words(String base, String mine, String theirs) {
        TextMerge inside = new TextMerge();
        for (Stretch stretch : cut(TextDiff::words, base, mine, theirs)) {
            inside.settle(stretch, inside::both);
        }
        if (inside.passages.stream().allMatch(Agreed.class::isInstance)) {
            inside.passages.forEach(this::add);
        } else if (holds(mine, theirs)) {
            add(new Agreed(mine));
        } else if (holds(theirs, mine)) {
            add(new Agreed(theirs));
        } else {
            both(base, mine, theirs);
        }
    }

    /// Whether one version has all of the other in it, and more: then it is kept alone. A passage that was taken
    /// out is no such version.
    private static boolean holds(String more, String less) {
        return !less.isBlank() && Collections.indexOfSubList(TextDiff.words(more), TextDiff.words(less.strip())) >= 0;
    }

    private void both(String base, String mine, String theirs) {
        add(new Both(base, mine, theirs));
    }

    private static List<Stretch> cut(Function<String, List<String>> cutter, String base, String mine, String theirs) {
        return Stretch.of(cutter.apply(base), cutter.apply(mine), cutter.apply(theirs));
    }

    /// What to do where both changed.
    private interface Finer {
        void merge(String base, String mine, String theirs);
    }

    private void settle(Stretch stretch, Finer finer) {
        String base = String.join("", stretch.base());
        String mine = String.join("", stretch.mine());
        String theirs = String.join("", stretch.theirs());
        if (mine.equals(theirs) || theirs.equals(base)) {
            add(new Agreed(mine));
        } else if (mine.equals(base)) {
            add(new Agreed(theirs));
        } else {
            finer.merge(base, mine, theirs);
        }
    }

    private void add(Passage passage) {
        if (passage instanceof Agreed now && !passages.isEmpty() && passages.getLast() instanceof Agreed last) {
            passages.removeLast();
            passages.add(new Agreed(last.text() + now.text()));
        } else if (!(passage instanceof Agreed(String text) && text.isEmpty())) {
            passages.add(passage);
        }
    }

    private Merged merged(boolean ends) {
        if (!ends
                && !passages.isEmpty()
                && passages.getLast() instanceof Agreed last
                && last.text().endsWith("\n")) {
            passages.removeLast();
            add(new Agreed(last.text().substring(0, last.text().length() - 1)));
        }
        Merged merged = new Merged.Overlapping(passages);
        return merged.conflicts().isEmpty() ? new Merged.Whole(merged.text()) : merged;
    }
}
