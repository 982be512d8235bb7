package app.byline.markdown.tidy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// A text in parts, each as it was and as it is to be. Parts that change what the text renders to are found by halving,
/// and stay as they were.
final class Chunks {
    private record Chunk(String before, String after) {}

    private final List<Chunk> chunks = new ArrayList<>();
    private final BitSet changed = new BitSet();

    void add(String before, String after) {
        if (!before.equals(after)) {
            changed.set(chunks.size());
        }
        chunks.add(new Chunk(before, after));
    }

    /// The text with all changes that keep what it renders to, as `same` answers.
    String settled(Predicate<String> same) {
        BitSet good = new BitSet();
        settle(changed.stream().boxed().toList(), good, same);
        return with(good);
    }

    private void settle(List<Integer> candidates, BitSet good, Predicate<String> same) {
        if (candidates.isEmpty()) {
            return;
        }
        candidates.forEach(good::set);
        if (same.test(with(good))) {
            return;
        }
        candidates.forEach(good::clear);
        if (candidates.size() > 1) {
            int half = candidates.size() / 2;
            settle(candidates.subList(0, half), good, same);
            settle(candidates.subList(half, candidates.size()), good, same);
        }
    }

    private String with(BitSet good) {
        StringBuilder with = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            with.append(good.get(i) ? chunks.get(i).after() : chunks.get(i).before());
        }
        return with.toString();
    }
}
